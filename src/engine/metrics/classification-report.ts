import { accuracy, type ConfusionMatrix } from './confusion-matrix.ts';

/** Three rates between 0 and 1. */
export interface Scores {
  /** Of the examples predicted as this class, the share that are of it. 0 where none was predicted: see `predicted`. */
  readonly precision: number;
  /** Of the examples of this class, the share that were predicted as it. 0 where there are none: see `support`. */
  readonly recall: number;
  /** Harmonic mean of the two: 2·hits / (predicted + support). 0 where both counts are. */
  readonly f1: number;
}

export interface ClassScores extends Scores {
  /** How many examples are of this class. */
  readonly support: number;
  /** How many examples were predicted as this class. */
  readonly predicted: number;
}

export interface ClassificationReport {
  readonly classes: readonly ClassScores[];
  /** Share of all examples predicted right. */
  readonly accuracy: number;
  /** Plain mean over the classes. */
  readonly macro: Scores;
  /** Mean over the classes, each weighted by its support. */
  readonly weighted: Scores;
}

/** Precision, recall and F1 for each class and on average, with scikit-learn's conventions. */
export function classificationReport(matrix: ConfusionMatrix): ClassificationReport {
  const classes = matrix.map((_, k) => scores(matrix, k));
  return {
    classes,
    accuracy: accuracy(matrix),
    macro: mean(classes, () => 1),
    weighted: mean(classes, ({ support }) => support),
  };
}

function scores(matrix: ConfusionMatrix, k: number): ClassScores {
  const row = matrix[k] as readonly number[];
  const hits = row[k] as number;
  const support = row.reduce((total, count) => total + count, 0);
  const predicted = matrix.reduce((total, other) => total + (other[k] as number), 0);
  return {
    precision: ratio(hits, predicted),
    recall: ratio(hits, support),
    f1: ratio(2 * hits, predicted + support),
    support,
    predicted,
  };
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function mean(classes: readonly ClassScores[], weight: (scores: ClassScores) => number): Scores {
  const total = classes.reduce((sum, one) => sum + weight(one), 0);
  const average = (value: (scores: Scores) => number) =>
    ratio(
      classes.reduce((sum, one) => sum + weight(one) * value(one), 0),
      total,
    );
  return {
    precision: average(({ precision }) => precision),
    recall: average(({ recall }) => recall),
    f1: average(({ f1 }) => f1),
  };
}
