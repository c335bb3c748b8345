/**
 * Sine and cosine, the same bits in every JavaScript engine: they place the points of the circle and spiral data.
 *
 * Method (fdlibm's k_sin.c and k_cos.c): x = k·π/2 + r with |r| ≤ π/4, the quarter turn k chooses the series.
 */

/** π/2 in three parts: 33 bits, 33 bits, the rest. k times each of the first two is exact for |k| ≤ 2^20. */
const halfPi1 = 1.5707963267341256;
const halfPi2 = 6.077100506303966e-11;
const halfPi3 = 2.0222662487959506e-21;
const quartersPerRadian = 0.6366197723675814;
/** 2^20 quarter turns. Farther out the parts of π/2 no longer suffice. */
const largest = 1647099;

/** sin(r + lost) for |r| ≤ π/4: r − r³/3! + r⁵/5! − …; what follows is less than 2^−62 of it. */
function sine(r: number, lost: number): number {
  const z = r * r;
  const end =
    1 / 362880 - z * (1 / 39916800 - z * (1 / 6227020800 - z * (1 / 1307674368000 - z * (1 / 355687428096000))));
  const tail = 1 / 6 - z * (1 / 120 - z * (1 / 5040 - z * end));
  return r - (r * z * tail - lost * (1 - 0.5 * z));
}

/** cos(r + lost) for |r| ≤ π/4: 1 − r²/2! + r⁴/4! − …, with what 1 − r²/2 rounds away put back. */
function cosine(r: number, lost: number): number {
  const z = r * r;
  const end = 1 / 3628800 - z * (1 / 479001600 - z * (1 / 87178291200 - z * (1 / 20922789888000)));
  const tail = z * z * (1 / 24 - z * (1 / 720 - z * (1 / 40320 - z * end)));
  const half = 0.5 * z;
  const start = 1 - half;
  return start + (1 - start - half + (tail - r * lost));
}

/** The sine of x plus a number of quarter turns. */
function turned(x: number, quarters: number): number {
  if (Math.abs(x) > largest && Math.abs(x) !== Infinity) {
    throw new RangeError(`sin and cos are defined here for |x| up to ${largest}, not for ${x}`);
  }
  const k = Math.floor(x * quartersPerRadian + 0.5);
  const first = x - k * halfPi1;
  const second = k * halfPi2;
  const high = first - second;
  const correction = first - high - second - k * halfPi3;
  const r = high + correction;
  const lost = high - r + correction;
  const turn = k + quarters - 4 * Math.floor((k + quarters) / 4);
  if (turn === 0) return sine(r, lost);
  if (turn === 1) return cosine(r, lost);
  return turn === 2 ? -sine(r, lost) : -cosine(r, lost);
}

/** sin x for x in radians. Largest error found 0.8 ulp; sin −0 = −0; NaN for ±∞. @throws RangeError beyond |x| = 1,647,099 */
export function sin(x: number): number {
  return Math.abs(x) < 1e-8 ? x : turned(x, 0);
}

/** cos x for x in radians. Largest error found 0.8 ulp; NaN for ±∞. @throws RangeError beyond |x| = 1,647,099 */
export function cos(x: number): number {
  return turned(x, 1);
}
