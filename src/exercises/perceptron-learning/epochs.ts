/** Whole epochs, by hand or read from Figure 2.2. */
import { exercise, show } from '../../questions/index.ts';
import { epochsOf, fateOf, gatePoints, type Points, reversed, rightOf, type State, statesOf } from './train.ts';

const [and, or, xor] = (['and', 'or', 'xor'] as const).map(gatePoints) as [Points, Points, Points];
const names = ['$w_1$', '$w_2$', '$b$'] as const;
const exact = { abs: 0.001 };
const written = (state: State) => state.map((value, k) => `${names[k]} = ${show(value)}`).join(', ');

const afterEpoch = (points: Points, epoch: number) => epochsOf(points, epoch)[epoch] as State;
/** Before the last example of the first epoch. */
const beforeLast = statesOf(and, 3)[3] as State;
/** What comes of a unit that fires above 0 only: the first three examples are right, and the last is not. */
const strict: State = [1, 1, 1];

export const firstEpoch = exercise({
  kind: 'fill',
  objective: 'apply',
  grade: 'check',
  missing: 'all',
  ask: 'AND, from weights and bias 0, with $η$ = 1. The points come in the order (0, 0), (0, 1), (1, 0), (1, 1). What are weights and bias after the first epoch?',
  lines: names.map((text, k) => ({
    text,
    key: () => afterEpoch(and, 1)[k] as number,
    tol: exact,
    diagnose: [
      {
        wrong: () => beforeLast[k] as number,
        say: 'It is that before (1, 1). There the unit gives 0 and should give 1, so all three rise once more.',
      },
      ...(k === 2
        ? [
            {
              wrong: () => strict[2],
              say: 'That comes out if $z$ = 0 gives 0. Here reaching 0 is enough to fire, so (0, 0) is a mistake.',
            },
          ]
        : []),
    ],
  })),
  hints: [
    'At the start every sum is 0, so the unit fires. Is that right for (0, 0)?',
    'Two of the four examples are mistakes: the first and the last.',
  ],
  solution: () => [
    `(0, 0) fires and should not: the error is −1, and $b$ becomes ${show(beforeLast[2])}. The next two points are right.`,
    `(1, 1) does not fire and should: the error is 1. ${written(afterEpoch(and, 1))}.`,
  ],
});

const rest = (points: Points) => {
  const fate = fateOf(points);
  if (fate === undefined) throw new Error('the rule does not come to rest');
  return fate;
};

export const finalAnd = exercise({
  kind: 'fill',
  objective: 'apply',
  grade: 'check',
  missing: 'all',
  ask: 'AND, from 0, with $η$ = 1. Let Figure 2.2 go on until a whole epoch is without a mistake. Which weights and bias has the rule found?',
  lines: names.map((text, k) => ({
    text,
    key: () => rest(and).end[k] as number,
    tol: exact,
    diagnose: [
      [1, 0],
      [4, 1],
      [4, 2],
    ]
      .filter(([, of]) => of === k)
      .map(([epoch]) => ({
        wrong: () => afterEpoch(and, epoch as number)[k] as number,
        say: `That is what it is after epoch ${epoch}. There are mistakes after that.`,
      })),
  })),
  hints: [
    'Choose *one epoch* as the step, and go on until an epoch has 0 mistakes.',
    `It is epoch ${rest(and).cleanEpoch}.`,
  ],
  solution: () => [
    `In epoch ${rest(and).cleanEpoch} nothing moves any more: ${written(rest(and).end)}.`,
    `On the way there were ${rest(and).mistakes} mistakes.`,
  ],
});

export const restingOr = exercise({
  kind: 'fill',
  objective: 'apply',
  grade: 'check',
  transfer: true,
  missing: 'all',
  ask: 'Now OR, from 0, with $η$ = 1, in the same order. How many mistakes are there until the rule comes to rest, and where does it?',
  lines: [
    {
      text: 'mistakes',
      key: () => rest(or).mistakes,
      tol: 'count' as const,
      diagnose: [
        {
          wrong: () => rest(or).cleanEpoch,
          say: 'That is the first epoch without a mistake. Add up the mistakes of the epochs before it.',
        },
        { wrong: () => rest(and).mistakes, say: 'So many are needed for AND. Choose OR in the figure.' },
      ],
    },
    ...names.map((text, k) => ({ text, key: () => rest(or).end[k] as number, tol: exact })),
  ],
  hints: [
    'Choose OR in Figure 2.2, go back to the start, and step by epochs.',
    'Count each example that moved the numbers.',
  ],
  solution: () => [`${rest(or).mistakes} mistakes; then ${written(rest(or).end)}.`],
});

export const xorLoop = exercise({
  kind: 'fill',
  objective: 'decide',
  grade: 'check',
  missing: 'all',
  ask: 'XOR, from 0, with $η$ = 1, in the usual order. What are weights and bias after epoch 2, and what after epoch 3?',
  lines: [2, 3].flatMap((epoch) =>
    names.map((name, k) => ({
      text: `after epoch ${epoch}: ${name}`,
      key: () => afterEpoch(xor, epoch)[k] as number,
      tol: exact,
      diagnose: k === 2 ? [{ wrong: () => afterEpoch(xor, 1)[2], say: 'That is the bias after epoch 1.' }] : [],
    })),
  ),
  hints: ['Choose XOR in Figure 2.2 and read the table of epochs.', 'Go on by one epoch at a time, from the start.'],
  solution: () => [
    `After epoch 2: ${written(afterEpoch(xor, 2))}. After epoch 3: ${written(afterEpoch(xor, 3))}.`,
    'What an epoch does depends only on where it starts. So epoch 4 does what epoch 3 did, and so does every epoch after it.',
  ],
});

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

const quarter = () => fateOf(and, [0, 0, 0], 0.25)?.end ?? [0, 0, 0];

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
      tol: exact,
      diagnose: [
        {
          wrong: () => rest(and).end[k] as number,
          say: 'That is with $η$ = 1. Every move is now a quarter as long.',
        },
        {
          wrong: () => 4 * (rest(and).end[k] as number),
          say: 'It is the other way round: a smaller rate makes smaller moves.',
        },
      ],
    })),
    { text: 'mistakes', key: () => fateOf(and, [0, 0, 0], 0.25)?.mistakes ?? 0, tol: 'count' as const },
  ],
  hints: ['From 0, every number on the way is a multiple of $η$.', 'What does a factor of ¼ do to the sign of $z$?'],
  solution: () => [
    `${written(quarter())}, after ${fateOf(and, [0, 0, 0], 0.25)?.mistakes} mistakes: the same line.`,
    'All weights and the bias are a quarter of what they were, at every step. No sign of $z$ changes, so no answer does.',
  ],
});
