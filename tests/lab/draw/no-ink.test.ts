/** A picture in which nothing counts as ink says so, and why. */
import { expect, test } from 'vitest';
import { grey } from '../../../src/lab/draw/grey.ts';
import { allOn, prepare } from '../../../src/lab/draw/preprocessing.ts';
import { noInkWords } from '../../../src/lab/draw/preprocessing-words.ts';

test.each([
  ['white', 255],
  ['grey', 128],
  ['black', 0],
])('a %s picture has no ink, for lack of contrast', (_, shade) => {
  expect(prepare(grey(40, 40, shade)).isEmpty).toBe(true);
  expect(noInkWords(allOn, grey(40, 40, shade))).toContain('one shade nearly everywhere');
});

test('a dark picture has no ink while it is not turned into light on dark, for another reason', () => {
  const off = { ...allOn, invert: false };
  expect(prepare(grey(40, 40, 40), off).isEmpty).toBe(true);
  expect(noInkWords(off, grey(40, 40, 40))).toContain('dark everywhere');
});

test('a picture whose ink is on the wrong side of its edge is not said to have one shade', () => {
  const picture = grey(40, 40, 160);
  for (let k = 500; k < 560; k++) picture.values[k] = 255;
  expect(prepare(picture).isEmpty).toBe(true);
  expect(noInkWords(allOn, picture)).toContain('nothing in it is so much darker');
});
