/** Graphs in layers, each of whose gates reads the layer before: the more layers, the more ways through them. */
import { type GraphSpec, graphBuilder } from '../../engine/graph/graph.ts';

export const widths = { from: 2, to: 4 } as const;
export const depths = { from: 1, to: 8 } as const;

const letters = ['a', 'b', 'c', 'd'] as const;
const starts = [0.5, -1, 0.75, -0.25] as const;

/** Gates of even place multiply two neighbours of the layer before, the others add up all of it; the last gate adds up. */
export function layeredGraph(width: number, depth: number): GraphSpec {
  const graph = graphBuilder();
  let before = letters.slice(0, width).map((name, k) => graph.value(name, starts[k] as number));
  for (let layer = 1; layer <= depth; layer++) {
    const here = before;
    before = here.map((own, k) => {
      const name = `${'uvwxyzst'[layer - 1]}${k + 1}`;
      return k % 2 === 0
        ? graph.op(name, 'multiply', own, here[(k + 1) % width] as string)
        : graph.op(name, 'add', ...here);
    });
  }
  graph.op('f', 'add', ...before);
  return graph.finish();
}

/** A graph by its name in a link, as in layers-2-3; undefined for a size that is not offered. */
export function layeredNamed(name: string): GraphSpec | undefined {
  const [, width, depth] = /^layers-([2-4])-([1-8])$/.exec(name) ?? [];
  return width === undefined ? undefined : layeredGraph(Number(width), Number(depth));
}
