/** Figure 15.5: the digit is what the lab would feed its network, every number that is drawn is one of the run, and links are read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  digitSentence,
  isEmpty,
  planeOf,
  pooledFrom,
  stopOf,
  windowPlaces,
  workOf,
} from '../../../src/components/figures/lab-own-digit/frame.ts';
import { digitFilter } from '../../../src/components/figures/lab-own-digit/subject.ts';
import {
  convolutionOfView,
  drawnWith,
  nameOfView,
  openedView,
  pixelsOf,
  viewOfName,
} from '../../../src/components/figures/lab-own-digit/views.ts';
import { windowStops } from '../../../src/components/figures/sliding-window/frame.ts';
import { sightOf } from '../../../src/components/kit/picture/sight.ts';
import { type Place, padding } from '../../../src/components/kit/planes/plane.ts';
import type { Quantity } from '../../../src/engine/trace/layout.ts';
import { brightParts, digitFilterNames, digitFilters, drawnSeven } from '../../../src/exercises/cnn/own-digit.ts';
import { readInk } from '../../../src/lab/draw/drawing-link.ts';
import { prepare } from '../../../src/lab/draw/preprocessing.ts';
import { all, hasClass, parse } from '../markup.ts';
import { digitAtRest, pictures } from './cases.ts';

/** The 7 that lesson 12 draws for its readers. */
const ink = 'AoAs-c-g8iY2U8U8Y6cy';
const strokes = readInk(ink) ?? [];

/** A map and its pooling, computed another way: loops over rows and columns, and nothing of the engine. */
function mapsOf(pixels: readonly (readonly number[])[], weights: readonly (readonly number[])[]) {
  const z = Array.from({ length: 26 }, (_, y) =>
    Array.from({ length: 26 }, (_column, x) => {
      let sum = 0;
      for (let r = 0; r < 3; r++)
        for (let c = 0; c < 3; c++) sum += (weights[r]?.[c] as number) * (pixels[y + r]?.[x + c] as number);
      return sum;
    }),
  );
  const relu = z.map((row) => row.map((value) => Math.max(0, value)));
  const pooled = Array.from({ length: 13 }, (_, y) =>
    Array.from({ length: 13 }, (_column, x) =>
      Math.max(...[0, 1].flatMap((r) => [0, 1].map((c) => relu[2 * y + r]?.[2 * x + c] as number))),
    ),
  );
  return { z, relu, pooled };
}

describe('the digit', () => {
  test('that it opens with is what the lab makes of the 7 of lesson 12', () => {
    expect(drawnSeven).toEqual(pixelsOf(strokes));
  });

  test('is what the network of the lab would be fed, to hundredths', () => {
    const { pixels } = prepare(strokes);
    const drawn = pixelsOf(strokes).flat();
    expect(drawn).toHaveLength(784);
    for (const [k, pixel] of drawn.entries()) expect(Math.abs(pixel - (pixels[k] as number))).toBeLessThan(0.005001);
  });

  test('is none before anything is drawn', () => {
    expect(isEmpty(convolutionOfView({ filter: 'sum', digit: drawnWith([]) }))).toBe(true);
    expect(isEmpty(convolutionOfView({ filter: 'sum', digit: drawnWith(strokes) }))).toBe(false);
    expect(digitSentence(undefined, true, { significant: 3 })).toMatch(/^No digit is drawn yet/);
  });
});

describe.each(digitFilterNames)('under the filter %s', (filter) => {
  const view = { filter, digit: { ink } };
  const expected = mapsOf(pixelsOf(strokes), digitFilters[filter]);

  test('all numbers of the map and of its pooling are those of plain loops', () => {
    const sight = sightOf(digitAtRest(845, view));
    const near = (quantity: Quantity, side: number, theirs: number[][]) => {
      for (const [k, value] of planeOf(sight, quantity, side).entries())
        expect(Math.abs((value as number) - (theirs.flat()[k] as number))).toBeLessThan(1e-12);
    };
    near('mapSum', 26, expected.z);
    near('map', 26, expected.relu);
    near('pooled', 13, expected.pooled);
  });

  test.each([0, 1, 27, 406, 676, 677, 700, 845])('at stop %d just what was computed is there', (stop) => {
    const sight = sightOf(digitAtRest(stop, view));
    const there = (quantity: Quantity, side: number) =>
      planeOf(sight, quantity, side).filter((value) => value !== undefined).length;
    expect(there('mapSum', 26)).toBe(Math.min(stop, 676));
    expect(there('map', 26)).toBe(Math.min(stop, 676));
    expect(there('pooled', 13)).toBe(Math.max(0, stop - 676));
  });
});

