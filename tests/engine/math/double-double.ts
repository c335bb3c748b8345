/**
 * The references of the accuracy test: exp, log, tanh, sigmoid, erf, sin and cos to about 100 bits, in double-double
 * arithmetic (Dekker 1971; Knuth; Hida, Li and Bailey 2001). A number is an unevaluated sum high + low. Slow and plain on
 * purpose, with other methods than the engine's; tested against the correctly rounded values in fixtures/.
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

const ONE: DoubleDouble = { high: 1, low: 0 };
const LN2: DoubleDouble = { high: Math.LN2, low: 2.3190468138462996e-17 };
/** 2/√π. */
const TWO_OVER_ROOT_PI: DoubleDouble = { high: 1.1283791670955126, low: 1.533545961316588e-17 };
/** π/2 in three parts, for reduced angles near 0. */
const HALF_PI = [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33] as const;

function fastTwoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: b - (high - a) };
}

function twoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

function twoProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const scaledA = 134217729 * a;
  const scaledB = 134217729 * b;
  const topA = scaledA - (scaledA - a);
  const topB = scaledB - (scaledB - b);
  const endA = a - topA;
  const endB = b - topB;
  return { high, low: topA * topB - high + topA * endB + endA * topB + endA * endB };
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const s = twoSum(a.high, b.high);
  const t = twoSum(a.low, b.low);
  const u = fastTwoSum(s.high, s.low + t.high);
  return fastTwoSum(u.high, u.low + t.low);
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const p = twoProduct(a.high, b.high);
  return fastTwoSum(p.high, p.low + (a.high * b.low + a.low * b.high));
}

export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  const rest = add(a, negate(multiply(b, { high: first, low: 0 })));
  const second = rest.high / b.high;
  const rest2 = add(rest, negate(multiply(b, { high: second, low: 0 })));
  const q = fastTwoSum(first, second);
  return add(q, { high: rest2.high / b.high, low: 0 });
}

export const negate = ({ high, low }: DoubleDouble): DoubleDouble => ({ high: -high, low: -low });
const scale = ({ high, low }: DoubleDouble, power: number): DoubleDouble => ({ high: high * power, low: low * power });
const from = (high: number): DoubleDouble => ({ high, low: 0 });

/** 1/n! for n = 0, 1, 2 …. */
const inverseFactorials: DoubleDouble[] = [ONE];
for (let n = 1; n <= 30; n++) inverseFactorials.push(divide(inverseFactorials[n - 1] as DoubleDouble, from(n)));

/** Σ x^i/(step·i + start)! with alternating signs or not, i = 0 … terms − 1. */
function factorialSeries(x: DoubleDouble, start: number, step: number, terms: number): DoubleDouble {
  let sum = inverseFactorials[start + step * (terms - 1)] as DoubleDouble;
  for (let i = terms - 2; i >= 0; i--) {
    sum = add(multiply(sum, x), inverseFactorials[start + step * i] as DoubleDouble);
  }
  return sum;
}

/** e^x − 1 = 2^k (1 + p) − 1; p from the Taylor series of a sixteenth of the reduced argument, doubled four times. */
function reducedExpm1(x: DoubleDouble): { p: DoubleDouble; k: number } {
  const k = Math.round(x.high / LN2.high);
  const r = scale(add(x, negate(multiply(LN2, from(k)))), 1 / 16);
  let p = multiply(r, factorialSeries(r, 1, 1, 14));
  for (let i = 0; i < 4; i++) p = add(scale(p, 2), multiply(p, p));
  return { p, k };
}

function expOf(x: DoubleDouble): DoubleDouble {
  const { p, k } = reducedExpm1(x);
  return scale(scale(add(ONE, p), 2 ** Math.floor(k / 2)), 2 ** (k - Math.floor(k / 2)));
}

export const exp = (x: number): DoubleDouble => expOf(from(x));

export function expm1(x: number): DoubleDouble {
  const { p, k } = reducedExpm1(from(x));
  return k === 0 ? p : add(scale(p, 2 ** k), twoSum(2 ** k, -1));
}

/** One Newton step from the host's logarithm y: ln x = y + ln(x e^−y), where x e^−y = 1 + (x − 1) + x (e^−y − 1). */
export function log(x: number): DoubleDouble {
  const bits = Math.floor(Math.log2(x));
  if (bits < -1 || bits > 1)
    return add(multiply(LN2, from(bits)), log(x / 2 ** Math.floor(bits / 2) / 2 ** Math.ceil(bits / 2)));
  const y = Math.log(x);
  const small = add(twoSum(x, -1), multiply(from(x), expm1(-y)));
  return add(from(y), small);
}

export function log1p(x: number): DoubleDouble {
  const y = Math.log1p(x);
  const e = expm1(-y);
  return add(from(y), add(from(x), add(e, multiply(from(x), e))));
}

export function tanh(x: number): DoubleDouble {
  const e = expm1(-2 * Math.abs(x));
  const result = negate(divide(e, add(e, from(2))));
  return x < 0 ? negate(result) : result;
}

export function sigmoid(x: number): DoubleDouble {
  const e = exp(-Math.abs(x));
  return divide(x >= 0 ? ONE : e, add(ONE, e));
}

export function softplus(x: number): DoubleDouble {
  const e = exp(-Math.abs(x));
  const y = Math.log1p(e.high);
  // ln(1 + e) = y + ln((1 + e) e^−y), and (1 + e) e^−y − 1 = e + m + e·m with m = e^−y − 1.
  const m = expm1(-y);
  const fall = add(from(y), add(e, add(m, multiply(e, m))));
  return x > 0 ? add(from(x), fall) : fall;
}

/** Kummer's series, all terms positive: erf x = 2/√π · x · e^{−x²} · Σ (2x²)ⁿ / (1·3·5…(2n + 1)). */
export function erf(x: number): DoubleDouble {
  if (Math.abs(x) > 6) return from(Math.sign(x));
  const square = twoProduct(x, x);
  const twice = scale(square, 2);
  let term = ONE;
  let sum = ONE;
  for (let odd = 3; term.high > 1e-32 * sum.high; odd += 2) {
    term = multiply(multiply(term, twice), inverseOf(odd));
    sum = add(sum, term);
  }
  return multiply(multiply(multiply(sum, from(x)), TWO_OVER_ROOT_PI), expOf(negate(square)));
}

const inverses: DoubleDouble[] = Array.from({ length: 400 }, (_, n) => divide(ONE, from(Math.max(n, 1))));
const inverseOf = (n: number) => inverses[n] as DoubleDouble;

/** Both from their Taylor series at the angle left after whole quarter turns. */
function sinAndCos(x: number): { sin: DoubleDouble; cos: DoubleDouble; quarter: number } {
  const k = Math.round(x / HALF_PI[0]);
  let r = add(from(x), negate(twoProduct(k, HALF_PI[0])));
  r = add(r, negate(twoProduct(k, HALF_PI[1])));
  r = add(r, from(-k * HALF_PI[2]));
  const z = negate(multiply(r, r));
  return {
    sin: multiply(r, factorialSeries(z, 1, 2, 14)),
    cos: factorialSeries(z, 0, 2, 15),
    quarter: ((k % 4) + 4) % 4,
  };
}

export function sin(x: number): DoubleDouble {
  const { sin: s, cos: c, quarter } = sinAndCos(x);
  return [s, c, negate(s), negate(c)][quarter] as DoubleDouble;
}

export function cos(x: number): DoubleDouble {
  const { sin: s, cos: c, quarter } = sinAndCos(x);
  return [c, negate(s), negate(c), s][quarter] as DoubleDouble;
}
