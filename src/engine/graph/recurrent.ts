/**
 * A recurrent cell, unrolled (Elman, 1990): h_t = tanh(w x_t + u h_{t−1} + b), h_0 = 0, one unit, the same three parameters at
 * every step. The loss is half the squared error of the last state, so its gradient runs back through all steps.
 */
import { type GraphSpec, graphBuilder } from './graph.ts';

export interface RecurrentSpec {
  readonly kind: 'recurrent';
  readonly w: number;
  readonly u: number;
  readonly b: number;
  /** One number for each step. */
  readonly inputs: readonly number[];
  readonly target: number;
}

/** The graph: w, u, b, then x[t], z[t], h[t] for t = 1, 2 …, target y and loss E. */
export function recurrentGraph({ w, u, b, inputs, target }: RecurrentSpec): GraphSpec {
  const graph = graphBuilder();
  const [weight, recurrent, bias] = [graph.value('w', w), graph.value('u', u), graph.value('b', b)];
  let state = graph.value('h[0]', 0);
  for (const [k, input] of inputs.entries()) {
    const t = k + 1;
    const x = graph.value(`x[${t}]`, input);
    const z = graph.dot(`z[${t}]`, [weight, recurrent], [x, state], bias);
    state = graph.op(`h[${t}]`, 'tanh', z);
  }
  graph.halfSquaredError(state, graph.value('y', target));
  return graph.finish();
}
