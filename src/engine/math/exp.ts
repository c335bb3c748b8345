/**
 * The exponential function, the same bits in every JavaScript engine: `Math.exp` is "implementation-approximated" and
 * differs in its last bit between browsers. Only +, −, ×, ÷ and floor are used, each fixed by IEEE 754.
 *
 * Method (Cody and Waite, Software Manual for the Elementary Functions, 1980; also fdlibm's e_exp.c): x = k·ln 2 + r with
 * |r| ≤ ½ ln 2, so that e^x = 2^k·e^r, and e^r by its Taylor series.
 */
import { powerOfTwo } from './power-of-two.ts';

/** ln 2 in two parts; the first ends in 21 zero bits, so k·ln2High is exact for every k that occurs. */
export const ln2High = 0.6931471803691238;
export const ln2Low = 1.9082149292705877e-10;
const inverseLn2 = 1 / (ln2High + ln2Low);

/** Above this e^x rounds to infinity. */
const overflow = 709.782712893384;
/** Below this e^x is nearer to 0 than to the smallest subnormal number. */
const underflow = -745.1332191019412;

/**
 * (e^r − 1 − r) / r² for |r| ≤ ½ ln 2: 1/2! + r/3! + r²/4! + …; what follows 1/14! is less than 2^−60. The terms are paired
 * (Estrin's scheme) because processors can work on the pairs at the same time, a fifth faster than Horner's rule.
 */
function tail(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const from2 = 1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120));
  const from6 = 1 / 720 + r * (1 / 5040) + r2 * (1 / 40320 + r * (1 / 362880));
  const from10 = 1 / 3628800 + r * (1 / 39916800) + r2 * (1 / 479001600 + r * (1 / 6227020800));
  return from2 + r4 * (from6 + r4 * (from10 + r4 * (1 / 87178291200)));
}

/**
 * e^x. Largest error found 0.88 ulp; tests/engine/math/accuracy.test.ts demands 2.
 * e^−∞ = 0, e^∞ = ∞, e^NaN = NaN; subnormal results are rounded once.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > overflow) return Infinity;
  if (x < underflow) return 0;
  const k = Math.floor(x * inverseLn2 + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const lost = high - r - low;
  // Two factors, because 2^1024 and 2^−1075 are no numbers; the first product is exact, the second rounds.
  const half = Math.floor(k / 2);
  return (1 + (r + (lost + r * r * tail(r)))) * powerOfTwo(half) * powerOfTwo(k - half);
}

/**
 * e^x − 1 without the cancellation of the two near x = 0. Largest error found 1.6 ulp.
 * −1 for −∞, ∞ for ∞, and x itself (with the sign of a zero) where x is tiny.
 */
export function expm1(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (Math.abs(x) < 1.1102230246251565e-16) return x;
  if (x > 40) return exp(x);
  if (x < -40) return -1;
  const k = Math.floor(x * inverseLn2 + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const lost = high - r - low;
  const fraction = r + (lost + r * r * tail(r));
  if (k === 0) return fraction;
  const scale = powerOfTwo(k);
  // scale − 1 is exact for |k| ≤ 53; beyond, 1 is a fraction of an ulp.
  return scale * fraction + (scale - 1);
}
