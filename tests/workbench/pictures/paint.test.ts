/** Pixels say sign and size, and nothing that is no number looks like one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { predictedClass } from '../../../src/engine/metrics/predicted-class.ts';
import { parseInk } from '../../../src/workbench/pictures/pixels/inks.ts';
import { classPixels, fieldPixels, type Pixels, unitPixels } from '../../../src/workbench/pictures/pixels/paint.ts';
import { roundedUp, strongestOf } from '../../../src/workbench/pictures/pixels/strongest.ts';
import { inks } from './subject.ts';

const at = (pixels: Pixels, k: number) => [...pixels.slice(4 * k, 4 * k + 4)] as [number, number, number, number];
/** How far a pixel is from the paper. */
const away = (pixels: Pixels, k: number) =>
  765 -
  at(pixels, k)
    .slice(0, 3)
    .reduce((sum, one) => sum + one, 0);
const isBlue = ([red, , blue]: readonly number[]) => (blue as number) > (red as number);

describe('the picture of a unit', () => {
  test('is paper where the answer is 0', () =>
    expect(at(unitPixels([0, 0, 0, 0], 2, 1, inks), 1)).toEqual([255, 255, 255, 255]));

  test('has the colour of the sign, stronger the larger the answer is', () => {
    const pixels = unitPixels([0.9, 0.3, -0.3, -0.9], 9, 1, inks);
    expect([0, 1, 2, 3].map((k) => isBlue(at(pixels, k)))).toEqual([true, true, false, false]);
    expect(away(pixels, 0)).toBeGreaterThan(away(pixels, 1));
    expect(away(pixels, 3)).toBeGreaterThan(away(pixels, 2));
  });

  test('is hatched where the answer is negative, and nowhere else', () => {
    const shades = (value: number) => {
      const pixels = unitPixels(new Array(64).fill(value), 8, 1, inks);
      return new Set(Array.from({ length: 64 }, (_, k) => at(pixels, k).join()));
    };
    expect(shades(-0.7).size).toBe(2);
    expect(shades(0.7).size).toBe(1);
  });

  test('says of what is no number that it is none', () => {
    const [unknown, ...others] = [0, 1, 2, 3].map((k) => at(unitPixels([Number.NaN, 0, 1, -1], 2, 1, inks), k).join());
    expect(others).not.toContain(unknown);
  });

  test('is as strong as can be where an answer is beyond its scale', () => {
    const pixels = unitPixels([2, 1, Number.POSITIVE_INFINITY], 5, 1, inks);
    expect(at(pixels, 0)).toEqual(at(pixels, 1));
    expect(at(pixels, 2)).toEqual(at(pixels, 1));
  });
});

describe('the field', () => {
  test('of two classes is paper at one half, and changes its colour there', () => {
    const pixels = fieldPixels([0.5, 0.52, 0.48, 1, 0], 0.5, 0.5, inks);
    expect(at(pixels, 0)).toEqual([255, 255, 255, 255]);
    expect([1, 2, 3, 4].map((k) => isBlue(at(pixels, k)))).toEqual([true, false, true, false]);
  });

  test('of several classes has the colour of the class that the outputs speak for', () => {
    const three = fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0, max: 1, noNaN: true })));
    fc.assert(
      fc.property(three, (outputs) => {
        const [best, second] = outputs.toSorted((a, b) => b - a) as [number, number, number];
        fc.pre(best - second > 0.05);
        const pixels = classPixels(
          outputs.map((output) => [output]),
          inks,
        );
        const expected = inks.classes[predictedClass(outputs)] as readonly number[];
        const seen = at(pixels, 0);
        // Darkest where the class's own ink is darkest.
        const order = (colour: readonly number[]) =>
          [0, 1, 2].toSorted((a, b) => (colour[a] as number) - (colour[b] as number));
        expect(order(seen)[2]).toBe(order(expected)[2]);
      }),
    );
  });

  test('of several classes is paper where two are equal', () =>
    expect(at(classPixels([[0.4], [0.4], [0.2]], inks), 0)).toEqual([255, 255, 255, 255]));
});

test('the strongest shade is 1 where answers cannot be larger, else at least the largest and at most two and a half times it', () => {
  expect(strongestOf('tanh', [0.1])).toBe(1);
  expect(strongestOf('relu', [0, 0])).toBe(1);
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (size) => {
      const strongest = strongestOf('relu', [0, -size, size / 2]);
      expect(strongest).toBeGreaterThanOrEqual(size * (1 - 1e-12));
      expect(strongest).toBeLessThanOrEqual(2.5 * size * (1 + 1e-12));
    }),
  );
  expect([1, 1.1, 2.1, 5.5, 0.03].map(roundedUp)).toEqual([1, 2, 5, 10, 0.05]);
});

test('a browser’s colours are read with and without an opacity', () => {
  expect(parseInk('rgb(23, 98, 182)')).toEqual([23, 98, 182]);
  expect(parseInk('rgba(1, 2, 3, 0.5)')).toEqual([1, 2, 3]);
});
