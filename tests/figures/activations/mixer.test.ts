/** F5.3: exponentials, their sum, shares, each the engine's; and what a computer cannot hold is said in words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixerFrame } from '../../../src/components/figures/softmax-mixer/frame.ts';
import { lastStep, mixerSpec } from '../../../src/components/figures/softmax-mixer/settings.ts';
import { softmax } from '../../../src/engine/math/softmax.ts';
import { evaluate } from '../../notation/evaluate.ts';

const opened = mixerSpec('f5-3').opened.values;
const shares = (values: typeof opened) => mixerFrame(lastStep, values).rows.map(({ share }) => share as number);
const score = fc.double({ min: -30, max: 30, noNaN: true });
const settings = fc
  .record({ z1: score, z2: score, z3: score, c: score, t: fc.double({ min: 0.1, max: 10, noNaN: true }) })
  .map((values) => ({ ...opened, ...values }));

test('the example has the published shares', () => {
  expect(shares(opened).map((share) => share.toFixed(9))).toEqual(['0.659001139', '0.242432971', '0.098565890']);
});

test('with the largest subtracted, the shares are softmax’s and follow from the shown exponentials', () => {
  fc.assert(
    fc.property(settings, (values) => {
      const frame = mixerFrame(lastStep, { ...values, way: 'shifted' });
      const scaled = [values.z1, values.z2, values.z3].map((z) => (z + values.c) / values.t);
      expect(frame.rows.map(({ share }) => share)).toEqual(softmax(scaled));
      for (const { exponential, share } of frame.rows)
        expect(share).toBe((exponential as number) / (frame.total as number));
    }),
  );
});

test('straight from the formula they are the same wherever the exponentials can be held', () => {
  fc.assert(
    fc.property(settings, (values) => {
      const straight = shares({ ...values, t: 1 });
      const shifted = shares({ ...values, t: 1, way: 'shifted' });
      for (const [k, share] of straight.entries()) expect(share).toBeCloseTo(shifted[k] as number, 12);
    }),
  );
});

test('raising one score lowers all other shares', () => {
  fc.assert(
    fc.property(fc.double({ min: -5, max: 4, noNaN: true }), (z1) => {
      const before = shares({ ...opened, z1 });
      const after = shares({ ...opened, z1: z1 + 0.5 });
      expect(after.map((share, k) => Math.sign(share - (before[k] as number)))).toEqual([1, -1, -1]);
    }),
  );
});

test('every shown row gives its result', () => {
  for (const way of ['straight', 'shifted'] as const)
    for (const c of [0, 3])
      for (let step = 0; step <= lastStep; step++)
        for (const { tokens, result } of mixerFrame(step, { ...opened, c, t: 2, way }).formulas)
          expect(Math.abs(evaluate(tokens) - result.value), `${way}, step ${step}`).toBeLessThan(1e-9);
});

describe('with a thousand added to each score', () => {
  test('the straight way is said to fail, and no share is made up', () => {
    const frame = mixerFrame(lastStep, { ...opened, c: 1000 });
    expect(frame.rows.every(({ share }) => Number.isNaN(share))).toBe(true);
    expect(frame.sentence).toMatch(/Infinity divided by infinity is not a number/);
  });

  test('the shifted way keeps the shares', () => {
    for (const [k, share] of shares({ ...opened, c: 1000, way: 'shifted' }).entries())
      expect(share).toBeCloseTo(shares(opened)[k] as number, 12);
  });

  test('taken from them instead, nothing divided by nothing is said to fail', () => {
    expect(mixerFrame(lastStep, { ...opened, c: -1000 }).sentence).toMatch(/Nothing divided by nothing/);
  });
});

test('what lies ahead is not known', () => {
  const frame = mixerFrame(1, opened);
  expect(frame.total).toBeUndefined();
  expect(frame.rows.every(({ share }) => share === undefined)).toBe(true);
});
