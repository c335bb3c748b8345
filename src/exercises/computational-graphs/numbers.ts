/** What the text of lesson 8 says: values and gradients of its graphs, and what sweeps and paths cost. */

import type { GraphSpec } from '../../engine/graph/graph.ts';
import { isConstant } from '../../engine/graph/graph.ts';
import { countPaths } from '../../engine/graph/paths.ts';
import type { LessonNumbers } from '../../questions/text-numbers.ts';
import { gates, graphs } from './graphs.ts';
import { layeredGraph } from './layered.ts';
import { micrograd } from './published.ts';
import { gradientOf, valueAt, withNumbers } from './read.ts';

/** `fork b` and `fork ∂b`, for every node of a graph. */
const nodesOf = (graph: string, spec: GraphSpec): LessonNumbers =>
  Object.fromEntries(
    spec.nodes
      .filter((node) => !isConstant(node))
      .flatMap(({ name }) => [
        [`${graph} ${name}`, () => ({ value: valueAt(spec, name) })],
        [`${graph} ∂${name}`, () => ({ value: gradientOf(spec, name) })],
      ]),
  );

const nudge = 0.1;
const nudged = (name: 'x' | 'z') => () => ({
  value: valueAt(withNumbers(graphs.product, { [name]: valueAt(graphs.product, name) + nudge }), 'f'),
});

const sizes = [2, 3, 4].flatMap((width) => [2, 4, 6, 8].map((depth) => [width, depth] as const));
const count = (value: number) => ({ value, unit: 'count' }) as const;

export const numbers: LessonNumbers = {
  ...nodesOf('product', graphs.product),
  ...nodesOf('fork', graphs.fork),
  ...nodesOf('neuron', graphs.neuron),
  ...nodesOf('sum gate', gates.add),
  ...nodesOf('product gate', gates.multiply),
  ...nodesOf('max gate', gates.max),
  ...nodesOf('micrograd', micrograd),
  nudge: () => ({ value: nudge }),
  'product f, x nudged': nudged('x'),
  'product f, z nudged': nudged('z'),
  'fork ∂b, overwritten': () => ({ value: gradientOf(graphs.fork, 'b', { overwrites: true }) }),
  ...Object.fromEntries(
    sizes.flatMap(([width, depth]) => {
      const cost = () => countPaths(layeredGraph(width, depth));
      return [
        [`paths ${width}-${depth}`, () => count(cost().paths)],
        [`by paths ${width}-${depth}`, () => count(cost().byPaths)],
        [`by sweep ${width}-${depth}`, () => count(cost().bySweep)],
      ];
    }),
  ),
};
