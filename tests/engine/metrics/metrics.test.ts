import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classificationReport } from '../../../src/engine/metrics/classification-report.ts';
import { accuracy, confusionMatrix } from '../../../src/engine/metrics/confusion-matrix.ts';
import { argmax, predictedClass } from '../../../src/engine/metrics/predicted-class.ts';
import { expectClose, worked } from '../oracles.ts';

const { reports } = JSON.parse(readFileSync(new URL('../../oracles/scikit-learn.json', import.meta.url), 'utf8'));

interface Triple {
  precision: number;
  recall: number;
  f1: number;
}
const triple = ({ precision, recall, f1 }: Triple) => [precision, recall, f1];

/** An example of each class at least, and their predictions. */
const predictions = fc.integer({ min: 2, max: 6 }).chain((classes) =>
  fc.record({
    classes: fc.constant(classes),
    pairs: fc.array(fc.tuple(fc.nat(classes - 1), fc.nat(classes - 1)), { minLength: 1, maxLength: 50 }),
  }),
);

describe('predictedClass', () => {
  test('is the largest output, the first of equal ones', () => {
    expect(argmax([0.1, 0.7, 0.7, 0.2])).toBe(1);
    expect(argmax([-3, -3])).toBe(0);
  });

  test('does not round first, as the worked bug does', () => {
    for (const { p, argmax: expected } of worked('argmax_round_bug')) expect(predictedClass(p)).toBe(expected);
  });

  test('of a single output is 1 from one half on', () => {
    expect([0, 0.49999, 0.5, 1].map((a) => predictedClass([a]))).toEqual([0, 0, 1, 1]);
  });
});

describe('confusionMatrix', () => {
  test('has the true classes in rows and the predicted ones in columns', () => {
    expect(confusionMatrix([0, 0, 1], [0, 1, 1], 2)).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  test('counts every example once, and each class as often as it occurs', () => {
    fc.assert(
      fc.property(predictions, ({ classes, pairs }) => {
        const truth = pairs.map(([t]) => t);
        const matrix = confusionMatrix(
          truth,
          pairs.map(([, p]) => p),
          classes,
        );
        const rows = matrix.map((row) => row.reduce((a, b) => a + b, 0));
        expect(rows).toEqual(rows.map((_, k) => truth.filter((t) => t === k).length));
      }),
    );
  });

  test('refuses lists of different length and classes that do not exist', () => {
    expect(() => confusionMatrix([0, 1], [0], 2)).toThrow('2 true classes, but 1 predicted ones');
    expect(() => confusionMatrix([0, 2], [0, 1], 2)).toThrow('example 1: class 2 predicted as 1');
    expect(() => confusionMatrix([0, 1], [0, -1], 2)).toThrow(RangeError);
    expect(() => confusionMatrix([0.5], [0], 2)).toThrow(RangeError);
  });

  test('has no accuracy without examples', () => {
    expect(
      accuracy([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNaN();
  });
});

describe('classificationReport', () => {
  test('of the Iris confusion matrix is the worked one', () => {
    const expected = worked('iris_report');
    const report = classificationReport(worked('iris_seed003').cm);
    expectClose(
      report.classes.map(({ precision }) => precision),
      expected.precision,
      1e-11,
    );
    expectClose(
      report.classes.map(({ recall }) => recall),
      expected.recall,
      1e-11,
    );
    expectClose(
      report.classes.map(({ f1 }) => f1),
      expected.f1,
      1e-11,
    );
    expect(report.classes.map(({ support }) => support)).toEqual(expected.support);
    expectClose(
      [report.accuracy, ...triple(report.macro), ...triple(report.weighted)],
      [expected.accuracy, ...expected.macro, ...expected.weighted],
      1e-11,
    );
  });

  test('of the transposed matrix is the worked mistake, and another one', () => {
    const expected = worked('iris_report_transposed_wrong');
    const cm: number[][] = worked('iris_seed003').cm;
    const report = classificationReport(cm.map((_, k) => cm.map((row) => row[k] as number)));
    expectClose(
      report.classes.map(({ precision }) => precision),
      expected.precision,
      1e-11,
    );
    expect(report.classes.map(({ support }) => support)).toEqual(expected.support);
  });

  test.each(reports as { truth: number[]; predicted: number[]; matrix: number[][] }[])(
    'of $truth.length examples, case %#, is that of scikit-learn',
    (expected) => {
      const {
        truth,
        predicted,
        matrix,
        classes,
        macro,
        weighted,
        accuracy: right,
      } = expected as typeof expected & {
        classes: (Triple & { support: number })[];
        macro: Triple;
        weighted: Triple;
        accuracy: number;
      };
      const ours = confusionMatrix(truth, predicted, matrix.length);
      const report = classificationReport(ours);
      expect(ours).toEqual(matrix);
      expectClose(report.classes.map(triple), classes.map(triple), 1e-15);
      expect(report.classes.map(({ support }) => support)).toEqual(classes.map(({ support }) => support));
      expectClose(
        [report.accuracy, ...triple(report.macro), ...triple(report.weighted)],
        [right, ...triple(macro), ...triple(weighted)],
        1e-15,
      );
    },
  );

  test('shows that always saying the frequent class is 95 % accurate and finds no one', () => {
    const { acc_always_major, recall_minor, balanced_acc } = worked('imbalance_95_5');
    const report = classificationReport(
      confusionMatrix([...Array(95).fill(0), ...Array(5).fill(1)], Array(100).fill(0), 2),
    );
    expect(report.accuracy).toBe(acc_always_major);
    expect(report.classes[1]).toEqual({ precision: 0, recall: recall_minor, f1: 0, support: 5, predicted: 0 });
    expect(report.macro.recall).toBe(balanced_acc);
  });

  test('has the accuracy as its weighted recall', () => {
    fc.assert(
      fc.property(predictions, ({ classes, pairs }) => {
        const report = classificationReport(
          confusionMatrix(
            pairs.map(([t]) => t),
            pairs.map(([, p]) => p),
            classes,
          ),
        );
        return Math.abs(report.weighted.recall - report.accuracy) < 1e-14;
      }),
    );
  });
});
