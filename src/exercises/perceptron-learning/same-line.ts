/** AND in another order and with another rate: what of its end is different. */
import { exercise } from '../../questions/index.ts';
import { names, rest, written } from './ends.ts';
import { fateOf, gatePoints, reversed, rightOf } from './train.ts';

const and = gatePoints('and');
const other = reversed(and);
const same = (one: readonly unknown[], two: readonly unknown[]) => one.join() === two.join();

export const otherOrder = exercise({
  kind: 'choose',
  many: true,
  objective: 'compare',
  grade: 'check',
  ask: 'AND again, from 0, with $η$ = 1, but the points come in reverse: (1, 1) first. What is different in the end? (*Reverse the order* stands below *The points and their order*.)',
  options: [
    {
      text: 'the number of mistakes',
      right: () => rest(and).mistakes !== rest(other).mistakes,
      say: `It is the same: ${rest(and).mistakes}.`,
    },
    {
      text: 'the line',
      right: () => !same(rest(and).end, rest(other).end),
      say: 'It is the same line.',
    },
    {
      text: 'how many points are right',
      right: () => rightOf(and, rest(and).end) !== rightOf(and, rest(other).end),
      say: 'Once the rule is at rest, every point is right, in whatever order they came.',
    },
  ],
  hints: [
    'Reverse the order in Figure 2.2, go back to the start, and step by epochs.',
    'Compare the last row of the table with that of the usual order.',
  ],
  solution: () => [
    `In the usual order: ${rest(and).mistakes} mistakes, then ${written(rest(and).end)}.`,
    `In reverse: ${rest(other).mistakes} mistakes, then ${written(rest(other).end)}. Both lines have all four points right: the rule finds *a* line.`,
  ],
});

const atQuarter = () => fateOf(and, [0, 0, 0], 0.25);
const quarter = () => atQuarter()?.end ?? [0, 0, 0];

export const otherRate = exercise({
  kind: 'fill',
  objective: 'compare',
  grade: 'check',
  missing: 'all',
  ask: 'AND from 0 once more, in the usual order, with $η$ = ¼. Where does it come to rest, and after how many mistakes?',
  lines: [
    ...names.map((text, k) => ({
      text,
      key: () => quarter()[k] as number,
      diagnose: [
        {
          wrong: () => rest(and).end[k] as number,
          say: 'That is the number with $η$ = 1. Every move is now a quarter as long.',
        },
        {
          wrong: () => 4 * (rest(and).end[k] as number),
          say: 'It is the other way round: a smaller rate makes smaller moves.',
        },
      ],
    })),
    {
      text: 'mistakes',
      key: () => atQuarter()?.mistakes ?? 0,
      tol: 'count' as const,
      diagnose: [
        {
          wrong: () => atQuarter()?.cleanEpoch ?? 0,
          say: 'That is the first epoch without a mistake. Add up the mistakes of the epochs before it.',
        },
        {
          wrong: () => ((atQuarter()?.cleanEpoch ?? 0) - 1) * and.inputs.length,
          say: 'Those are all examples of the epochs with mistakes. Count only the examples that moved the numbers.',
        },
        {
          wrong: () => (atQuarter()?.cleanEpoch ?? 0) * and.inputs.length,
          say: 'Those are all examples, up to the end of the epoch without a mistake. Count only those that moved the numbers.',
        },
        {
          wrong: () => 4 * rest(and).mistakes,
          say: 'Those are four times as many as with $η$ = 1. Shorter moves are not more moves here: look at the signs of $z$.',
        },
      ],
    },
  ],
  hints: ['From 0, every number on the way is a multiple of $η$.', 'What does a factor of ¼ do to the sign of $z$?'],
  solution: () => [
    `${written(quarter())}, after ${atQuarter()?.mistakes} mistakes: the same line.`,
    'All weights and the bias are a quarter of what they were, at every step. No sign of $z$ changes, so no answer does.',
  ],
});
