/** Exercises on the averages with which a report of all classes ends. */
import { exercise, show } from '../../questions/index.ts';

/** Rates of a report on apples, pears and plums, with supports: what averages are made of. */
const classes = { precision: [0.9, 0.6, 0.75], f1: [0.92, 0.58, 0.7], support: [30, 12, 8] } as const;
const fruit = 'apples, pears and plums';
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const weighted = (values: readonly number[], support: readonly number[]) =>
  values.reduce((sum, value, k) => sum + value * (support[k] as number), 0) /
  support.reduce((sum, count) => sum + count, 0);

export const weightedPrecision = exercise({
  kind: 'number',
  objective: 'rates',
  grade: 'check',
  ask: `A report on ${fruit} has the precisions 0.9, 0.6 and 0.75, and the supports 30, 12 and 8. Find the weighted average of the precisions, to four decimals: each counts as often as its class has examples.`,
  key: () => weighted(classes.precision, classes.support),
  tol: { decimals: 4 },
  unit: 'share',
  diagnose: [
    {
      wrong: () => mean(classes.precision),
      say: 'That is the macro average, in which all classes count the same.',
    },
    {
      wrong: () => weighted(classes.precision, classes.support) * 50,
      say: 'That is the sum of precision times support. Divide it by the number of all examples.',
    },
  ],
  hints: [
    'Multiply each precision by its support, and add.',
    'Divide by all 50: (30 · 0.9 + 12 · 0.6 + 8 · 0.75) ∕ 50.',
  ],
  solution: () => [
    `(30 · 0.9 + 12 · 0.6 + 8 · 0.75) ∕ 50 = ${show(weighted(classes.precision, classes.support), { decimals: 6 })}.`,
  ],
});

export const macroF1 = exercise({
  kind: 'number',
  objective: 'rates',
  grade: 'check',
  ask: 'The same three classes have the F1 values 0.92, 0.58 and 0.7, and the supports 30, 12 and 8. Find their macro average, to four decimals.',
  key: () => mean(classes.f1),
  tol: { decimals: 4 },
  unit: 'share',
  diagnose: [
    {
      wrong: () => weighted(classes.f1, classes.support),
      say: 'That is the weighted average. A macro average does not look at the supports.',
    },
    { wrong: () => mean(classes.f1) * 3, say: 'That is the sum. Divide it by the number of classes.' },
  ],
  hints: ['In a macro average all classes count the same.', 'Add the three and divide by three.'],
  solution: () => [`(0.92 + 0.58 + 0.7) ∕ 3 ≈ ${show(mean(classes.f1), { decimals: 6 })}.`],
});
