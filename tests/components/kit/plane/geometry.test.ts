/** Lines and half-planes: what is drawn lies where the sums say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Cut,
  firingSide,
  hatching,
  lineWithin,
  type Point,
  signedDistance,
  sumAt,
  toQuarter,
} from '../../../../src/components/kit/plane/geometry.ts';
import { planeScale } from '../../../../src/components/kit/plane/scale.ts';

const domain = { min: -2, max: 2 };
const number = fc.double({ min: -3, max: 3, noNaN: true });
const cuts = fc.record({ w: fc.tuple(number, number), b: number }).filter(({ w }) => Math.hypot(...w) > 0.01);
const places = fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }));
const almost = 1e-9;

/** Whether a convex polygon, counter-clockwise, has a point inside or on its edge. */
const holds = (polygon: readonly Point[], [x, y]: Point) =>
  polygon.length > 2 &&
  polygon.every(([x1, y1], k) => {
    const [x2, y2] = polygon[(k + 1) % polygon.length] as Point;
    return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) >= -almost;
  });

describe('the firing side', () => {
  test('holds exactly the points whose sum is 0 or more', () => {
    fc.assert(
      fc.property(cuts, places, (cut, place) => {
        fc.pre(Math.abs(sumAt(cut, place)) > 1e-6);
        expect(holds(firingSide(cut, domain), place)).toBe(sumAt(cut, place) > 0);
      }),
    );
  });

  test('is the whole square or nothing where both weights are 0', () => {
    expect(firingSide({ w: [0, 0], b: 0 }, domain)).toHaveLength(4);
    expect(firingSide({ w: [0, 0], b: -1 }, domain)).toEqual([]);
  });
});

describe('the hatching', () => {
  test('lies on the firing side, all over it, and nowhere else', () => {
    fc.assert(
      fc.property(cuts, (cut) => {
        const side = firingSide(cut, domain);
        const lines = hatching(cut, domain);
        for (const end of lines.flat()) {
          expect(sumAt(cut, end)).toBeGreaterThan(-1e-6);
          expect(Math.max(...end.map(Math.abs))).toBeLessThan(2 + almost);
        }
        // No corner of the side is further from a line than two lines from each other.
        for (const [x, y] of side) {
          const apart = lines.map(([[x1, y1]]) => Math.abs(x - y - (x1 - y1)));
          if (Math.abs(x - y) < 3.8 && lines.length > 2) expect(Math.min(...apart)).toBeLessThan(0.27);
        }
      }),
    );
    expect(hatching({ w: [0, 0], b: -1 }, domain)).toEqual([]);
    expect(hatching({ w: [0, 0], b: 1 }, domain).length).toBeGreaterThan(50);
  });
});

describe('the line', () => {
  test('has both its ends on the edge of the square, where the sum is 0', () => {
    fc.assert(
      fc.property(cuts, (cut) => {
        for (const end of lineWithin(cut, domain) ?? []) {
          expect(Math.abs(sumAt(cut, end))).toBeLessThan(1e-6);
          expect(Math.max(...end.map(Math.abs))).toBeCloseTo(2, 6);
        }
      }),
    );
  });

  test('is there exactly when some corner fires and some other does not', () => {
    fc.assert(
      fc.property(cuts, (cut) => {
        const corners: Point[] = [
          [-2, -2],
          [2, -2],
          [2, 2],
          [-2, 2],
        ];
        const sums = corners.map((corner) => sumAt(cut, corner));
        fc.pre(sums.every((z) => Math.abs(z) > 1e-6));
        expect(lineWithin(cut, domain) !== undefined).toBe(new Set(sums.map((z) => z > 0)).size === 2);
      }),
    );
  });

  test('is none where both weights are 0', () => expect(lineWithin({ w: [0, 0], b: 1 }, domain)).toBeUndefined());

  test.each([
    [{ w: [0, 1], b: -1 }, [2, 1]],
    [{ w: [1, 0], b: -1 }, [1, 2]],
  ] as [Cut, Point][])('may run along an axis: %j', (cut, end) => {
    expect(lineWithin(cut, domain)?.flatMap((point) => point.map(Math.abs))).toEqual([...end, ...end]);
  });
});

test('the distance of a point is that to the nearest point of the line', () => {
  fc.assert(
    fc.property(cuts, places, number, (cut, place, t) => {
      const { w, b } = cut;
      const length = Math.hypot(...w);
      const onLine: Point = [(-b * w[0]) / length ** 2 - t * w[1], (-b * w[1]) / length ** 2 + t * w[0]];
      const distance = Math.abs(signedDistance(sumAt(cut, place), w) as number);
      expect(distance).toBeLessThanOrEqual(Math.hypot(place[0] - onLine[0], place[1] - onLine[1]) + 1e-6);
    }),
  );
});

test('a place of the picture and its numbers lead to each other', () => {
  const scale = planeScale({ min: -2.2, max: 2.2 });
  fc.assert(
    fc.property(places, ([x, y]) => {
      const [back, up] = scale.at(scale.x(x), scale.y(y));
      expect(back).toBeCloseTo(x, 3);
      expect(up).toBeCloseTo(y, 3);
    }),
  );
});

test.each([
  [0.3, 0.25],
  [-0.1, 0],
  [-1.9, -2],
  [7, 2],
])('dragged to %d, a weight is %d', (from, to) => expect(Object.is(toQuarter(from, 2), to)).toBe(true));