test('a place that is pressed leads to the stop that computed it, and the window below is its own', () => {
  const { run } = digitAtRest(0);
  expect(windowStops(run)).toHaveLength(846);
  for (const [row, column] of [
    [0, 0],
    [15, 3],
    [25, 25],
  ] as const) {
    const stage = digitAtRest(stopOf(row, column, false));
    expect(workOf(stage.event)).toEqual({ row, column, isPooling: false });
    const sight = sightOf(stage);
    const numberAt = (place: Place) => (place === padding ? Number.NaN : (sight.value(place.cell) as number));
    const { pixels, filter, products } = windowPlaces({ row, column });
    const numbers = [pixels, filter, products].map((plane) => plane.flat().map(numberAt));
    for (let k = 0; k < 9; k++) expect(numbers[2]?.[k]).toBe((numbers[0]?.[k] as number) * (numbers[1]?.[k] as number));
    const z = sight.value({ quantity: 'mapSum', index: [0, row, column] }) as number;
    expect(Math.abs((numbers[2] as number[]).reduce((sum, product) => sum + product, 0) - z)).toBeLessThan(1e-12);
  }
  for (const [row, column] of [
    [0, 0],
    [7, 12],
    [12, 12],
  ] as const) {
    const stage = digitAtRest(stopOf(row, column, true));
    expect(workOf(stage.event)).toEqual({ row, column, isPooling: true });
    const sight = sightOf(stage);
    const four = pooledFrom({ row, column })
      .flat()
      .map((place) => (place === padding ? Number.NaN : sight.value(place.cell)));
    expect(Math.max(...(four as number[]))).toBe(stage.event?.value);
  }
});

test('the prediction: the filter for upright edges is brightest on the left of the stroke, flipped on its right, level on the bar', () => {
  const most = (filter: Parameters<typeof brightParts>[0]) =>
    Object.entries(brightParts(filter)).toSorted(([, a], [, b]) => b - a)[0]?.[0];
  expect((['upright', 'flipped', 'level'] as const).map(most)).toEqual(['left', 'right', 'bar']);
});

describe('a link', () => {
  test('gives back filter and strokes', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 280 }), y: fc.integer({ min: 0, max: 280 }) });
    fc.assert(
      fc.property(
        fc.constantFrom(...digitFilterNames),
        fc.array(fc.array(point, { minLength: 1, maxLength: 9 }), { maxLength: 4 }),
        (filter, drawn) => {
          const view = { filter, digit: drawnWith(drawn) };
          expect(viewOfName(nameOfView(view))).toEqual(view);
        },
      ),
    );
  });

  test.each([
    '',
    'upright',
    'upright.',
    'upright.eight',
    'sharp.seven',
    'constructor.seven',
    'upright.ink:',
    'upright.ink:A',
    `upright.ink:${ink.slice(0, -1)}`,
    `upright.ink:${'A'.repeat(6000)}`,
    'upright.ink:____',
    'upright.seven.seven',
  ])('that says %j is refused', (name) => expect(viewOfName(name)).toBeUndefined());

  test('any text gives a view or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(upright|level)\.ink:[A-Za-z0-9._~-]{0,30}$/)), (name) => {
        const view = viewOfName(name);
        if (view) expect(nameOfView(view)).toBe(name);
      }),
    );
  });
});

test('of its numbers those of the filter can be changed, and no pixel', () => {
  const spec = convolutionOfView(openedView);
  expect(digitFilter.edits.targets(spec)).toHaveLength(10);
  expect(digitFilter.edits.apply(spec, { target: 'p.0.9.9', value: 1 }).ok).toBe(false);
  expect(digitFilter.edits.apply(spec, { target: 'k.0.0.1.1', value: 1 }).ok).toBe(true);
  expect(digitFilter.edits.targetOf({ quantity: 'pixel', index: [0, 9, 9] }, [0])).toBeUndefined();
});

test('a map that is not computed yet is not drawn', () => {
  const paths = (stop: number) =>
    all(parse(pictures.digit(stop)), hasClass('pixel-map')).map(({ children }) => children.length);
  expect(paths(0).map((count) => count > 0)).toEqual([true, false, false, false]);
  expect(paths(676).map((count) => count > 0)).toEqual([true, true, true, false]);
  expect(paths(845).every((count) => count > 0)).toBe(true);
});
