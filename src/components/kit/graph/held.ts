/** How far a graph goes before what lesson 8 asks of its gates is guessed: in every graph, the reader's own too. */
import { type GraphSpec, isConstant, isOperation } from '../../../engine/graph/graph.ts';
import { planGraph } from '../../../engine/graph/sweep.ts';
import { cellAt } from '../../../engine/trace/layout.ts';

/**
 * What a prediction asks of the backward pass: what a product hands to its factors, what a maximum hands to its numbers, and what
 * several gradients become that arrive at one number.
 */
export type Held = 'products' | 'maxima' | 'forks';

/**
 * The last cursor that does not say it: that before such a gate, or fork, first hands a gradient on. A maximum with a constant, as
 * ReLU is, has only one number to hand it to, and is not asked about.
 * @returns undefined in a graph that has no such gate on the way to its result
 */
export function untilGate(graph: GraphSpec, held: Held): number | undefined {
  const plan = planGraph(graph);
  const countOfReads = (event: number) => (plan.readStarts[event + 1] as number) - (plan.readStarts[event] as number);
  const constants = new Set(graph.nodes.filter(isConstant).map(({ name }) => name));
  const choosesAmongSeveral = (event: number) => {
    const [k] = cellAt(plan.layout, plan.writes[event] as number).index;
    const gate = graph.nodes[k as number];
    return gate !== undefined && isOperation(gate) && gate.of.filter((name) => !constants.has(name)).length > 1;
  };
  const says: Readonly<Record<Held, (kind: string | undefined, event: number) => boolean>> = {
    products: (kind) => kind === 'slopeOfMultiply',
    maxima: (kind, event) => kind === 'slopeOfMaximum' && choosesAmongSeveral(event),
    forks: (kind, event) => kind === 'nodeGather' && countOfReads(event) > 1,
  };
  const first = plan.kinds.findIndex((code, event) => says[held](plan.kindNames[code], event));
  return first < 0 ? undefined : first;
}
