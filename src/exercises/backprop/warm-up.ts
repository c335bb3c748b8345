/** What lesson 9 builds on: a weighted sum, slopes in a row, the direction of a step. */
import type { Experiment } from '../../engine/experiment.ts';
import { drawNumber, exercise, type Numbers, read, show } from '../../questions/index.ts';
import { otherMazurNumbers } from './variants.ts';

const hidden = (e: Experiment) => ({
  weights: e.network.layers[0]?.weights[0] as readonly [number, number],
  inputs: e.data.inputs[0] as readonly [number, number],
  bias: e.network.layers[0]?.bias[0] as number,
});

const swapped = (e: Experiment) => {
  const { weights, inputs, bias } = hidden(e);
  return weights[1] * inputs[0] + weights[0] * inputs[1] + bias;
};

export const weightedSum = exercise<Experiment>({
  kind: 'number',
  objective: 'output-weight',
  grade: 'warm-up',
  numbers: otherMazurNumbers,
  ask: (e) => {
    const { weights, inputs, bias } = hidden(e);
    return `From lesson 4: a unit gets the inputs ${show(inputs[0])} and ${show(inputs[1])} through weights ${show(weights[0])} and ${show(weights[1])}. Its bias is ${show(bias)}. What is its weighted sum $z$?`;
  },
  key: (e) => read(e, 'z[0][1][0]'),
  diagnose: [
    { wrong: (e) => read(e, 'z[0][1][0]') - hidden(e).bias, say: 'You left out the bias.' },
    { wrong: swapped, say: 'You gave each input the weight of the other.' },
    { wrong: (e) => read(e, 'a[0][1][0]'), say: 'That is the activation, after the curve. The sum comes before it.' },
  ],
  hints: ['Multiply each input by its weight; add the products.', 'Add the bias as well.'],
  solution: (e) => {
    const { weights, inputs, bias } = hidden(e);
    return [
      `${show(weights[0])} · ${show(inputs[0])} + ${show(weights[1])} · ${show(inputs[1])} + ${show(bias)} = ${show(read(e, 'z[0][1][0]'))}.`,
    ];
  },
});

interface Slopes {
  readonly first: number;
  readonly second: number;
  readonly nudge: number;
}

const slopes: Numbers<Slopes> = {
  base: { first: 3, second: 2, nudge: 0.01 },
  draw: (random) => ({ first: drawNumber(random, 2, 9, 0), second: drawNumber(random, 2, 9, 0), nudge: 0.01 }),
};

export const slopesInARow = exercise<Slopes>({
  kind: 'number',
  objective: 'output-weight',
  grade: 'warm-up',
  numbers: slopes,
  ask: ({ first, second, nudge }) =>
    `A second number moves ${first} times as fast as the first, a third ${second} times as fast as the second. The first rises by ${nudge}. By how much does the third rise?`,
  key: ({ first, second, nudge }) => first * second * nudge,
  diagnose: [
    {
      wrong: ({ first, second, nudge }) => (first + second) * nudge,
      say: 'You added the slopes. In a row they multiply.',
    },
    { wrong: ({ second, nudge }) => second * nudge, say: 'You left out the first slope.' },
    { wrong: ({ first, nudge }) => first * nudge, say: 'That is how far the second number rises.' },
    { wrong: ({ first, second }) => first * second, say: 'That is the slope. How far does a rise this small carry?' },
  ],
  hints: ['How far does the second number rise?', 'Slopes in a row multiply. Then multiply by the nudge.'],
  solution: ({ first, second, nudge }) => [
    `The slopes multiply: ${first} · ${second} = ${first * second}.`,
    `The third number rises by ${first * second} · ${nudge} = ${show(first * second * nudge)}.`,
  ],
});

interface Step {
  readonly slope: number;
  readonly weight: number;
  readonly rate: number;
}

export const stepDown = exercise<Step>({
  kind: 'number',
  objective: 'update',
  grade: 'warm-up',
  numbers: {
    base: { slope: -2, weight: 0.5, rate: 0.1 },
    draw: (random) => ({ slope: -drawNumber(random, 1, 4, 1), weight: drawNumber(random, 0.2, 0.9, 1), rate: 0.1 }),
  },
  ask: ({ slope, weight, rate }) =>
    `The loss has slope ${show(slope)} at the weight ${show(weight)}. Take one step of gradient descent with learning rate ${rate}. What is the new weight?`,
  key: ({ slope, weight, rate }) => weight - rate * slope,
  diagnose: [
    {
      wrong: ({ slope, weight, rate }) => weight + rate * slope,
      say: 'You stepped up the slope. Where it is negative, down is to the right.',
    },
    { wrong: ({ slope, weight }) => weight - slope, say: 'You forgot the learning rate.' },
    { wrong: ({ slope, rate }) => -rate * slope, say: 'That is the step. Add it to the old weight.' },
  ],
  hints: ['The step is minus the learning rate times the slope.', 'Minus a negative number is plus.'],
  solution: ({ slope, weight, rate }) => [
    `${show(weight)} − ${rate} · (${show(slope)}) = ${show(weight - rate * slope)}.`,
  ],
});
