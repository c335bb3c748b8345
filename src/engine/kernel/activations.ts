/** The activation functions and their slopes for two units at once; see math/activations. */

import { leakySlope } from '../math/activations/piecewise.ts';
import type { ElementwiseActivationName } from '../math/activations.ts';
import { expm1Below0, expOfMinusSize, keep, sigmoid, tanh, type Writing } from './elementary.ts';
import type { Code } from './wasm/encode.ts';
import { call, f64x2, v128 } from './wasm/instructions.ts';

/** Functions of one number that a module calls by their index. */
export interface Scalars {
  readonly log: number;
  readonly log1p: number;
  /** gelu and its slope are the host's: erf has loops, and a table. */
  readonly gelu: number;
  readonly geluSlope: number;
}

export interface ActivationWriting extends Writing {
  readonly scalars: Scalars;
}

export interface ActivationCode {
  /** a = f(z). */
  f(w: ActivationWriting, z: Code, slope: Code): Code;
  /** g · f′(z). */
  times(w: ActivationWriting, g: Code, z: Code, a: Code, slope: Code): Code;
}

const { add, sub, mul, gt } = f64x2;

/** A function of one number, done with both. */
export function byLane(w: Writing, index: number, x: Code): Code {
  const first = f64x2.splat(call(index, f64x2.extract(x, 0)));
  return keep(w, f64x2.replace(first, 1, call(index, f64x2.extract(x, 1))));
}

/** max(x, 0) + ln(1 + e^−|x|). */
export const softplus = (w: ActivationWriting, x: Code): Code =>
  add(f64x2.max(x, w.memory.constant(0)), byLane(w, w.scalars.log1p, expOfMinusSize(w, x)));

/** From f′ itself. */
const bySlope =
  (slopeOf: (w: ActivationWriting, z: Code, a: Code, slope: Code) => Code): ActivationCode['times'] =>
  (w, g, z, a, slope) =>
    mul(g, slopeOf(w, z, a, slope));

const above0 = (w: Writing, z: Code) => gt(z, w.memory.constant(0));

/** z above 0, else slope · z. */
const leaking = (slopeOf: (w: Writing, slope: Code) => Code): ActivationCode => ({
  f: (w, z, slope) => v128.bitselect(z, mul(slopeOf(w, slope), z), above0(w, z)),
  times: bySlope((w, z, _a, slope) => v128.bitselect(w.memory.constant(1), slopeOf(w, slope), above0(w, z))),
});

function swishSlope(w: ActivationWriting, z: Code, a: Code): Code {
  const one = w.memory.constant(1);
  const s = sigmoid(w, z);
  return v128.bitselect(add(s, mul(a, sub(one, s))), one, f64x2.ne(s, one));
}

export const activationCode: Readonly<Record<ElementwiseActivationName, ActivationCode>> = {
  // Only the perceptron's rule trains it, which asks for no slope.
  step: {
    f(w, z) {
      const fires = v128.and(w.memory.constant(1), f64x2.ge(z, w.memory.constant(0)));
      return v128.bitselect(z, fires, f64x2.ne(z, z));
    },
    times: (w) => w.memory.constant(0),
  },
  linear: { f: (_w, z) => z, times: (_w, g) => g },
  relu: {
    f: (w, z) => f64x2.max(z, w.memory.constant(0)),
    times: bySlope((w, z) => v128.and(w.memory.constant(1), above0(w, z))),
  },
  'leaky-relu': leaking((w) => w.memory.constant(leakySlope)),
  prelu: leaking((_w, slope) => slope),
  sigmoid: {
    f: sigmoid,
    times: bySlope((w, _z, a) => mul(a, sub(w.memory.constant(1), a))),
  },
  tanh: {
    f: tanh,
    times: bySlope((w, _z, a) => sub(w.memory.constant(1), mul(a, a))),
  },
  elu: {
    f: (w, z) => v128.bitselect(z, expm1Below0(w, z), above0(w, z)),
    times: bySlope((w, z, a) => v128.bitselect(w.memory.constant(1), add(a, w.memory.constant(1)), above0(w, z))),
  },
  softplus: { f: softplus, times: bySlope((w, z) => sigmoid(w, z)) },
  swish: {
    f: (w, z) => v128.and(mul(z, sigmoid(w, z)), f64x2.ne(z, w.memory.constant(Number.NEGATIVE_INFINITY))),
    times: bySlope(swishSlope),
  },
  gelu: {
    f: (w, z) => byLane(w, w.scalars.gelu, z),
    times: bySlope((w, z) => byLane(w, w.scalars.geluSlope, z)),
  },
};
