/** The run of a scalar graph: one update, which is both sweeps. */

import { at } from '../trace/cell-names.ts';
import { graphKinds } from '../trace/kinds/graph.ts';
import { type Cuts, passOf } from '../trace/marks.ts';
import { type UpdateRecord, valueIn } from '../trace/record.ts';
import { noBatches, type Run, startRun } from '../trace/start-run.ts';
import { type GraphSpec, isOperation } from './graph.ts';
import { planGraph } from './sweep.ts';

/** Pass and node. */
export const graphCuts: Cuts = {
  address: (plan, event, cell) => [passOf(plan, event), at(cell, 'node')],
  lengths: { node: 2, pass: 1 },
};

/** Starts the run of a valid graph. A plan made for a graph serves every graph that differs from it only in its numbers. */
export function createGraphRun(graph: GraphSpec, plan = planGraph(graph)): Run<GraphSpec> {
  return startRun({
    subject: 'graph',
    experiment: graph,
    updates: 1,
    batches: noBatches,
    arithmetic: { kinds: graphKinds, activations: [], loss: undefined, outputs: 0 },
    cuts: graphCuts,
    start: new Float64Array(0),
    parameters: 0,
    plan: () => plan,
    given(put) {
      for (const [k, node] of graph.nodes.entries()) {
        if (!isOperation(node)) put([node.value], 'node', k);
        else if (node.exponent !== undefined) put([node.exponent], 'nodeExponent', k);
      }
    },
  });
}

/** Both sweeps, performed. */
export const recordGraph = (graph: GraphSpec, plan?: ReturnType<typeof planGraph>): UpdateRecord =>
  createGraphRun(graph, plan).record(0);

/** Value and gradient of the node of a name; undefined where they are not computed. */
export function nodeOf(graph: GraphSpec, record: UpdateRecord, name: string) {
  const k = graph.nodes.findIndex((node) => node.name === name);
  if (k < 0) throw new RangeError(`the graph has no node ${name}`);
  return {
    value: valueIn(record, { quantity: 'node', index: [k] }, record.count),
    gradient: valueIn(record, { quantity: 'nodeGradient', index: [k] }, record.count),
  };
}
