/** Exercises on confusion matrices and the rates that are counted from them. */
import { classificationReport } from '../../engine/metrics/classification-report.ts';
import type { ConfusionMatrix } from '../../engine/metrics/confusion-matrix.ts';
import { isRounded } from '../../notation/format.ts';
import { drawNumber, exercise, type Numbers, show } from '../../questions/index.ts';

/** What a division comes to, and whether that is all of it. */
const comesTo = (value: number) => `${isRounded(value) ? '≈' : '='} ${show(value)}`;

/** A matrix of the digits 3, 5 and 8, of which one is asked about. */
interface Digits {
  readonly matrix: ConfusionMatrix;
  readonly of: number;
}
const digits = [3, 5, 8] as const;

const scoresOf = ({ matrix, of }: Digits) => {
  const report = classificationReport(matrix);
  return { ...(report.classes[of] as (typeof report.classes)[number]), accuracy: report.accuracy };
};
const hits = ({ matrix, of }: Digits) => matrix[of]?.[of] as number;
const rowOf = (row: readonly number[] = []) => row.join(', ');
const column = ({ matrix, of }: Digits) => matrix.map((row) => row[of] as number);

const written = (its: Digits) =>
  `A network reads the digits 3, 5 and 8. Its matrix, row by row: the 3s ${rowOf(its.matrix[0])}; the 5s ${rowOf(its.matrix[1])}; the 8s ${rowOf(its.matrix[2])}. The columns are the digits it named, in the same order.`;

/** A network that names the digit too often or too seldom, so that its recall and its precision lie well apart. */
const drawn = (base: Digits): Numbers<Digits> => ({
  base,
  draw: (random) => {
    const named = drawNumber(random, 0, 1, 0) === 1 ? 'often' : 'seldom';
    const count = (truth: number, said: number) => {
      if (truth === said) return drawNumber(random, 11, 22, 0);
      const isMany = named === 'often' ? said === base.of : truth === base.of;
      return isMany ? drawNumber(random, 5, 9, 0) : drawNumber(random, 1, 3, 0);
    };
    return { of: base.of, matrix: digits.map((_, truth) => digits.map((_, said) => count(truth, said))) };
  },
});

const harmonic = (precision: number, recall: number) =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** Recall, precision and F1 of a digit, of which the last `missing` lines are the reader's. */
export function fadedRates(matrix: ConfusionMatrix, of: number, missing: number | 'all') {
  return exercise<Digits>({
    kind: 'fill',
    objective: 'rates',
    grade: 'check',
    numbers: drawn({ matrix, of }),
    ask: (its) =>
      missing === 0
        ? `${written(its)} These are the three rates of the ${digits[its.of]}, as shares.`
        : `${written(its)} Find the ${missing === 'all' ? 'three rates' : 'last of three rates'} of the ${digits[its.of]}, as shares, to three digits.`,
    missing,
    lines: [
      {
        text: (its) => `recall: of all real ${digits[its.of]}s, the share that was named so =`,
        key: (its) => scoresOf(its).recall,
        unit: 'share',
        diagnose: [
          {
            wrong: (its) => scoresOf(its).precision,
            say: 'That is the precision. Recall divides by the row, not by the column.',
          },
        ],
      },
      {
        text: (its) => `precision: of all that were named ${digits[its.of]}, the share that is one =`,
        key: (its) => scoresOf(its).precision,
        unit: 'share',
        diagnose: [
          {
            wrong: (its) => scoresOf(its).recall,
            say: 'That is the recall. Precision divides by the column, not by the row.',
          },
          { wrong: (its) => scoresOf(its).accuracy, say: 'That is the accuracy, of all classes together.' },
        ],
      },
      {
        text: 'F1: 2 · precision · recall ∕ (precision + recall) =',
        key: (its) => scoresOf(its).f1,
        follows: (_, [recall = 0, precision = 0]) => harmonic(precision, recall),
        unit: 'share',
        diagnose: [
          {
            wrong: (_, [recall = 0, precision = 0]) => (precision * recall) / (precision + recall),
            say: 'That is half of it: the product is taken twice.',
          },
          {
            wrong: (_, [recall = 0, precision = 0]) => (precision + recall) / 2,
            say: 'That is the plain mean of the two. F1 lies below it, nearer to the lower one.',
          },
        ],
      },
    ],
    hints: [
      'Rows are what a digit is, columns what it was named.',
      (its) =>
        `The row of the ${digits[its.of]}s adds up to ${scoresOf(its).support}, its column to ${scoresOf(its).predicted}.`,
    ],
    solution: (its) => [
      `Recall: ${hits(its)} ∕ ${scoresOf(its).support} ${comesTo(scoresOf(its).recall)}.`,
      `Precision: ${hits(its)} ∕ (${column(its).join(' + ')}) ${comesTo(scoresOf(its).precision)}.`,
      `F1: 2 · ${show(scoresOf(its).precision)} · ${show(scoresOf(its).recall)} ∕ (${show(scoresOf(its).precision)} + ${show(scoresOf(its).recall)}) ≈ ${show(scoresOf(its).f1)}.`,
    ],
  });
}

/** What the tutorial's program prints of its 30 flowers, to two decimals: precision and recall of each species, and their numbers. */
const printed = { precision: [1, 1, 0.86], recall: [1, 0.92, 1], support: [11, 13, 6] } as const;
const species = ['setosa', 'versicolor', 'virginica'] as const;

const asMatrix = (values: readonly number[]): ConfusionMatrix => [0, 3, 6].map((k) => values.slice(k, k + 3));
const transposed = (matrix: ConfusionMatrix): ConfusionMatrix =>
  matrix.map((_, j) => matrix.map((row) => row[j] as number));
