/** The slope of a graph's result by a given number, from two forward sweeps and no backward one. */

import type { Plan } from '../trace/plan.ts';
import { type GraphSpec, isOperation } from './graph.ts';
import { nodeOf, recordGraph } from './graph-run.ts';

/**
 * The centred difference quotient.
 * @param k a given number
 * @param plan of the graph, where it is known
 */
export function slopeByNudging(graph: GraphSpec, k: number, by = 1e-5, plan?: Plan): number {
  const last = graph.nodes.at(-1)?.name ?? '';
  const resultAt = (change: number) => {
    const nodes = graph.nodes.map((node, at) =>
      at === k && !isOperation(node) ? { ...node, value: node.value + change } : node,
    );
    const nudged = { ...graph, nodes };
    return nodeOf(nudged, recordGraph(nudged, plan), last).value ?? Number.NaN;
  };
  return (resultAt(by) - resultAt(-by)) / (2 * by);
}
