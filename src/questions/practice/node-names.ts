/** The names of a graph's nodes, as convolutions and cells give them, and the nodes that stand in the same place elsewhere. */
import { convolutionGraph } from '../../engine/graph/convolution.ts';
import { gateNames, lstmGraph } from '../../engine/graph/lstm.ts';
import { recurrentGraph } from '../../engine/graph/recurrent.ts';
import type { AnySpec } from '../../engine/subjects.ts';

/** The name of every node, in the order of their numbers; none for what is no graph. */
export function nodeNamesOf(spec: AnySpec): readonly string[] {
  if (!('kind' in spec)) return [];
  switch (spec.kind) {
    case 'graph':
      return spec.nodes.map(({ name }) => name);
    case 'convolution':
      return nodeNamesOf(convolutionGraph(spec));
    case 'recurrent':
      return nodeNamesOf(recurrentGraph(spec));
    case 'lstm':
      return nodeNamesOf(lstmGraph(spec));
    case 'descent':
      return [];
  }
}

const gated = /^([zwub]_)?([ifgo])(\[\d+\])?$/;

/** The same number of the other gates: `w_f`, `w_g` and `w_o` for `w_i`. */
export function otherGates(name: string): string[] {
  const [, before = '', gate, after = ''] = gated.exec(name) ?? [];
  if (gate === undefined || (before === '' && after === '')) return [];
  return gateNames.filter((other) => other !== gate).map((other) => before + other + after);
}

const timed = /^([a-z_ ]+)\[(\d+)\]$/;

/** The same number one time step before and after: `h[1]` and `h[3]` for `h[2]`. */
export function otherTimes(name: string): string[] {
  const [, letters, t] = timed.exec(name) ?? [];
  return t === undefined ? [] : [Number(t) - 1, Number(t) + 1].map((time) => `${letters}[${time}]`);
}

const pixel = /^image\[(\d+)\]\[(\d+)\]$/;

/** The pixels around a pixel, as steps down and to the right. */
export const shifts = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
] as const;

export function shiftedPixel(name: string, [down, right]: (typeof shifts)[number]): string | undefined {
  const [, row, column] = pixel.exec(name) ?? [];
  return column === undefined ? undefined : `image[${Number(row) + down}][${Number(column) + right}]`;
}

const kernelCell = /^filter\[(\d+)\]\[(\d+)\]\[(\d+)\]$/;

/** The weight on the other side of the filter's middle, where a flipped filter has this one. */
export function mirroredWeight(name: string, names: readonly string[]): string | undefined {
  const [, filter, row, column] = kernelCell.exec(name) ?? [];
  if (column === undefined) return undefined;
  const last = names.findLast((each) => each.startsWith(`filter[${filter}]`)) as string;
  const [, , rows, columns] = kernelCell.exec(last) ?? [];
  return `filter[${filter}][${Number(rows) - Number(row)}][${Number(columns) - Number(column)}]`;
}
