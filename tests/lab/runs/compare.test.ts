import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/lab/runs/disagreements.ts';
import { type Predictions, readings } from '../../../src/lab/session/predictions.ts';

/** A network that is `confidence` sure of `digits[n]` for image `from + n`. */
function saying(digits: readonly number[], labels: readonly number[], confidence = 0.9, from = 0): Predictions {
  const probabilities = digits.flatMap((digit) =>
    Array.from({ length: 10 }, (_, k) => (k === digit ? confidence : (1 - confidence) / 9)),
  );
  return {
    probabilities: Float32Array.from(probabilities),
    labels: Uint8Array.from(labels),
    indices: digits.map((_, n) => from + n),
    numbering: 'test',
  };
}

const digits = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 40 });

describe('two networks', () => {
  test('part where one reads a 7 and the other a 4', () => {
    const { disagreements, ...tally } = compare(saying([7, 1, 2], [4, 1, 3], 0.8), saying([4, 1, 2], [4, 1, 3], 0.6));
    expect(tally).toEqual({ count: 3, bothRight: 1, onlyFirstRight: 0, onlySecondRight: 1, bothWrong: 1 });
    expect(disagreements).toHaveLength(1);
    expect(disagreements[0]).toMatchObject({ place: 60_000, label: 4, first: { digit: 7 }, second: { digit: 4 } });
  });

  test('are each counted once per image, and part where their digits differ', () => {
    fc.assert(
      fc.property(digits, (triples) => {
        const labels = triples.map(([label]) => label);
        const first = saying(
          triples.map(([, digit]) => digit),
          labels,
        );
        const second = saying(
          triples.map(([, , digit]) => digit),
          labels,
        );
        const { count, bothRight, onlyFirstRight, onlySecondRight, bothWrong, disagreements } = compare(first, second);
        expect(bothRight + onlyFirstRight + onlySecondRight + bothWrong).toBe(count);
        expect(count).toBe(triples.length);
        expect(disagreements).toHaveLength(triples.filter(([, a, b]) => a !== b).length);
        expect(bothRight + onlyFirstRight).toBe(readings(first).filter(({ label, digit }) => label === digit).length);
      }),
    );
  });

  test('are compared on the images that both have read, wherever they are counted from', () => {
    const all: Predictions = { ...saying([1, 2, 3], [1, 2, 4]), indices: [59_999, 60_000, 60_001], numbering: 'all' };
    const { count, disagreements } = compare(all, saying([2, 4], [2, 4]));
    expect(count).toBe(2);
    expect(disagreements.map(({ place }) => place)).toEqual([60_001]);
  });

  test('that are both sure of different digits come first', () => {
    const sure = [0.5, 0.9, 0.7].map((confidence, n) => ({ ...saying([1], [1], confidence), indices: [n] }));
    const join = (some: readonly Predictions[]): Predictions => ({
      probabilities: Float32Array.from(some.flatMap(({ probabilities }) => [...probabilities])),
      labels: new Uint8Array(some.length).fill(1),
      indices: some.flatMap(({ indices }) => indices),
      numbering: 'test',
    });
    const { disagreements } = compare(join(sure), saying([2, 2, 2], [1, 1, 1], 0.8));
    expect(disagreements.map(({ place }) => place)).toEqual([60_001, 60_002, 60_000]);
  });
});
