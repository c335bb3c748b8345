import { erf } from '../../../src/engine/math/erf.ts';
import { exp, expm1 } from '../../../src/engine/math/exp.ts';
import { log, log1p } from '../../../src/engine/math/log.ts';
import { sigmoid } from '../../../src/engine/math/sigmoid.ts';
import { cos, sin } from '../../../src/engine/math/sin-cos.ts';
import { softplus } from '../../../src/engine/math/softplus.ts';
import { tanh } from '../../../src/engine/math/tanh.ts';
import * as doubleDouble from './double-double.ts';

/** Arguments from `low` to `high`, evenly spread; with `logarithmic` ±e^low to ±e^high, evenly spread in size. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly logarithmic?: 'positive' | 'both signs';
}

interface Elementary {
  f(x: number): number;
  reference(x: number): doubleDouble.DoubleDouble;
  ulps: number;
  arguments: number;
  ranges: readonly Range[];
}

/** The engine's elementary functions, the error each may have, and where the accuracy test looks. */
export const elementary = {
  exp: {
    f: exp,
    reference: doubleDouble.exp,
    ulps: 2,
    arguments: 1_000_000,
    ranges: [
      { low: -1, high: 1 },
      { low: -20, high: 20 },
      { low: -600, high: 709 },
      { low: -40, high: 0, logarithmic: 'both signs' },
    ],
  },
  log: {
    f: log,
    reference: doubleDouble.log,
    ulps: 2,
    arguments: 1_000_000,
    ranges: [
      { low: 0, high: 1 },
      { low: 0.5, high: 2 },
      { low: 0.99, high: 1.01 },
      { low: -600, high: 700, logarithmic: 'positive' },
    ],
  },
  tanh: {
    f: tanh,
    reference: doubleDouble.tanh,
    ulps: 3,
    arguments: 1_000_000,
    ranges: [
      { low: -1, high: 1 },
      { low: -0.35, high: 0.35 },
      { low: -22, high: 22 },
      { low: -40, high: 0, logarithmic: 'both signs' },
    ],
  },
  sigmoid: {
    f: sigmoid,
    reference: doubleDouble.sigmoid,
    ulps: 3,
    arguments: 1_000_000,
    ranges: [
      { low: -1, high: 1 },
      { low: -10, high: 10 },
      { low: -40, high: 40 },
      { low: -600, high: 40 },
    ],
  },
  erf: {
    f: erf,
    reference: doubleDouble.erf,
    ulps: 3,
    arguments: 1_000_000,
    ranges: [
      { low: -1, high: 1 },
      { low: 0.9, high: 2 },
      { low: -6, high: 6 },
      { low: -40, high: 0, logarithmic: 'both signs' },
    ],
  },
  expm1: {
    f: expm1,
    reference: doubleDouble.expm1,
    ulps: 2,
    arguments: 100_000,
    ranges: [
      { low: -1, high: 1 },
      { low: -40, high: 40 },
      { low: -40, high: 0, logarithmic: 'both signs' },
    ],
  },
  log1p: {
    f: log1p,
    reference: doubleDouble.log1p,
    ulps: 2,
    arguments: 100_000,
    ranges: [
      { low: -0.5, high: 1 },
      { low: -1, high: 0 },
      { low: -40, high: 40, logarithmic: 'positive' },
    ],
  },
  softplus: {
    f: softplus,
    reference: doubleDouble.softplus,
    ulps: 2,
    arguments: 100_000,
    ranges: [
      { low: -1, high: 1 },
      { low: -40, high: 40 },
      { low: -600, high: 40 },
    ],
  },
  sin: {
    f: sin,
    reference: doubleDouble.sin,
    ulps: 2,
    arguments: 100_000,
    ranges: [
      { low: -1, high: 1 },
      { low: -100, high: 100 },
      { low: -1.6e6, high: 1.6e6 },
    ],
  },
  cos: {
    f: cos,
    reference: doubleDouble.cos,
    ulps: 2,
    arguments: 100_000,
    ranges: [
      { low: -1, high: 1 },
      { low: -100, high: 100 },
      { low: -1.6e6, high: 1.6e6 },
    ],
  },
} as const satisfies Record<string, Elementary>;

export type ElementaryName = keyof typeof elementary;
export const elementaryNames = Object.keys(elementary) as ElementaryName[];
