/** How far off a nudge is, by its size. */

import { coordinatesOf } from '../../engine/descent/coordinates.ts';
import type { DescentSpec } from '../../engine/descent/descent.ts';
import { createPlainDescent, plainFunctionOf } from '../../engine/descent/plain-run.ts';
import { valueIn } from '../../engine/trace/record.ts';

/** Exponents of the nudges that are tried: ten to each of these powers. */
export const exponents = Array.from({ length: 13 }, (_, k) => 0 - k);

// As a text: the same double in every browser.
const sizeOf = (exponent: number) => Number(`1e${exponent}`);
export const nudgeSizes = exponents.map(sizeOf);

/** The slope by rule at the start of a descent on one number. */
export function slopeAtStart(spec: DescentSpec): number {
  const run = createPlainDescent(spec);
  const [gradient] = coordinatesOf(run).gradients;
  const record = run.record(0);
  return (gradient && valueIn(record, gradient, record.count)) ?? Number.NaN;
}

export interface Nudge {
  readonly size: number;
  /** The function where the nudge leads to, and where it is taken from. */
  readonly after: number;
  readonly before: number;
  readonly ratio: number;
  /** How far the ratio is from the exact slope. */
  readonly error: number;
}

/** Nudges the start of a descent on one number by ten to a power, upwards only or both ways. */
export function nudged(spec: DescentSpec, exponent: number, both: boolean): Nudge {
  const size = sizeOf(exponent);
  const [w = 0] = spec.start;
  const f = plainFunctionOf(spec);
  const [after, before] = [f([w + size]), f([both ? w - size : w])];
  const ratio = (after - before) / (both ? 2 * size : size);
  return { size, after, before, ratio, error: Math.abs(ratio - slopeAtStart(spec)) };
}

/** Of nudges upwards the one that is least off. */
export const nudgedBest = (spec: DescentSpec): Nudge =>
  exponents
    .map((exponent) => nudged(spec, exponent, false))
    .reduce((best, tried) => (tried.error < best.error ? tried : best));
