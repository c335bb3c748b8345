/** The round numbers of the sliders for estimates. */
import { expect, test } from 'vitest';
import { labelledSizes, nearestSize, roundSizes } from '../../../src/components/prose/answers/inputs/round-sizes.ts';
import { formatNumber } from '../../../src/notation/format.ts';

const labels = (min: number, max: number) => {
  const sizes = roundSizes(min, max);
  return labelledSizes(sizes, formatNumber)
    .map((place) => formatNumber(sizes[place] as number))
    .join(' ');
};

test.each([
  [1, 100, '1 2 5 10 20 50 100'],
  [0.5, 100, '0.5 1 2 5 10 20 50 100'],
  [0.01, 1000, '0.01 0.1 1 10 100 1000'],
  [0.1, 100, '0.1 1 10 100'],
  [0.01, 10_000, '0.01 1 100 10000'],
  [0.00001, 1, '0.00001 0.001 0.1'],
  [0.0001, 0.29, '0.0001 0.001 0.01 0.1'],
])('from %d to %d the slider has the numbers %s below it', (min, max, shown) => expect(labels(min, max)).toBe(shown));

test('begins and ends at its bounds, and rises', () => {
  const sizes = roundSizes(0.0001, 0.29);
  expect([sizes[0], sizes.at(-1)]).toEqual([0.0001, 0.29]);
  expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
});

test('every number has a round one less than a sixth away', () => {
  const sizes = roundSizes(1, 100);
  for (let size = 1; size <= 100; size += 0.1) {
    const near = sizes[nearestSize(sizes, size)] as number;
    expect(Math.max(near / size, size / near)).toBeLessThan(7 / 6);
  }
});

test('of counts there are only whole ones', () => {
  expect(roundSizes(1, 200, true).filter((size) => !Number.isInteger(size))).toEqual([]);
  expect(roundSizes(1, 20, true)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20]);
});
