/** Exercises that evaluate activation functions: leaky ReLU, softmax, the lowest point of swish. */

import { activations } from '../../engine/math/activations.ts';
import { exp } from '../../engine/math/exp.ts';
import { softmax } from '../../engine/math/softmax.ts';
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { swishMinimum } from './findings.ts';

const nine = { decimals: 9 } as const;
const swish = activations.swish.f;

export const lowestSwish = exercise({
  kind: 'fill',
  objective: 'evaluate',
  grade: 'challenge',
  ask: 'A tutorial says that swish can take any value, down to −∞. Find its lowest point in Figure 5.1: where it is, to two decimals, and how low, to four.',
  missing: 'all',
  lines: [
    {
      text: 'it is lowest at $z$ =',
      key: () => swishMinimum().z,
      tol: { decimals: 2 },
      diagnose: [
        { wrong: () => -1, say: 'Near, but the curve still falls to the left of −1. Look at the sign of the slope.' },
        { wrong: () => 0, say: 'At 0 swish is 0, and to the left of it the curve is lower.' },
      ],
    },
    {
      text: 'its value there is',
      key: () => swishMinimum().value,
      follows: (_, [z = 0]) => swish(z),
      tol: { decimals: 4 },
      diagnose: [
        { wrong: () => swish(-1), say: 'That is the value at $z$ = −1. A little further left it is lower still.' },
        { wrong: () => swishMinimum().z, say: 'That is where it is lowest, not how low.' },
      ],
    },
  ],
  hints: [
    'At the lowest point the tangent is level.',
    'Choose swish, go to the last step, and move $z$ between −1.2 and −1.4 until the slope changes its sign.',
  ],
  solution: () => [
    `The slope of swish changes its sign at $z$ ≈ ${show(swishMinimum().z, nine)}.`,
    `There swish is ${show(swishMinimum().z, nine)} · σ(${show(swishMinimum().z, nine)}) ≈ ${show(swishMinimum().value, nine)}. It never goes lower.`,
  ],
});

interface Leak {
  readonly z: number;
  readonly slopes: readonly [number, number];
}

const leaky = ({ z, slopes }: Leak, k: 0 | 1) => activations['leaky-relu'].f(z, slopes[k]);
const leakLine = (k: 0 | 1) => ({
  text: ({ slopes }: Leak) => `with slope ${show(slopes[k])}:`,
  key: (leak: Leak) => leaky(leak, k),
  diagnose: [
    { wrong: () => 0, say: 'That is plain ReLU. The leaky one lets a little through.' },
    { wrong: ({ z }: Leak) => z, say: 'That is $z$ itself. Below 0 it is multiplied by the slope.' },
    { wrong: ({ slopes }: Leak) => slopes[k], say: 'That is the slope. The value is slope times $z$.' },
    { wrong: ({ z, slopes }: Leak) => z + slopes[k], say: 'You added the slope to $z$. The two are multiplied.' },
    {
      wrong: ({ z, slopes }: Leak) => z - slopes[k],
      say: 'You subtracted the slope from $z$. The two are multiplied.',
    },
  ],
});

export const leakyValues = exercise<Leak>({
  kind: 'fill',
  objective: 'evaluate',
  grade: 'check',
  numbers: {
    base: { z: -2, slopes: [0.01, 0.1] },
    draw: (random) => ({
      z: drawNumber(random, -5, -1.5, 1),
      slopes: [drawNumber(random, 0.02, 0.05, 2), drawNumber(random, 0.2, 0.5, 1)],
    }),
  },
  ask: ({ z }) =>
    `Leaky ReLU at $z$ = ${show(z)}. Libraries differ in its slope below 0, so compute its value with two of them.`,
  missing: 'all',
  lines: [leakLine(0), leakLine(1)],
  hints: ['Above 0 it is $z$, below 0 it is a small part of $z$.', 'Multiply the slope by $z$, and mind the sign.'],
  solution: (leak) =>
    ([0, 1] as const).map((k) => `${show(leak.slopes[k])} · (${show(leak.z)}) = ${show(leaky(leak, k))}.`),
});

type Scores = readonly [number, number, number];

const shares = (scores: Scores) => softmax(scores);
const shareLine = (k: 0 | 1 | 2) => ({
  text: `$p_${k + 1}$ =`,
  key: (scores: Scores) => shares(scores)[k] as number,
  unit: 'share' as const,
  tol: { decimals: 3 },
  diagnose: [
    {
      wrong: (scores: Scores) => scores[k] / scores.reduce((sum, score) => sum + score, 0),
      say: 'That is the score itself, divided by the sum of the scores. First raise e to each of them.',
    },
    { wrong: (scores: Scores) => exp(scores[k]), say: 'That is the exponential. Divide it by the sum of all three.' },
    {
      wrong: (scores: Scores) => activations.sigmoid.f(scores[k]),
      say: 'That is the sigmoid of this score alone. Softmax divides by the sum over all outputs.',
    },
  ],
});

export const softmaxShares = exercise<Scores>({
  kind: 'fill',
  objective: 'evaluate',
  grade: 'check',
  numbers: {
    base: [2.5, 1, -0.5],
    draw: (random) => [drawNumber(random, 1.5, 3, 1), drawNumber(random, 0.3, 1.2, 1), drawNumber(random, -2, -0.5, 1)],
  },
  ask: (scores) =>
    `Three outputs have the scores ${scores.map((score) => show(score)).join(', ')}. Compute their softmax shares to three decimals.`,
  missing: 'all',
  lines: [shareLine(0), shareLine(1), shareLine(2)],
  hints: [
    'Raise e to each score. Then divide each result by the sum of all three.',
    (scores) => `The sum is ${show(scores.reduce((sum, score) => sum + exp(score), 0))}.`,
  ],
  solution: (scores) => [
    `Exponentials: ${scores.map((score) => show(exp(score))).join(', ')}; together ${show(scores.reduce((sum, score) => sum + exp(score), 0))}.`,
    `Shares: ${shares(scores)
      .map((share) => show(share, nine))
      .join(', ')}.`,
  ],
});
