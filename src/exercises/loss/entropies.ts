/** Exercises on cross-entropies: of a yes or no, and of one class among several. */
import { exp } from '../../engine/math/exp.ts';
import { log } from '../../engine/math/log.ts';
import { binaryCrossEntropy } from '../../engine/math/losses/cross-entropies.ts';
import { mse } from '../../engine/math/losses/squared.ts';
import { softmax } from '../../engine/math/softmax.ts';
import { drawNumber, exercise, show } from '../../questions/index.ts';

interface Answer {
  /** The share of yes that was predicted, and the target: 1 for yes. */
  readonly p: number;
  readonly y: number;
}

/** −ln of what the right answer is given. */
const own = ({ p, y }: Answer) => (y === 1 ? p : 1 - p);
const entropy = (answer: Answer) => 0 - log(own(answer));

export const yesOrNo = exercise<Answer>({
  kind: 'number',
  objective: 'entropy',
  grade: 'check',
  numbers: {
    base: { p: 0.9, y: 1 },
    draw: (random) => ({ p: drawNumber(random, 0.15, 0.85, 2), y: random.integer(2) }),
  },
  ask: ({ p, y }) =>
    `A filter gives a mail the share $p$ = ${show(p)} of being spam. It ${y === 1 ? 'is' : 'is not'} spam, so $y$ = ${y}. What is the cross-entropy, to three decimals?`,
  key: entropy,
  tol: { decimals: 3 },
  diagnose: [
    { wrong: (answer) => -entropy(answer), say: 'That is ln without its minus sign. A loss is not negative.' },
    { wrong: (answer) => entropy(answer) / log(10), say: 'That is the logarithm to base 10. Use the natural one, ln.' },
    { wrong: (answer) => entropy(answer) / log(2), say: 'That is the logarithm to base 2. Use the natural one, ln.' },
    {
      wrong: ({ p, y }) => entropy({ p, y: 1 - y }),
      say: 'That is the loss of the other answer. Take ln of the share that the right answer gets.',
    },
    { wrong: ({ p, y }) => mse.term(0, p, y, 1), say: 'That is the squared error.' },
    { wrong: own, say: 'That is the share that the right answer gets. Take −ln of it.' },
    { wrong: ({ p, y }) => 1 - own({ p, y }), say: 'That is what lacks to 1. Take −ln of what is there.' },
  ],
  hints: ['How large a share did the right answer get?', (answer) => `It got ${show(own(answer))}. Take −ln of that.`],
  solution: (answer) => [
    answer.y === 1
      ? `Yes is right, and it got $p$ = ${show(answer.p)}.`
      : `No is right, and it got 1 − ${show(answer.p)} = ${show(own(answer))}.`,
    `−ln ${show(own(answer))} ≈ ${show(entropy(answer))}.`,
  ],
});

interface Scores {
  readonly scores: readonly [number, number, number];
  /** The right class, counted from 0. */
  readonly right: 0 | 1 | 2;
}

const share = ({ scores, right }: Scores) => softmax(scores)[right] as number;
const names = ['first', 'second', 'third'];

/** From three scores to the loss of the right class. */
export const fromScores = exercise<Scores>({
  kind: 'fill',
  objective: 'entropy',
  grade: 'check',
  numbers: {
    base: { scores: [1.8, 0.7, -0.4], right: 0 },
    draw: (random) => ({
      scores: [drawNumber(random, 1.5, 3, 1), drawNumber(random, 0.3, 1.2, 1), drawNumber(random, -2, -0.5, 1)],
      right: random.integer(2) as 0 | 1,
    }),
  },
  ask: ({ scores, right }) =>
    `The scores are ${scores.map((its) => show(its)).join(', ')}, and the ${names[right]} class is the right one. Three decimals are asked.`,
  missing: 'all',
  lines: [
    {
      text: 'its softmax share:',
      key: share,
      unit: 'share',
      tol: { decimals: 3 },
      diagnose: [
        {
          wrong: ({ scores, right }) => scores[right] / scores.reduce((sum, its) => sum + its, 0),
          say: 'That is the score itself, divided by the sum of the scores. First raise e to each of them.',
        },
        {
          wrong: ({ scores, right }) => exp(scores[right]),
          say: 'That is the exponential. Divide it by the sum of all three.',
        },
      ],
    },
    {
      text: 'the cross-entropy:',
      key: (its) => 0 - log(share(its)),
      follows: (_, [got = 1]) => 0 - log(got),
      tol: { decimals: 3 },
      diagnose: [
        {
          wrong: (_, [got = 1]) => (0 - log(got)) / log(10),
          say: 'That is the logarithm to base 10. Use the natural one, ln.',
        },
        { wrong: (_, [got = 1]) => log(got), say: 'That is ln without its minus sign. A loss is not negative.' },
        { wrong: (_, [got = 1]) => 1 - got, say: 'That is what lacks to 1. Take −ln of the share.' },
        {
          wrong: (_, [got = 1]) => 0 - log(1 - got),
          say: 'That is −ln of what the other classes get together. Take −ln of the share of the right one.',
        },
      ],
    },
  ],
  hints: [
    'Raise e to each score, and divide the exponential of the right class by the sum of all three.',
    (its) => `Its share is ${show(share(its))}. Take −ln of it.`,
  ],
  solution: (its) => [
    `Its share is ${show(exp(its.scores[its.right]))} ∕ ${show(its.scores.reduce((sum, score) => sum + exp(score), 0))} ≈ ${show(share(its))}.`,
    `−ln ${show(share(its))} ≈ ${show(0 - log(share(its)))}. What the other two got among themselves does not matter.`,
  ],
});

