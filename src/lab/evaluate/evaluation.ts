/** The numbers of the evaluation: all of them follow from the readings. */
import { type ClassificationReport, classificationReport } from '../../engine/metrics/classification-report.ts';
import { type ConfusionMatrix, confusionMatrix } from '../../engine/metrics/confusion-matrix.ts';
import { classCount } from '../protocol/settings.ts';
import type { DigitReading } from '../session/predictions.ts';

export interface Evaluation {
  /** Rows are the true classes, columns the predicted ones. */
  readonly matrix: ConfusionMatrix;
  readonly report: ClassificationReport;
}

/** Confusion matrix and classification report, with scikit-learn's conventions. */
export function evaluate(all: readonly DigitReading[]): Evaluation {
  const matrix = confusionMatrix(
    all.map(({ label }) => label),
    all.map(({ digit }) => digit),
    classCount,
  );
  return { matrix, report: classificationReport(matrix) };
}

/** Classes that are never predicted: their precision is a division by 0, written as 0. */
export function neverPredicted({ report }: Evaluation): number[] {
  return report.classes.flatMap(({ predicted }, label) => (predicted === 0 ? [label] : []));
}

/** Classes of which there is no image: their recall is a division by 0, written as 0. */
export function neverShown({ report }: Evaluation): number[] {
  return report.classes.flatMap(({ support }, label) => (support === 0 ? [label] : []));
}

export interface Spread {
  readonly mean: number;
  /** Standard deviation with n − 1 in the denominator; 0 of a single score. */
  readonly deviation: number;
}

/** Mean and spread of the scores of several runs; at least one. */
export function spreadOf(scores: readonly number[]): Spread {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return { mean, deviation: scores.length > 1 ? Math.sqrt(squares / (scores.length - 1)) : 0 };
}
