/** The border of a region lies where the numbers say. */
import { contours } from 'd3-contour';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classInks } from '../../../src/workbench/pictures/pixels/inks.ts';
import { contourOf } from '../../../src/workbench/pictures/plane/contour.ts';
import { regionsOf } from '../../../src/workbench/pictures/plane/field-values.ts';
import { classMarks, markOf, outline } from '../../../src/workbench/pictures/plane/marks.ts';

const size = 20;
const here = (column: number, row: number) => [column, row] as const;
const grid = (f: (column: number, row: number) => number) =>
  Float64Array.from({ length: size * size }, (_, k) => f((k % size) + 0.5, Math.floor(k / size) + 0.5));
const numbers = (path: string) =>
  [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('a number that grows across the grid reaches a level on one line, and the edges are no border', () => {
  const { border } = contourOf(
    grid((column) => column),
    size,
    7.25,
    here,
  );
  for (const [x, y] of numbers(border) as [number, number][]) {
    expect(x).toBeCloseTo(7.3, 1);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(size);
  }
  expect(numbers(border).length).toBeGreaterThan(size / 2);
});

test('where the level is reached nowhere there is neither region nor border; where it is reached everywhere there is no border', () => {
  expect(
    contourOf(
      grid(() => 0),
      size,
      1,
      here,
    ),
  ).toEqual({ region: '', border: '' });
  const everywhere = contourOf(
    grid(() => 2),
    size,
    1,
    here,
  );
  expect(everywhere.border).toBe('');
  expect(numbers(everywhere.region).length).toBeGreaterThan(3);
});

test('what is no number is in no region', () =>
  expect(
    contourOf(
      grid(() => Number.NaN),
      size,
      1,
      here,
    ),
  ).toEqual({ region: '', border: '' }));

test('the regions of three classes are where each is the largest', () => {
  const outputs = [grid((column) => -column), grid((column) => column - 20), grid(() => -8)];
  const regions = regionsOf({ kind: 'classes', outputs });
  const inside = regions.map(({ values, from }) =>
    [...Array(size).keys()].filter((k) => (values[k] as number) >= from),
  );
  expect(inside.map((columns) => [columns[0], columns.at(-1)])).toEqual([
    [0, 7],
    [12, 19],
    [8, 11],
  ]);
});

test('the region of class 0 of two is where the output is below one half', () => {
  const [region] = regionsOf({ kind: 'binary', values: Float64Array.from([0.2, 0.49, 0.51, 1]) });
  expect(region?.hatch).toBe(0);
  expect(Array.from(region?.values ?? []).map((value) => value >= 0)).toEqual([true, true, false, false]);
});

test('no two of twenty classes have the same mark in the same colour, and no two parts the same outline', () => {
  const looks = Array.from({ length: 20 }, (_, label) => {
    const { full, stroke } = markOf(label);
    return `${full} ${stroke?.(0, 0)} ${label % classInks}`;
  });
  expect(new Set(looks).size).toBe(20);
  expect(classMarks).toBeGreaterThan(8);
  expect(new Set(Object.values(outline).map((draw) => draw(0, 0))).size).toBe(3);
});

test('the border is where d3 draws it, whatever the numbers', () => {
  const values = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 49, maxLength: 49 });
  fc.assert(
    fc.property(values, (field) => {
      const { region } = contourOf(field, 7, 0.5, here);
      const { coordinates } = contours().size([7, 7]).contour(field, 0.5);
      const theirs = coordinates.flat(2).map(([x = 0, y = 0]) => [x, y].map((at) => Math.round(10 * at) / 10).join());
      expect(new Set(numbers(region).map(String))).toEqual(new Set(theirs));
      expect([...region.matchAll(/Z/g)]).toHaveLength(coordinates.flat().length);
    }),
    { numRuns: 300 },
  );
});
