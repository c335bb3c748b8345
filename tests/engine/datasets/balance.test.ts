import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, classWeights, smote } from '../../../src/engine/datasets/balance.ts';
import { expectClose, worked } from '../oracles.ts';

describe('class weights', () => {
  test('of 95 and 5 are the worked ones', () => {
    const { w_major, w_minor } = worked('imbalance_95_5');
    expectClose(classWeights([95, 5]), [w_major, w_minor]);
  });

  test('make all classes weigh the same, and all examples together as many as there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const weighed = classWeights(counts).map((weight, c) => weight * (counts[c] as number));
        const all = counts.reduce((sum, count) => sum + count, 0);
        for (const weight of weighed) expect(weight).toBeCloseTo(all / counts.length, 9);
      }),
    );
  });
});

describe('SMOTE', () => {
  test('goes the worked way between two points', () => {
    const { x, nn, lam, new: made } = worked('smote');
    expect(between(x, nn, lam)).toEqual(made);
  });

  const points = [
    [0, 0],
    [1, 0],
    [0, 1],
    [9, 9],
  ];

  test('takes the points in turn, and goes towards one of their nearest', () => {
    const made = smote(points, 40, 2, 1);
    expect(made.map(({ from }) => from)).toEqual(Array.from({ length: 40 }, (_, k) => k % 4));
    // The two nearest of each, the lone one included; of two as near the lower comes first.
    const near = [
      [1, 2],
      [0, 2],
      [0, 1],
      [1, 2],
    ];
    for (const { from, towards } of made) expect(near[from]).toContain(towards);
    expect(new Set(made.map(({ towards }) => towards))).toEqual(new Set([0, 1, 2]));
  });

  test('stays between the two, at the part that it says', () => {
    for (const { point, from, towards, lambda } of smote(points, 30, 3, 7)) {
      expect(lambda).toBeGreaterThanOrEqual(0);
      expect(lambda).toBeLessThan(1);
      expect(point).toEqual(between(points[from] as number[], points[towards] as number[], lambda));
    }
  });

  test('is the same for the same seed, and another for another', () => {
    expect(smote(points, 5, 2, 3)).toEqual(smote(points, 5, 2, 3));
    expect(smote(points, 5, 2, 3)).not.toEqual(smote(points, 5, 2, 4));
  });

  test('refuses points that have not so many neighbours', () => {
    expect(() => smote(points, 1, 4, 1)).toThrow('4 points have no 4 neighbours each');
    expect(() => smote([[1, 2]], 1, 1, 1)).toThrow(RangeError);
  });
});
