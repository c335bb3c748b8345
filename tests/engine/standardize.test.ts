import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iris } from '../../src/engine/datasets/iris.ts';
import { fitStandardizer, standardize } from '../../src/engine/standardize.ts';
import { expectClose, worked } from './oracles.ts';

const oracle = JSON.parse(readFileSync(new URL('../oracles/scikit-learn.json', import.meta.url), 'utf8')).iris;
const train = (oracle.train as number[]).map((n) => iris().inputs[n] as number[]);
const table = fc.array(fc.tuple(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.integer({ min: -9, max: 9 })), {
  minLength: 2,
  maxLength: 20,
});

describe('standardisation', () => {
  test('of the worked Iris split has the statistics of scikit-learn', () => {
    const { mean, scale } = fitStandardizer(train);
    const { mean: workedMean, scale: workedScale } = worked('iris_seed003');
    expectClose([mean, scale], [oracle.mean, oracle.scale], 1e-14);
    expectClose([mean, scale], [workedMean, workedScale], 1e-14);
    expectClose(standardize(train.slice(0, 3), { mean, scale }), oracle.standardized, 1e-14);
  });

  test('gives training data mean 0 and variance 1 in every input that changes', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const spread = (i: number) =>
          Math.max(...rows.map((r) => r[i] as number)) - Math.min(...rows.map((r) => r[i] as number));
        fc.pre(spread(0) > 1e-3 && spread(1) > 0);
        const result = standardize(rows, fitStandardizer(rows));
        for (const i of [0, 1]) {
          const column = result.map((row) => row[i] as number);
          const mean = column.reduce((a, b) => a + b, 0) / column.length;
          expect(Math.abs(mean)).toBeLessThan(1e-8);
          expect(Math.abs(column.reduce((a, b) => a + b * b, 0) / column.length - 1)).toBeLessThan(1e-8);
        }
      }),
    );
  });

  test('leaves the scale of an input that never changes at 1, however its mean is rounded', () => {
    const rows = Array.from({ length: 10 }, () => [0.1]);
    const standardizer = fitStandardizer(rows);
    expect(standardizer.scale).toEqual([1]);
    for (const [value] of standardize(rows, standardizer)) expect(Math.abs(value as number)).toBeLessThan(1e-15);
  });

  test('uses the training statistics for other data', () => {
    expect(standardize([[5]], fitStandardizer([[0], [2]]))).toEqual([[4]]);
  });
});
