/**
 * An LSTM cell, unrolled (Hochreiter and Schmidhuber, 1997, with the forget gate of Gers and others, 2000), one unit. Gates in
 * PyTorch's order: i (input), f (forget), g (candidate), o (output).
 *
 *   i, f, o = σ(w x_t + u h_{t−1} + b), g = tanh(w x_t + u h_{t−1} + b), each with its own w, u, b
 *   c_t = f c_{t−1} + i g,  h_t = o tanh(c_t),  c_0 = h_0 = 0
 */
import { type GraphSpec, graphBuilder } from './graph.ts';

export const gateNames = ['i', 'f', 'g', 'o'] as const;
export type GateName = (typeof gateNames)[number];

export interface LstmSpec {
  readonly kind: 'lstm';
  /** Per gate: the weight of the input, of the state before, and the bias. */
  readonly gates: Readonly<Record<GateName, { readonly w: number; readonly u: number; readonly b: number }>>;
  /** One number for each step. */
  readonly inputs: readonly number[];
  readonly target: number;
}

/** The graph: w_i, u_i, b_i and so on, then x[t], z_i[t], i[t] …, c[t], h[t] for t = 1, 2 …, target y and loss E. */
export function lstmGraph({ gates, inputs, target }: LstmSpec): GraphSpec {
  const graph = graphBuilder();
  const parameters = gateNames.map((gate) => ({
    gate,
    w: graph.value(`w_${gate}`, gates[gate].w),
    u: graph.value(`u_${gate}`, gates[gate].u),
    b: graph.value(`b_${gate}`, gates[gate].b),
  }));
  let [state, cell] = [graph.value('h[0]', 0), graph.value('c[0]', 0)];
  for (const [k, input] of inputs.entries()) {
    const t = k + 1;
    const x = graph.value(`x[${t}]`, input);
    const [i, f, g, o] = parameters.map(({ gate, w, u, b }) => {
      const z = graph.dot(`z_${gate}[${t}]`, [w, u], [x, state], b);
      return graph.op(`${gate}[${t}]`, gate === 'g' ? 'tanh' : 'sigmoid', z);
    }) as [string, string, string, string];
    cell = graph.dot(`c[${t}]`, [f, i], [cell, g]);
    state = graph.op(`h[${t}]`, 'multiply', o, graph.op(`tanh c[${t}]`, 'tanh', cell));
  }
  graph.halfSquaredError(state, graph.value('y', target));
  return graph.finish();
}
