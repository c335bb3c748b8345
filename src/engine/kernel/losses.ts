/** The losses for two outputs at once; see math/losses. */
import type { LossName } from '../math/losses.ts';
import { type ActivationWriting, byLane } from './activations.ts';
import { expOfMinusSize, keep } from './elementary.ts';
import type { Code } from './wasm/encode.ts';
import { f64x2, v128 } from './wasm/instructions.ts';

/** What is known of two outputs. */
export interface OutputPair {
  readonly z: Code;
  readonly a: Code;
  readonly y: Code;
  /** ln Σ e^z of a layer of softmax, in both lanes. */
  readonly logSumExp: Code;
}

export interface LossCode {
  term(w: ActivationWriting, output: OutputPair, units: number): Code;
  /** ∂loss/∂a; undefined for those that are trained through `delta` alone. */
  slope?(w: ActivationWriting, output: OutputPair, units: number): Code;
  /** ∂loss/∂z behind the loss's partner. */
  delta(w: ActivationWriting, output: OutputPair, units: number): Code;
}

const { sub, mul, div, add, max } = f64x2;

/** max(z, 0) − z·y + ln(1 + e^−|z|). */
const crossEntropy = (w: ActivationWriting, z: Code, y: Code) =>
  add(sub(max(z, w.memory.constant(0)), mul(z, y)), byLane(w, w.scalars.log1p, expOfMinusSize(w, z)));

const difference = ({ a, y }: OutputPair) => sub(a, y);
/** Nothing is divided by 1. */
const mean = (w: ActivationWriting, value: Code, units: number) =>
  units === 1 ? value : div(value, w.memory.constant(units));
const twice = (w: ActivationWriting, output: OutputPair, units: number) =>
  mean(w, mul(w.memory.constant(2), difference(output)), units);

export const lossCode: Readonly<Record<LossName, LossCode>> = {
  mse: {
    term(w, output, units) {
      const d = keep(w, difference(output));
      return mean(w, mul(d, d), units);
    },
    slope: twice,
    delta: twice,
  },
  'half-squared-error': {
    term(w, output) {
      const d = keep(w, difference(output));
      return mul(mul(w.memory.constant(0.5), d), d);
    },
    slope: (_w, output) => difference(output),
    delta: (_w, output) => difference(output),
  },
  'binary-cross-entropy': {
    term: (w, { z, y }, units) => mean(w, crossEntropy(w, z, y), units),
    delta: (w, output, units) => mean(w, difference(output), units),
  },
  'categorical-cross-entropy': {
    term: (w, { z, y, logSumExp }) => v128.and(mul(y, sub(logSumExp, z)), f64x2.ne(y, w.memory.constant(0))),
    delta: (_w, output) => difference(output),
  },
};
