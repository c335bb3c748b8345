import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose, worked } from '../oracles.ts';
import { logSumExp, softmax } from './shares.ts';

const layer = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('softmax', () => {
  test('of (2, 1, 0.1) is the worked example', () => {
    expectClose(softmax([2, 1, 0.1]), worked('softmax_2_1_0.1').p, 1e-11);
  });

  test.each(Object.entries(worked('softmax_temperature')))(
    'of (2, 1, 0.1) at temperature %s is the worked example',
    (t, p) => {
      expectClose(softmax([2, 1, 0.1].map((z) => z / Number(t))), p as number[], 1e-11);
    },
  );

  test('of (1000, 1001, 1002) is that of (0, 1, 2), bit for bit', () => {
    expectClose(softmax([1000, 1001, 1002]), worked('softmax_shift').p1000, 1e-11);
    expect(softmax([1000, 1001, 1002])).toEqual(softmax([0, 1, 2]));
  });

  test('sums to 1 within an ulp for each unit', () => {
    fc.assert(fc.property(layer, (z) => Math.abs(sum(softmax(z)) - 1) <= z.length * 2 ** -52));
  });

  test('does not change by 1e-12 when all z are shifted', () => {
    fc.assert(
      fc.property(layer, fc.double({ min: -100, max: 100, noNaN: true }), (z, shift) => {
        const shifted = softmax(z.map((value) => value + shift));
        return softmax(z).every((share, j) => Math.abs(share - (shifted[j] as number)) <= 1e-12);
      }),
    );
  });

  test('gives units in the order of their z', () => {
    fc.assert(
      fc.property(layer, (z) => {
        const shares = softmax(z);
        return z.every((a, j) =>
          z.every((b, k) => a <= b === (shares[j] as number) <= (shares[k] as number) || Math.abs(a - b) < 1e-13),
        );
      }),
    );
  });

  test('is equal shares for equal z, and 1 for a single unit', () => {
    expect(softmax([7, 7, 7, 7])).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(softmax([-1e308])).toEqual([1]);
  });

  test('leaves the numbers it is given as they are', () => {
    const z = Object.freeze([3, 1, 2]);
    softmax(z);
    expect(z).toEqual([3, 1, 2]);
  });
});

describe('logSumExp', () => {
  test('minus z is minus the logarithm of the share', () => {
    fc.assert(
      fc.property(layer, (z) => {
        const shares = softmax(z);
        return z.every((value, j) => Math.abs(logSumExp(z) - value + Math.log(shares[j] as number)) <= 1e-12);
      }),
    );
  });

  test('is finite for z beyond the range of e^z', () => {
    expectClose(logSumExp([1000, 1000]), 1000 + Math.LN2, 1e-15);
    expectClose(logSumExp([-1000, -1000]), -1000 + Math.LN2, 1e-15);
  });
});
