/**
 * The error function erf x = 2/√π ∫₀ˣ e^{−t²} dt, the same bits in every JavaScript engine.
 *
 * Below 1 by its Maclaurin series. From 1 on as 1 − erfc x, with erfc by the trapezoidal rule of Matta and Reichel
 * (Uniform computation of the error function and other related functions, Mathematics of Computation 25, 1971), whose
 * error with step ½ is about e^{−4π²} of erfc.
 */
import { exp } from './exp.ts';

/** 2/√π = 1 + this. */
const twoOverRootPiLessOne = 0.12837916709551256;
const inversePi = 0.3183098861837907;
const fourPi = 12.566370614359172;
/** From here on erfc x is less than half an ulp of 1. */
const saturation = 6;
/** From here on e^(−½ z²) is less than the smallest number. */
const vanished = 39;

/** Coefficients of Σ_{n≥1} (−1)ⁿ zⁿ / (n! (2n + 1)). */
const series = Float64Array.from({ length: 19 });
for (let n = 1, factorial = 1; n < series.length; n++) {
  factorial *= n;
  series[n] = (n % 2 === 1 ? -1 : 1) / (factorial * (2 * n + 1));
}

/** e^{−n²/4}: the weights of the trapezoidal rule at the points n/2. */
const weights = Float64Array.from({ length: 13 }, (_, n) => exp((-n * n) / 4));

function maclaurin(x: number): number {
  const z = x * x;
  let sum = 0;
  for (let n = series.length - 1; n >= 1; n--) sum = (sum + (series[n] as number)) * z;
  // x·(2/√π)·(1 + sum), with the large part x added last.
  return x + x * (twoOverRootPiLessOne + (sum + twoOverRootPiLessOne * sum));
}

/** 1 − erf x for 1 ≤ x ≤ 6, to a few ulp. */
function complement(x: number): number {
  const z = x * x;
  let sum = 0;
  for (let n = weights.length - 1; n >= 1; n--) sum += (weights[n] as number) / (z + (n * n) / 4);
  return x * exp(-z) * inversePi * (0.5 / z + sum) - 2 / (exp(fourPi * x) - 1);
}

/** e^(−½ z²), whose exponent is squared in two parts: rounded in one, it would cost a digit for every three of z. */
export function bell(z: number): number {
  if (Math.abs(z) > vanished) return 0;
  const high = Math.fround(z);
  return exp(-0.5 * high * high) * exp(-0.5 * (z - high) * (z + high));
}

/**
 * The share of a standard normal distribution that lies above z, for z ≥ √2: 1 − erf would have lost its digits there, all of
 * them from 8.3 on. Largest error found 4 ulp, but for subnormal results.
 */
export function upperShare(z: number): number {
  if (z > vanished) return 0;
  const half = 0.5 * z * z;
  let sum = 0;
  for (let n = weights.length - 1; n >= 1; n--) sum += (weights[n] as number) / (half + (n * n) / 4);
  const x = z * Math.sqrt(0.5);
  // The correction belongs to the step of the rule; from 6 on it is less than half an ulp.
  const correction = x < saturation ? 1 / (exp(fourPi * x) - 1) : 0;
  return 0.5 * x * bell(z) * inversePi * (0.5 / half + sum) - correction;
}

/** erf x. Largest error found 1.5 ulp; the tests demand 3; odd to the last bit, ±1 at ±∞. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size < 1) return maclaurin(x);
  if (Number.isNaN(x)) return NaN;
  const result = size >= saturation ? 1 : 1 - complement(size);
  return x < 0 ? -result : result;
}
