/** Questions from before lesson 5: a weighted sum, a slope, and counting weights. */
import { exercise, show } from '../../questions/index.ts';

const [w, x, b] = [[0.5, -2], [4, 1], 3] as const;
const sum = w[0] * x[0] + w[1] * x[1] + b;

export const weightedSum = exercise({
  kind: 'number',
  objective: 'evaluate',
  grade: 'warm-up',
  ask: `A unit has weights ${w[0]} and −2 and bias ${b}. Its inputs are ${x[0]} and ${x[1]}. What is its weighted sum $z$?`,
  key: () => sum,
  diagnose: [
    { wrong: () => sum - b, say: 'You left out the bias.' },
    { wrong: () => w[0] * x[0] - w[1] * x[1] + b, say: 'One weight is negative.' },
    { wrong: () => w[0] * x[1] + w[1] * x[0] + b, say: 'You gave each input the weight of the other.' },
  ],
  hints: ['Multiply each input by its weight and add.', 'Do not forget the bias.'],
  solution: [`${w[0]} · ${x[0]} + (−2) · ${x[1]} + ${b} = ${show(sum)}.`],
});

const [from, to] = [
  [1, 3],
  [5, 11],
] as const;

export const lineSlope = exercise({
  kind: 'number',
  objective: 'slope',
  grade: 'warm-up',
  ask: `A straight line runs through the points (${from.join(', ')}) and (${to.join(', ')}). What is its slope?`,
  key: () => (to[1] - from[1]) / (to[0] - from[0]),
  diagnose: [
    { wrong: () => (to[0] - from[0]) / (to[1] - from[1]), say: 'That is run over rise. A slope is rise over run.' },
    { wrong: () => to[1] - from[1], say: 'That is the rise. Divide it by the run.' },
  ],
  hints: [
    'How far up, for how far to the right?',
    `It rises by ${to[1] - from[1]} while it runs ${to[0] - from[0]} to the right.`,
  ],
  solution: [`(${to[1]} − ${from[1]}) ∕ (${to[0]} − ${from[0]}) = ${(to[1] - from[1]) / (to[0] - from[0])}.`],
});

const sizes = [2, 8, 1] as const;
const weights = sizes[0] * sizes[1] + sizes[1] * sizes[2];

export const countParameters = exercise({
  kind: 'number',
  objective: 'choose',
  grade: 'warm-up',
  ask: `How many weights and biases does a ${sizes.join('-')} network have, all together?`,
  key: () => weights + sizes[1] + sizes[2],
  tol: 'count',
  diagnose: [
    { wrong: () => weights, say: 'Those are the weights. Each unit also has a bias.' },
    { wrong: () => weights + sizes[0] + sizes[1] + sizes[2], say: 'Inputs compute nothing, so they have no bias.' },
  ],
  hints: ['Count a layer at a time: (inputs + 1) times units.', `The first layer has (${sizes[0]} + 1) · ${sizes[1]}.`],
  solution: [`(${sizes[0]} + 1) · ${sizes[1]} + (${sizes[1]} + 1) · ${sizes[2]} = ${weights + sizes[1] + sizes[2]}.`],
});
