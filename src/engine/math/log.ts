/**
 * The natural logarithm, the same bits in every JavaScript engine.
 *
 * Method (fdlibm's e_log.c): x = 2^k·m with m in [√½, √2), and with f = m − 1, s = f / (2 + f)
 * ln m = 2 artanh s = 2s + s·R(s²) = f − (f²/2 − s·(f²/2 + R)), R(z) = z·(2/3 + 2z/5 + 2z²/7 + …).
 */
import { ln2High, ln2Low } from './exp.ts';

const smallestNormal = 2.2250738585072014e-308;
const twoTo54 = 18014398509481984;
const mantissaBitsOfSqrt2 = 0x6a09e;

/** For the bits of one number; written before it is read in every call, so that no call sees another. */
const scratch = new DataView(new ArrayBuffer(8));

/** R(z) for 0 ≤ z ≤ 0.0295, its terms in pairs as in exp.ts; what follows the last term is less than 2^−65. */
function remainder(z: number): number {
  const z2 = z * z;
  const z4 = z2 * z2;
  const from3 = 2 / 3 + z * (2 / 5) + z2 * (2 / 7 + z * (2 / 9));
  const from11 = 2 / 11 + z * (2 / 13) + z2 * (2 / 15 + z * (2 / 17));
  const from19 = 2 / 19 + z * (2 / 21) + z2 * (2 / 23 + z * (2 / 25));
  return z * (from3 + z4 * (from11 + z4 * from19));
}

/**
 * ln x. Largest error found 0.83 ulp; the tests demand 2.
 * ln 0 = −∞ for both zeros, ln ∞ = ∞, NaN for x < 0 and for NaN; subnormal arguments are exact.
 */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  const subnormal = x < smallestNormal;
  scratch.setFloat64(0, subnormal ? x * twoTo54 : x);
  const top = scratch.getInt32(0);
  const mantissa = top & 0xfffff;
  const halved = mantissa >= mantissaBitsOfSqrt2;
  const k = (top >> 20) - (subnormal ? 1077 : 1023) + (halved ? 1 : 0);
  scratch.setInt32(0, mantissa | (halved ? 0x3fe00000 : 0x3ff00000));
  const f = scratch.getFloat64(0) - 1;
  const s = f / (2 + f);
  const halfSquare = 0.5 * f * f;
  return k * ln2High - (halfSquare - (s * (halfSquare + remainder(s * s)) + k * ln2Low) - f);
}

/**
 * ln(1 + x), accurate for small x too, where 1 + x has lost most of x. Largest error found 1.3 ulp.
 * −∞ for −1, ∞ for ∞, NaN below −1; a zero keeps its sign.
 */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1 || sum === Infinity) return x;
  if (!(sum > 0)) return log(sum);
  // ln(1 + x) = ln(sum) + ln(1 + lost / sum), where lost = x − (sum − 1) is what the addition rounded away.
  return log(sum) + (x - (sum - 1)) / sum;
}
