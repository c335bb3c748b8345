/** Signs of optimizers in Figure 10.2: none covers another, wherever all seven stand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart } from '../../../src/components/figures/optimizer-race/apart.ts';

const [side, least] = [300, 21] as const;
const place = fc.tuple(fc.integer({ min: 0, max: side }), fc.integer({ min: 0, max: side }));

test('any seven are apart, in the picture, and the last one stays', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 7 }), (places) => {
      const spots = apart(places, least, side);
      expect(spots.at(-1)).toEqual(places.at(-1));
      for (const [k, [x, y]] of spots.entries())
        for (const [ox, oy] of spots.slice(k + 1)) expect(Math.hypot(x - ox, y - oy)).toBeGreaterThan(least - 1);
      for (const [x, y] of spots.slice(0, -1)) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThanOrEqual(side);
      }
    }),
  );
});

test('all at one place, in a corner', () => {
  const spots = apart(Array(7).fill([280, 20]), least, side);
  for (const [k, [x, y]] of spots.entries())
    for (const [ox, oy] of spots.slice(k + 1)) expect(Math.hypot(x - ox, y - oy)).toBeGreaterThan(least - 1);
});

test('who has room stays', () =>
  expect(
    apart(
      [
        [10.5, 20],
        [100, 100],
      ],
      least,
      side,
    ),
  ).toEqual([
    [10.5, 20],
    [100, 100],
  ]));
