/** Exercises on normalising sums and clipping gradients. */
import { norm } from '../../engine/math/norm.ts';
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { normalised, underRoot } from './batch-norm.ts';
import { byNorm, byValue, type Vector } from './clipping.ts';

/** The four sums of the textbook example. */
type Four = readonly [number, number, number, number];
const fourth = (sums: Four) => normalised(sums).values[3] as number;

export const normaliseFour = exercise<Four>({
  kind: 'fill',
  objective: 'normalise',
  grade: 'check',
  numbers: {
    base: [1, 2, 3, 4],
    draw: (random) => [1, 2, 3, 4].map((k) => 2 * k + 1 + random.integer(3)) as unknown as Four,
  },
  ask: (sums) => `For a batch of four a unit has the sums ${sums.join(', ')}. Normalise them over the batch.`,
  missing: 'all',
  lines: [
    {
      text: 'mean:',
      key: (sums) => normalised(sums).mean,
      diagnose: [{ wrong: (sums) => 4 * normalised(sums).mean, say: 'That is their sum. Divide it by 4.' }],
    },
    {
      text: 'variance:',
      key: (sums) => normalised(sums).variance,
      follows: (sums, [mean = 0]) => sums.reduce((all, its) => all + (its - mean) * (its - mean), 0) / 4,
      diagnose: [
        {
          wrong: (sums, [mean = 0]) => sums.reduce((all, its) => all + (its - mean) * (its - mean), 0),
          say: 'That is the sum of the squared distances. Divide it by 4.',
        },
        {
          wrong: (sums, [mean = 0]) => sums.reduce((all, its) => all + (its - mean) * (its - mean), 0) / 3,
          say: 'You divided by 3. Batch normalisation divides by the number of examples, 4.',
        },
        {
          wrong: (sums, [mean = 0]) => Math.sqrt(sums.reduce((all, its) => all + (its - mean) * (its - mean), 0) / 4),
          say: 'That is its root already. The root comes in the last line.',
        },
      ],
    },
    {
      text: 'the fourth sum, normalised:',
      key: fourth,
      follows: (sums, [mean = 0, variance = 1]) => (sums[3] - mean) / Math.sqrt(variance + underRoot),
      diagnose: [
        {
          wrong: (sums, [mean = 0, variance = 1]) => (sums[3] - mean) / variance,
          say: 'Divide by the root of the variance.',
        },
        {
          wrong: (sums, [mean = 0]) => sums[3] - mean,
          say: 'That is its distance from the mean. Divide it by the root of the variance.',
        },
        { wrong: (sums, [, variance = 1]) => sums[3] / Math.sqrt(variance), say: 'Subtract the mean first.' },
      ],
    },
  ],
  hints: [
    'The variance is the mean of the squared distances from the mean.',
    (sums) => `The distances are ${sums.map((its) => show(its - normalised(sums).mean)).join(', ')}.`,
  ],
  solution: (sums) => [
    `The mean is ${show(normalised(sums).mean)}, the variance ${show(normalised(sums).variance)}.`,
    `Normalised: ${normalised(sums)
      .values.map((its) => show(its))
      .join(', ')}.`,
  ],
});

interface Clip {
  readonly gradient: Vector;
  readonly limit: number;
}

export const clipBoth = exercise<Clip>({
  kind: 'fill',
  objective: 'clip',
  grade: 'check',
  transfer: true,
  numbers: {
    base: { gradient: [6, -2.5], limit: 1.3 },
    draw: (random) => ({
      gradient: [drawNumber(random, 3, 9, 1), drawNumber(random, -6, -2, 1)],
      limit: drawNumber(random, 0.5, 1.8, 1),
    }),
  },
  ask: ({ gradient, limit }) =>
    `A gradient has the parts ${show(gradient[0])} and ${show(gradient[1])}. The limit is ${show(limit)}.`,
  missing: 'all',
  lines: [
    {
      text: 'its length:',
      key: ({ gradient }) => norm(gradient),
      diagnose: [
        {
          wrong: ({ gradient: [x, y] }) => Math.abs(x) + Math.abs(y),
          say: 'You added the sizes. The length is the root of the sum of squares.',
        },
        { wrong: ({ gradient: [x, y] }) => x * x + y * y, say: 'You did not take the root.' },
      ],
    },
    {
      text: 'first part, clipped by norm:',
      key: ({ gradient, limit }) => byNorm(gradient, limit)[0],
      follows: ({ gradient, limit }, [length = 1]) => (gradient[0] * limit) / length,
      diagnose: [
        { wrong: ({ limit }) => limit, say: 'That is clipping by value. By norm, all parts take the same factor.' },
        {
          wrong: ({ gradient }, [length = 1]) => gradient[0] / length,
          say: 'That has the length 1. Multiply it by the limit.',
        },
      ],
    },
    {
      text: 'second part, clipped by norm:',
      key: ({ gradient, limit }) => byNorm(gradient, limit)[1],
      follows: ({ gradient, limit }, [length = 1]) => (gradient[1] * limit) / length,
      diagnose: [
        { wrong: ({ limit }) => -limit, say: 'That is clipping by value. By norm, all parts take the same factor.' },
        {
          wrong: ({ gradient }, [length = 1]) => gradient[1] / length,
          say: 'That has the length 1. Multiply it by the limit.',
        },
        {
          wrong: ({ gradient, limit }, [length = 1]) => (-gradient[1] * limit) / length,
          say: 'The size is right. Clipping keeps the sign.',
        },
      ],
    },
    {
      text: 'second part, clipped by value:',
      key: ({ gradient, limit }) => byValue(gradient, limit)[1],
      diagnose: [
        { wrong: ({ limit }) => limit, say: 'The size is right. Clipping keeps the sign.' },
        { wrong: ({ gradient }) => gradient[1], say: 'Its size is above the limit, so that part is cut too.' },
      ],
    },
  ],
  hints: [
    'By norm: multiply each part by limit ∕ length. By value: bring each part between −limit and the limit.',
    ({ gradient, limit }) => `The length is ${show(norm(gradient))}, so the factor is ${show(limit / norm(gradient))}.`,
  ],
  solution: ({ gradient, limit }) => [
    `The length is ${show(norm(gradient))}. By norm: (${byNorm(gradient, limit)
      .map((its) => show(its))
      .join(', ')}).`,
    `By value: (${byValue(gradient, limit)
      .map((its) => show(its))
      .join(', ')}), which points another way.`,
  ],
});
