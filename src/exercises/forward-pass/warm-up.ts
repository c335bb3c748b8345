/** Three questions from the lessons before: one weighted sum, what one unit cannot do, and what a hidden layer is for. */
import type { Experiment } from '../../engine/experiment.ts';
import { drawNumber, exercise, read, show } from '../../questions/index.ts';

const single = (weights: readonly number[], bias: number, inputs: readonly number[]): Experiment => ({
  network: { inputs: 2, layers: [{ units: 1, activation: 'linear', weights: [weights], bias: [bias] }] },
  data: { inputs: [inputs], targets: [[0]] },
  training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0.1 } },
});

const sum = (e: Experiment) => read(e, 'z[0][1][0]');
const bias = (e: Experiment) => read(e, 'bias[1][0]');
const row = (e: Experiment) => (e.network.layers[0]?.weights[0] ?? []).map((w) => show(w)).join(' and ');

const swapped = (e: Experiment) =>
  [1, 0].reduce((total, other, i) => total + read(e, `weights[1][0][${other}]`) * read(e, `a[0][0][${i}]`), bias(e));
/** The second product without its sign. */
const unsigned = (e: Experiment) => sum(e) - 2 * read(e, 'product[0][1][0][1]');

export const pastSum = exercise<Experiment>({
  kind: 'number',
  objective: 'output',
  grade: 'warm-up',
  numbers: {
    base: single([0.5, -0.25], 0.75, [2, 4]),
    draw: (random) =>
      single([drawNumber(random, 0.2, 0.9), drawNumber(random, -0.9, -0.2)], drawNumber(random, 0.2, 0.9), [
        1 + random.integer(4),
        1 + random.integer(4),
      ]),
  },
  ask: (e) =>
    `From lesson 1: a unit has weights ${row(e)} and bias ${show(bias(e))}. Its inputs are ${(e.data.inputs[0] ?? []).join(' and ')}. What is its weighted sum $z$?`,
  key: sum,
  diagnose: [
    { wrong: (e) => sum(e) - bias(e), say: 'You left out the bias.' },
    { wrong: (e) => sum(e) - 2 * bias(e), say: 'The bias is added, not subtracted.' },
    { wrong: swapped, say: 'You gave each input the weight of the other.' },
    { wrong: unsigned, say: 'The second weight is below 0, so its product is taken off.' },
  ],
  hints: ['Each input times its weight; add the products and the bias.', 'The second product is negative.'],
  solution: (e) => [`The products and the bias add up to ${show(sum(e))}.`],
});

export const whatOneCannot = exercise({
  kind: 'choose',
  objective: 'parts',
  grade: 'warm-up',
  ask: 'From lesson 3: which of these can a single unit with a threshold *not* compute?',
  options: [
    { text: 'AND', right: false, say: 'A line separates (1, 1) from the other three points.' },
    { text: 'OR', right: false, say: 'A line separates (0, 0) from the other three points.' },
    { text: 'XOR', right: true, say: 'No straight line separates (0, 1) and (1, 0) from (0, 0) and (1, 1).' },
    { text: 'NOT of the first input', right: false, say: 'A negative weight and a positive bias do it.' },
  ],
  hints: ['A single unit draws one straight line.', 'Draw the four points of each and try.'],
  solution: ['XOR: its two kinds of points lie crosswise, and one line cannot part them.'],
});

export const whatHiddenDoes = exercise({
  kind: 'choose',
  objective: 'parts',
  grade: 'warm-up',
  ask: 'From lesson 3: how does a hidden layer make XOR possible for the output unit?',
  options: [
    {
      text: 'It moves the points to new places, where one line is enough.',
      right: true,
      say: 'The output unit still draws one line, but through the space of hidden activations.',
    },
    {
      text: 'It lets the output unit draw a curve through its own inputs.',
      right: false,
      say: 'The output unit is a unit like any other: it draws a straight line through what it is given.',
    },
    {
      text: 'It remembers the four answers.',
      right: false,
      say: 'It holds weights and biases, no table of answers.',
    },
  ],
  hints: ['What does the output unit see: the inputs, or something else?', 'Think of the second of the two planes.'],
  solution: ['The hidden units give each point new coordinates; there a single line separates the two kinds.'],
});
