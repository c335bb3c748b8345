/** What the numbers a reader may change are called. */
import type { Experiment } from '../engine/experiment.ts';
import type { EditTarget } from '../player/edit.ts';
import type { DenseNames } from './dense/names.ts';

/** w5, b_h1, input 1, target of o1, η: with the example's number where there are several. */
export function targetName(
  target: EditTarget,
  { network, data }: Pick<Experiment, 'network' | 'data'>,
  names: Pick<DenseNames, 'unit' | 'weight'>,
): string {
  const [kind, first = 0, second = 0, third = 0] = target
    .split('.')
    .map((part, k) => (k === 0 ? part : Number(part))) as [string, number, number, number];
  const example = data.inputs.length > 1 ? ` of example ${first + 1}` : '';
  if (kind === 'w') return names.weight(first, second, third);
  if (kind === 'b') return `b_${names.unit(first, second)}`;
  if (kind === 'x') return `x${second + 1}${example}`;
  if (kind === 'y') return `y_${names.unit(network.layers.length, second)}${example}`;
  return 'η';
}
