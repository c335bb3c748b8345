/**
 * exp, tanh, sigmoid and their like for two numbers at once: operation for operation what src/engine/math does with one, so that
 * each lane has its bits. Branches become a choice between two results, of which the one that is not taken may be anything.
 */

import { math } from './notation.ts';

/** ln 2 in two parts; see math/exp.ts. Nothing is imported here: see subject.ts. */
const [ln2High, ln2Low] = [0.6931471803691238, 1.9082149292705877e-10];

/** 1 / n!, rounded as the quotient of two whole numbers is: n! is exact up to 18!. */
const reciprocalFactorial = (n: number): number =>
  1 / Array.from({ length: n }, (_, k) => k + 1).reduce((a, b) => a * b);

/** Four terms of a series in r, as math/ adds them. */
const four = (term: (n: number) => number, n: number, step = 1) => {
  const c = (k: number) => term(n + step * k);
  return math`${c(0)} + r * ${c(1)} + r2 * (${c(2)} + r * ${c(3)})`;
};

/** x = k · ln 2 + r: k, and e^r − 1 as `fraction`; see tail in math/exp.ts. */
const reduced = math`
k = floor(x * ${1 / (ln2High + ln2Low)} + 0.5);
high = x - k * ${ln2High};
low = k * ${ln2Low};
r = high - low;
r2 = r * r;
r4 = r2 * r2;
fraction = r + (high - r - low + r2 * (${four(reciprocalFactorial, 2)} + r4 * (${four(reciprocalFactorial, 6)} + r4 * (${four(reciprocalFactorial, 10)} + r4 * ${reciprocalFactorial(14)}))))`;

const oddShare = (n: number) => 2 / n;
/** The mantissa, from 1 on, from which ln halves it; see math/log.ts. */
const sqrt2 = 1 + 0x6a09e / 0x100000;

/** A whole number that is added to 2^52 stands in its lowest bits. The number of which all bits are ones but sign and exponent. */
const [exponentBits, mantissaBits] = [4503599627370496, 2.225073858507201e-308];

/** Formulas of `x`. */
export const functions: Readonly<Record<string, string>> = {
  /** 2^k for a whole k from −1022 to 1023: added to 2^52 · 1.5 + 1023 it stands in the lowest bits, as an exponent. */
  power: math`up52(x + ${1.5 * exponentBits + 1023})`,
  /** e^x for x ≤ 0; below −745.13… it is 0. In two factors, because 2^−1075 is no number. */
  exp: math`x = most(x, -745.1332191019412); ${reduced}; half = floor(k * 0.5); (1 + fraction) * power(half) * power(k - half)`,
  /** e^x − 1 for −40 ≤ x ≤ 44, but for −0. */
  expm1: math`${reduced}; scale = power(k); scale * fraction + (scale - 1)`,
  /** e^x − 1 for x ≤ 0. Of the tiniest x it is x, as in math/exp.ts: r + r² / 2 rounds to r; only a −0 would lose its sign. */
  expm1Below0: math`x != 0 ? expm1(most(x, -40)) : x`,
  /** From 22 on it is 1: so it is at 22. */
  tanh: math`size = abs(x); within = least(size, 22); e = expm1(within + within); small = size < 1;
quotient = (small ? e : 2) / (e + 2);
size < 3.725290298461914e-9 ? x : (small ? quotient : 1 - quotient) | x & -0`,
  sigmoid: math`e = exp(x | -0); (x >= 0 ? 1 : e) / (1 + e)`,
  /** ln x for a normal x above 0, and NaN for NaN. */
  log: math`m = x & ${mantissaBits} | 1; halved = m >= ${sqrt2};
k = (down52(x) | ${exponentBits}) - ${exponentBits + 1023} + (halved & 1);
f = (halved ? m * 0.5 : m) - 1; s = f / (2 + f); square = 0.5 * f * f;
r = s * s; r2 = r * r; r4 = r2 * r2;
rest = r * (${four(oddShare, 3, 2)} + r4 * (${four(oddShare, 11, 2)} + r4 * ${four(oddShare, 19, 2)}));
k * ${ln2High} - (square - (s * (square + rest) + k * ${ln2Low}) - f) + x * 0`,
  /** ln(1 + x) for 0 ≤ x ≤ 1. */
  log1p: math`sum = 1 + x; sum != 1 ? log(sum) + (x - (sum - 1)) / sum : x`,
  softplus: math`max(x, 0) + log1p(exp(x | -0))`,
};
