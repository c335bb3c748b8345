import { expect, test } from 'vitest';
import { typeSize } from '../../../../src/components/kit/stage/projection/type-size.ts';

test('letters grow with the screen, and are never smaller than on the page', () => {
  expect(typeSize(1280, 676, 16)).toBe(21.1);
  expect(typeSize(1920, 1036, 16)).toBe(32.4);
  // A phone, and a window beside the notes.
  expect(typeSize(360, 600, 16)).toBe(16);
  expect(typeSize(896, 676, 20)).toBe(20);
  expect(typeSize(10_000, 10_000, 16)).toBe(64);
});

test('a reader may have them larger or smaller', () => {
  expect(typeSize(1280, 676, 16, 1.25)).toBeCloseTo(26.4);
  expect(typeSize(1280, 676, 16, 0.8)).toBeCloseTo(16.9);
});