const large = [1000, 1001, 1002] as const;
const lossOf = (right: number) => 0 - log(softmax(large)[right] as number);

/** Scores whose exponentials no computer holds. */
export const largeScores = exercise({
  kind: 'number',
  objective: 'entropy',
  grade: 'challenge',
  transfer: true,
  ask: `The scores are ${large.join(', ')}; the third class is right. A program printed “nan”, not a number. What is the cross-entropy, to three decimals?`,
  key: () => lossOf(2),
  tol: { decimals: 3 },
  diagnose: [
    { wrong: () => lossOf(1), say: 'That is the loss of the second class.' },
    { wrong: () => lossOf(0), say: 'That is the loss of the first class.' },
    { wrong: () => softmax(large)[2] as number, say: 'That is the share of the third class. Take −ln of it.' },
  ],
  hints: [
    'Only the differences of scores count: subtract the largest from all three.',
    'The scores −2, −1 and 0 have the same shares. Their exponentials are easy.',
  ],
  solution: () => [
    'Subtract the largest score: −2, −1, 0. The shares stay the same, and no exponential is too large.',
    `The share of the third is ${show(softmax(large)[2] as number)}, and −ln of it is ${show(lossOf(2))}.`,
  ],
});

const slopeByP = ({ p, y }: Answer) => binaryCrossEntropy.slope(p, y, 1);
const squareByP = ({ p, y }: Answer) => mse.slope(p, y, 1);
const gain = ({ p }: Answer) => p * (1 - p);

/** How hard each loss pushes, by the prediction and by the sum behind it. */
export const howHard = exercise<Answer>({
  kind: 'fill',
  objective: 'push',
  grade: 'check',
  numbers: {
    base: { p: 0.2, y: 1 },
    draw: (random) => ({ p: drawNumber(random, 0.1, 0.4, 2), y: 1 }),
  },
  ask: ({ p }) =>
    `The prediction is $p$ = σ($z$) = ${show(p)}, and the target is $y$ = 1. Per unit of $p$ the cross-entropy changes by −1 ∕ $p$, the squared error by 2($p$ − $y$). Find both slopes by $z$.`,
  missing: 'all',
  lines: [
    {
      text: 'slope of sigmoid there, $p$ · (1 − $p$):',
      key: gain,
      diagnose: [{ wrong: ({ p }) => 1 - p, say: 'That is the bracket alone. The factor $p$ stands before it.' }],
    },
    {
      text: 'cross-entropy, by $z$:',
      key: ({ p, y }) => binaryCrossEntropy.delta(p, y, 1),
      follows: (its, [slope = 0]) => slopeByP(its) * slope,
      diagnose: [
        { wrong: slopeByP, say: 'That is the slope by $p$. A nudge of $z$ goes through sigmoid first.' },
        {
          wrong: (its, [slope = 0]) => -slopeByP(its) * slope,
          say: 'The size is right. The loss falls as $z$ rises, so the slope is negative.',
        },
      ],
    },
    {
      text: 'squared error, by $z$:',
      key: (its) => squareByP(its) * gain(its),
      follows: (its, [slope = 0]) => squareByP(its) * slope,
      diagnose: [
        { wrong: squareByP, say: 'That is the slope by $p$. A nudge of $z$ goes through sigmoid first.' },
        {
          wrong: (its, [slope = 0]) => -squareByP(its) * slope,
          say: 'The size is right. The loss falls as $z$ rises, so the slope is negative.',
        },
        {
          wrong: (its, [slope = 0]) => (squareByP(its) * slope) / 2,
          say: 'That is half of it. The square brings a factor 2.',
        },
      ],
    },
  ],
  hints: [
    'Slopes in a row multiply: the slope by $p$ times the slope of sigmoid.',
    (its) => `The slopes by $p$ are ${show(slopeByP(its))} and ${show(squareByP(its))}.`,
  ],
  solution: (its) => [
    `Sigmoid has the slope ${show(its.p)} · ${show(1 - its.p)} = ${show(gain(its))} there.`,
    `Cross-entropy: ${show(slopeByP(its))} · ${show(gain(its))} ≈ ${show(binaryCrossEntropy.delta(its.p, its.y, 1))}, which is $p$ − $y$. Squared error: ${show(squareByP(its))} · ${show(gain(its))} ≈ ${show(squareByP(its) * gain(its))}.`,
  ],
});
