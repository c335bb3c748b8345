/**
 * Recurrent cells, unrolled over their inputs. The same parameters serve every step; the loss is half the squared error of the last
 * state, so its gradient runs back through all steps. H hidden units, I inputs, T steps; time is counted from 1, h₀ = c₀ = 0.
 *
 *   recurrent (Elman, 1990)   h_t = tanh(w x_t + u h_{t−1} + b)
 *   LSTM (Hochreiter and Schmidhuber, 1997, with the forget gate of Gers and others, 2000), gates in PyTorch's order:
 *     i (input), f (forget), g (candidate), o (output), each with its own w, u, b
 *     i, f, o = σ(w x_t + u h_{t−1} + b), g = tanh(w x_t + u h_{t−1} + b), c_t = f c_{t−1} + i g, h_t = o tanh(c_t)
 */
type Row = readonly number[];
type Matrix = readonly Row[];

/** The parameters of one gate. */
export interface GateSpec {
  /** Shape (H, I). */
  readonly w: Matrix;
  /** Shape (H, H). */
  readonly u: Matrix;
  /** Shape (H). */
  readonly b: Row;
}

/** What both kinds of cell have. */
export interface CellData {
  /** Shape (T, I). */
  readonly inputs: Matrix;
  /** Shape (H). */
  readonly target: Row;
}

export interface RecurrentSpec extends GateSpec, CellData {
  readonly kind: 'recurrent';
}

export const gateNames = ['i', 'f', 'g', 'o'] as const;
export type GateName = (typeof gateNames)[number];

export interface LstmSpec extends CellData {
  readonly kind: 'lstm';
  readonly gates: Readonly<Record<GateName, GateSpec>>;
}

export type CellsSpec = RecurrentSpec | LstmSpec;

/** The gates of a cell, in order; a recurrent cell has one. */
export const gatesOf = (spec: CellsSpec): readonly GateSpec[] =>
  spec.kind === 'recurrent' ? [spec] : gateNames.map((name) => spec.gates[name]);

/** Gates, hidden units, inputs and steps. */
export function cellSizes(spec: CellsSpec) {
  return {
    gates: gatesOf(spec).length,
    hidden: spec.target.length,
    inputs: spec.inputs[0]?.length ?? 0,
    steps: spec.inputs.length,
  };
}
