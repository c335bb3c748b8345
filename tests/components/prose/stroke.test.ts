/** What a stroke of the pointer draws of a curve. */
import { expect, test } from 'vitest';
import { stroke } from '../../../src/components/prose/prompt/plane/stroke.ts';

const xs = [1, 2, 3, 5, 8, 12, 16, 20];
const none = xs.map(() => '');
const drawn = (from: [number, number] | undefined, to: [number, number], values: readonly string[] = none) =>
  stroke(xs, values, from && { x: from[0], y: from[1] }, { x: to[0], y: to[1] }, Math.round).join();

test('a press draws the nearest place', () => expect(drawn(undefined, [9, 70])).toBe(',,,,70,,,'));

test('a quick move draws every place that it passes, on a straight line', () =>
  expect(drawn([4, 40], [13, 85])).toBe(',,,45,60,85,,'));

test('a stroke that begins near the left end means the end', () =>
  expect(drawn(undefined, [2.4, 30])).toBe('30,30,,,,,,'));

test('a stroke that ends near the right end means the end', () => expect(drawn([15, 80], [18.6, 90])).toMatch(/,90$/));

test('an end that is drawn already stays as it is while a stroke passes near it', () =>
  expect(drawn([3.2, 50], [2.3, 40], ['10', ...none.slice(1)])).toMatch(/^10,40,/));

test('a stroke in the middle leaves the ends alone', () => expect(drawn(undefined, [3.1, 30])).toBe(',,30,,,,,'));
