/**
 * exp, tanh, sigmoid and their like for two numbers at once: operation for operation what src/engine/math does with one, so that
 * each lane has its bits. Branches become a choice between two results, of which the one that is not taken may be anything.
 */
import { ln2High, ln2Low } from '../math/exp.ts';
import type { MemoryMap } from './memory.ts';
import type { Code } from './wasm/encode.ts';
import { f64x2, shiftLeft, v128 } from './wasm/instructions.ts';
import type { Routine } from './wasm/routine.ts';

/** What the functions of two numbers are written with. */
export interface Writing {
  readonly routine: Routine;
  readonly memory: MemoryMap;
}

const { add, sub, mul, div } = f64x2;
export const keep = ({ routine }: Writing, value: Code) => routine.keep('v128', value);

/** 1 / n!, rounded as the quotient of two whole numbers is: n! is exact up to 18!. */
function reciprocalFactorial(n: number): number {
  let product = 1;
  for (let k = 2; k <= n; k++) product *= k;
  return 1 / product;
}

/** (e^r − 1 − r) / r²; see tail in math/exp.ts. */
function tail(w: Writing, r: Code, r2: Code): Code {
  const r4 = keep(w, mul(r2, r2));
  const c = (n: number) => w.memory.constant(reciprocalFactorial(n));
  const from = (n: number) => add(add(c(n), mul(r, c(n + 1))), mul(r2, add(c(n + 2), mul(r, c(n + 3)))));
  return add(from(2), mul(r4, add(from(6), mul(r4, add(from(10), mul(r4, c(14)))))));
}

/** x = k · ln 2 + r: k, and e^r − 1. */
function reduced(w: Writing, x: Code) {
  const c = w.memory.constant;
  const k = keep(w, f64x2.floor(add(mul(x, c(1 / (ln2High + ln2Low))), c(0.5))));
  const high = keep(w, sub(x, mul(k, c(ln2High))));
  const low = keep(w, mul(k, c(ln2Low)));
  const r = keep(w, sub(high, low));
  const lost = keep(w, sub(sub(high, r), low));
  const r2 = keep(w, mul(r, r));
  return { k, fraction: keep(w, add(r, add(lost, mul(r2, tail(w, r, r2))))) };
}

/** 2^52 · 1.5 + 1023: a whole number added to it stands in its lowest bits, as the exponent of a power of two. */
const exponentBias = 6755399441055744 + 1023;
/** 2^k for a whole k from −1022 to 1023. */
const powerOfTwo = (w: Writing, k: Code) => shiftLeft(add(k, w.memory.constant(exponentBias)), 52);

/** From here downwards e^x is 0; see math/exp.ts. */
const underflow = -745.1332191019412;

/** e^x for x ≤ 0. In two factors, because 2^−1075 is no number. */
export function expBelow0(w: Writing, x: Code): Code {
  const c = w.memory.constant;
  const { k, fraction } = reduced(w, keep(w, f64x2.pmax(x, c(underflow))));
  const half = keep(w, f64x2.floor(mul(k, c(0.5))));
  return keep(w, mul(mul(add(c(1), fraction), powerOfTwo(w, half)), powerOfTwo(w, sub(k, half))));
}

/** e^x − 1 for −40 ≤ x ≤ 44, but for the tiniest x. */
function expm1(w: Writing, x: Code): Code {
  const { k, fraction } = reduced(w, x);
  const scale = keep(w, powerOfTwo(w, k));
  return keep(w, add(mul(scale, fraction), sub(scale, w.memory.constant(1))));
}

/** e^x − 1 for x ≤ 0. */
export function expm1Below0(w: Writing, x: Code): Code {
  const c = w.memory.constant;
  const value = expm1(w, keep(w, f64x2.pmax(x, c(-40))));
  return keep(w, v128.bitselect(x, value, f64x2.lt(f64x2.abs(x), c(1.1102230246251565e-16))));
}

const signBit = -0;

export function tanh(w: Writing, x: Code): Code {
  const c = w.memory.constant;
  const size = keep(w, f64x2.abs(x));
  // From 22 on the result is 1: so it is at 22.
  const within = keep(w, f64x2.pmin(size, c(22)));
  const e = expm1(w, add(within, within));
  const small = keep(w, f64x2.lt(size, c(1)));
  const quotient = keep(w, div(v128.bitselect(e, c(2), small), add(e, c(2))));
  const result = v128.bitselect(quotient, sub(c(1), quotient), small);
  const signed = v128.or(result, v128.and(x, c(signBit)));
  return keep(w, v128.bitselect(x, signed, f64x2.lt(size, c(3.725290298461914e-9))));
}

export function sigmoid(w: Writing, x: Code): Code {
  const c = w.memory.constant;
  const e = expBelow0(w, keep(w, v128.or(x, c(signBit))));
  return keep(w, div(v128.bitselect(c(1), e, f64x2.ge(x, c(0))), add(c(1), e)));
}

/** e^−|x|, of which the logarithms of 1 + e^−|x| are taken. */
export const expOfMinusSize = (w: Writing, x: Code) => expBelow0(w, keep(w, v128.or(x, w.memory.constant(signBit))));
