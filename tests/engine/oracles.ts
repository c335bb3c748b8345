/** The committed numbers of others (tests/oracles), and how close we have to come to them. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../oracles/${name}`, import.meta.url), 'utf8'));
const workedExamples = read('worked-examples.json');

/** A block of the worked examples by name. Its shape is the test's business. */
// biome-ignore lint/suspicious/noExplicitAny: every block has a shape of its own
export function worked(name: string): any {
  if (!Object.hasOwn(workedExamples, name)) throw new Error(`there is no worked example ${name}`);
  return workedExamples[name];
}

type Numbers = number | readonly Numbers[];
const flat = (numbers: Numbers): number[] => (typeof numbers === 'number' ? [numbers] : numbers.flatMap(flat));

/** The largest |actual − expected| / max(1, |expected|). NaN where a number is missing or not one. */
export function distance(actual: Numbers, expected: Numbers): number {
  const [ours, theirs] = [flat(actual), flat(expected)];
  if (ours.length !== theirs.length) return Number.NaN;
  const differences = ours.map((value, k) => {
    const reference = theirs[k] as number;
    return Math.abs(value - reference) / Math.max(1, Math.abs(reference));
  });
  // Math.max of anything with NaN is NaN.
  return differences.reduce((largest, difference) => Math.max(largest, difference), 0);
}

/** Demands agreement within `tolerance` · max(1, |expected|), number by number. */
export function expectClose(actual: Numbers, expected: Numbers, tolerance = 1e-9) {
  if (!(distance(actual, expected) <= tolerance)) expect(actual).toEqual(expected);
  expect(distance(actual, expected)).toBeLessThanOrEqual(tolerance);
}