const isPrinted = (matrix: ConfusionMatrix) =>
  classificationReport(matrix).classes.every(
    ({ precision, recall, support }, k) =>
      Math.abs(precision - (printed.precision[k] as number)) <= 0.005 &&
      Math.abs(recall - (printed.recall[k] as number)) <= 0.005 &&
      support === printed.support[k],
  );
const supports = (matrix: ConfusionMatrix) => classificationReport(matrix).classes.map(({ support }) => support);

export const reconstruct = exercise({
  kind: 'construct',
  objective: 'matrix',
  grade: 'challenge',
  ask: 'A tutorial tests a network on 30 irises, and prints only a report. Setosa: precision 1.00, recall 1.00, support 11. Versicolor: precision 1.00, recall 0.92, support 13. Virginica: precision 0.86, recall 1.00, support 6. (Support is how many there are.) Find its matrix.',
  fields: species.flatMap((truth) => species.map((named) => ({ label: `${truth}, named ${named}`, whole: true }))),
  check(values) {
    const matrix = asMatrix(values);
    if (values.some((value) => value < 0)) return { ok: false, say: 'Cells count flowers: none is below 0.' };
    return {
      ok: isPrinted(matrix),
      say: `Your rows add up to ${supports(matrix).join(', ')}; the recalls are ${classificationReport(matrix)
        .classes.map(({ recall }) => show(recall, { decimals: 2 }))
        .join(', ')}, the precisions ${classificationReport(matrix)
        .classes.map(({ precision }) => show(precision, { decimals: 2 }))
        .join(', ')}.`,
    };
  },
  diagnose: [
    {
      when: (values) => isPrinted(transposed(asMatrix(values))),
      say: 'Rows and columns are exchanged: your rows add up to 11, 12 and 7, and the supports are 11, 13 and 6. Rows are the truth.',
      example: [11, 0, 0, 0, 12, 0, 0, 1, 6],
    },
    {
      when: (values) => supports(asMatrix(values)).every((sum, k) => sum === printed.support[k]),
      say: 'The row sums are right. Now see which column makes a precision of 0.86, while the other two are 1.00.',
      example: [11, 0, 0, 1, 12, 0, 0, 0, 6],
    },
    {
      when: (values) => supports(asMatrix(values)).every((sum) => Math.abs(sum - 1) <= 0.02),
      say: 'These look like shares: each row adds up to 1. The cells of this matrix are counts of flowers.',
      example: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    },
  ],
  example: [11, 0, 0, 0, 12, 1, 0, 0, 6],
  hints: [
    'Begin with the rows: each adds up to its support. Where the recall is 1, the whole row stands on the diagonal.',
    'A recall of 0.92 among 13 is a single mistake. In whose column can it be, if the precision of setosa is 1?',
  ],
  solution: [
    'The rows add up to 11, 13 and 6. Setosa and virginica have the recall 1, so their rows are 11, 0, 0 and 0, 0, 6.',
    'Of 13 versicolor 12 are right, since 12 ∕ 13 ≈ 0.92. Setosa has the precision 1, so the last one was named virginica.',
    'That makes 6 of 7 in the column of virginica, and 6 ∕ 7 ≈ 0.86.',
  ],
});

interface Spam {
  readonly caught: number;
  readonly missed: number;
  readonly alarmed: number;
  readonly cleared: number;
}

export const spamRecall = exercise<Spam>({
  kind: 'number',
  objective: 'rates',
  grade: 'check',
  transfer: true,
  numbers: {
    base: { caught: 24, missed: 16, alarmed: 6, cleared: 354 },
    draw: (random) => ({
      caught: drawNumber(random, 15, 34, 0),
      missed: drawNumber(random, 7, 19, 0),
      alarmed: drawNumber(random, 3, 6, 0),
      cleared: drawNumber(random, 300, 400, 0),
    }),
  },
  ask: ({ caught, missed, alarmed, cleared }) =>
    `A filter looks at mails. It stops ${caught} that are spam and ${alarmed} that are not. It lets ${missed} spam mails through, and ${cleared} others. What is its recall of spam, as a share?`,
  key: ({ caught, missed }) => caught / (caught + missed),
  unit: 'share',
  diagnose: [
    {
      wrong: ({ caught, alarmed }) => caught / (caught + alarmed),
      say: 'That is the precision: of those it stopped, the share that is spam.',
    },
    {
      wrong: ({ caught, missed, alarmed, cleared }) => (caught + cleared) / (caught + missed + alarmed + cleared),
      say: 'That is the accuracy: the many good mails make it look well.',
    },
    { wrong: ({ caught, missed }) => missed / (caught + missed), say: 'That is the share that slips through.' },
    {
      wrong: ({ caught, missed, alarmed, cleared }) => caught / (caught + missed + alarmed + cleared),
      say: 'That divides by all mails. Recall divides by those that are spam.',
    },
    { wrong: ({ caught }) => caught, say: 'That is how many were found. Divide them by all that are spam.' },
    {
      wrong: ({ caught, missed }) => missed / caught,
      say: 'That compares those let through with those stopped. Divide the stopped spam by all spam.',
    },
    {
      wrong: ({ caught, missed }) => caught / missed,
      say: 'That compares those stopped with those let through. Divide the stopped spam by all spam.',
    },
  ],
  hints: [
    'Recall asks: of the real ones, how many were found?',
    ({ caught, missed }) => `There are ${caught + missed} spam mails.`,
  ],
  solution: ({ caught, missed }) => [`${caught} ∕ (${caught} + ${missed}) ${comesTo(caught / (caught + missed))}.`],
});
