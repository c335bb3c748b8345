import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kFold } from '../../../src/engine/splits/k-fold.ts';
import { evaluate, neverPredicted, neverShown, spreadOf } from '../../../src/lab/evaluate/evaluation.ts';
import { metricsOf } from '../../../src/lab/protocol/metrics.ts';
import { inCell, misread, type Predictions, probabilitiesOf, readings } from '../../../src/lab/session/predictions.ts';
import { foldRanges } from '../../../src/lab/worker/folds.ts';
import { expectClose } from '../../engine/oracles.ts';

interface Triple {
  precision: number;
  recall: number;
  f1: number;
}

interface Expected extends Record<'labels' | 'probabilities' | 'predicted', number[]> {
  name: string;
  matrix: number[][];
  classes: (Triple & { support: number })[];
  accuracy: number;
  macro: Triple;
  weighted: Triple;
}

interface CrossValidation {
  count: number;
  folds: number;
  tests: [number, number][];
  labels: number[];
  predicted: number[];
  scores: number[];
  mean: number;
  sd: number;
}

const oracle: { predictions: Expected[]; crossValidation: CrossValidation[] } = JSON.parse(
  readFileSync(new URL('../../oracles/digits.json', import.meta.url), 'utf8'),
);
const triple = ({ precision, recall, f1 }: Triple) => [precision, recall, f1];
const predictionsOf = ({ labels, probabilities }: Pick<Expected, 'labels' | 'probabilities'>): Predictions => ({
  labels: Uint8Array.from(labels),
  probabilities: Float32Array.from(probabilities),
  indices: labels.map((_, n) => 1000 + n),
  numbering: 'test',
});
const named = (name: string) => readings(predictionsOf(oracle.predictions.find((one) => one.name === name)!));

describe.each(oracle.predictions)('of the same predictions ($name) scikit-learn has', (expected) => {
  const all = readings(predictionsOf(expected));
  const { matrix, report } = evaluate(all);

  test('the same digits, the lowest of equally likely ones', () => {
    expect(all.map(({ digit }) => digit)).toEqual(expected.predicted);
  });

  test('the same confusion matrix', () => {
    expect(matrix).toEqual(expected.matrix);
  });

  test('the same precision, recall, F1 and support of every digit', () => {
    expectClose(report.classes.map(triple), expected.classes.map(triple), 1e-15);
    expect(report.classes.map(({ support }) => support)).toEqual(expected.classes.map(({ support }) => support));
  });

  test('the same accuracy and the same means, plain and weighted', () => {
    expectClose(
      [report.accuracy, ...triple(report.macro), ...triple(report.weighted)],
      [expected.accuracy, ...triple(expected.macro), ...triple(expected.weighted)],
      1e-15,
    );
  });

  test('every image in exactly one cell, the surest first', () => {
    const cells = expected.matrix.flatMap((row, label) => row.map((_, digit) => inCell(all, label, digit)));
    expect(cells.map(({ length }) => length)).toEqual(expected.matrix.flat());
    expect(cells.flat().length).toBe(expected.labels.length);
    for (const cell of cells) {
      expect(cell.map(({ confidence }) => confidence)).toEqual(
        cell.map(({ confidence }) => confidence).sort((a, b) => b - a),
      );
    }
  });
});

describe('readings', () => {
  test('keep the number of the image and its own probabilities', () => {
    const [expected] = oracle.predictions;
    const predictions = predictionsOf(expected!);
    const reading = readings(predictions)[7]!;
    expect(reading).toMatchObject({ row: 7, index: 1007, label: expected!.labels[7] });
    expect(probabilitiesOf(predictions, 7)[reading.digit]).toBe(reading.confidence);
    expectClose(probabilitiesOf(predictions, 7), expected!.probabilities.slice(70, 80), 1e-7);
  });

  test('that are wrong are as many as stand beside the diagonal, the surest first', () => {
    const wrong = misread(named('logistic regression'));
    expect(wrong).toHaveLength(Math.round(250 * (1 - 0.852)));
    expect(wrong.every(({ label, digit }) => label !== digit)).toBe(true);
    expect(wrong[0]!.confidence).toBe(Math.max(...wrong.map(({ confidence }) => confidence)));
  });
});

describe('digits without a number', () => {
  test('are those the network never says', () => {
    expect(neverPredicted(evaluate(named('one unit')))).toEqual([0, 2, 4, 7, 8, 9]);
    expect(neverPredicted(evaluate(named('ties')))).toEqual([]);
  });

  test('are those of which there is no image', () => {
    const predictions = predictionsOf({ labels: [3], probabilities: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0] });
    expect(neverShown(evaluate(readings(predictions)))).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9]);
  });
});

describe('cross-validation', () => {
  test.each(oracle.crossValidation)('of $count examples has the $folds folds of KFold', ({ count, folds, tests }) => {
    expect(kFold(count, folds).map(({ test }) => [test[0], test.at(-1)! + 1])).toEqual(tests);
    expect(kFold(count, folds).map(({ test }) => test.length)).toEqual(tests.map(([from, to]) => to - from));
    expect(foldRanges(count, folds).map(({ from, to }) => [from, to])).toEqual(tests);
  });

  test.each(oracle.crossValidation)('of $count examples has the mean and deviation of its scores', (expected) => {
    const { mean, deviation } = spreadOf(expected.scores);
    expectClose([mean, deviation], [expected.mean, expected.sd], 1e-14);
  });

  test.each(oracle.crossValidation)('of $count examples has the same scores of the same predictions', (expected) => {
    const { count, folds, labels, predicted } = expected;
    const found = foldRanges(count, folds).map(({ from, to }) => {
      const probabilities = predicted
        .slice(from, to)
        .flatMap((digit) => Array.from({ length: 10 }, (_, d) => +(d === digit)));
      return metricsOf(Float32Array.from(probabilities), Uint8Array.from(labels.slice(from, to))).accuracy;
    });
    expectClose(found, expected.scores, 1e-15);
    expect(spreadOf(found)).toEqual(spreadOf(expected.scores));
  });

  test('the spread of equal scores, and of one, is 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 9 }), (score, count) => {
        expect(spreadOf(Array(count).fill(score / 8))).toEqual({ mean: score / 8, deviation: 0 });
      }),
    );
  });
});
