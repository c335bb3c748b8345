/** The losses of both searches stand clear of one another and of all dots, for any seed. */
import { expect, test } from 'vitest';
import { labelBox, labelPlaces, shared } from '../../../src/components/figures/search-race/labels.ts';
import { placesOf } from '../../../src/exercises/overfitting/search.ts';

const within = { left: -4, right: 182, top: -6, bottom: 158 };

/** Over how many of the dots of a search labels stand. */
function covered(search: 'grid' | 'random', seed: number): number {
  const dots = placesOf(search, seed).map(({ rate, lambda }) => ({ x: rate * 172, y: (1 - lambda) * 158 }));
  const labels = labelPlaces(dots, within).map(labelBox);
  expect(labels).toHaveLength(dots.length);
  for (const [k, label] of labels.entries())
    for (const other of labels.slice(k + 1)) expect(shared(label, other), `${search} ${seed}, label ${k}`).toBe(0);
  return dots.filter(({ x, y }) =>
    labels.some((label) => shared(label, { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }) > 0),
  ).length;
}

test('no label stands on another, whatever the seed; on a dot only where dots crowd', () => {
  expect([covered('grid', 1), covered('random', 1)]).toEqual([0, 0]);
  const seeds = Array.from({ length: 100 }, (_, k) => k + 1);
  expect(seeds.filter((seed) => covered('random', seed) > 0).length).toBeLessThanOrEqual(8);
});
