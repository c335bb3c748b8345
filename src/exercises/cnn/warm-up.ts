/** What lesson 15 builds on: weighted sums, the parameters of a dense layer, and images whose pixels were shuffled. */
import { denseParameters } from '../../engine/parameters.ts';
import { exercise, show } from '../../questions/index.ts';

const unit = { inputs: [2, 0, 1], weights: [1, 3, -4], bias: 1 } as const;
const sum = unit.inputs.reduce<number>((so, x, k) => so + x * (unit.weights[k] as number), 0);

export const reluOfSum = exercise({
  kind: 'number',
  objective: 'window',
  grade: 'warm-up',
  ask: `From lessons 4 and 5: a ReLU unit has the inputs ${unit.inputs.join(', ')}, the weights ${unit.weights.map((w) => show(w)).join(', ')} and the bias ${unit.bias}. What is its activation?`,
  key: () => Math.max(0, sum + unit.bias),
  diagnose: [
    { wrong: () => sum + unit.bias, say: 'That would be the weighted sum. ReLU makes 0 of what is below 0.' },
    {
      wrong: () => unit.weights.reduce((so, w) => so + Math.abs(w), 0),
      say: 'Multiply each input by its weight first.',
    },
  ],
  hints: ['First the weighted sum with the bias.', `The sum is ${show(sum + unit.bias)}.`],
  solution: [`2 · 1 + 0 · 3 + 1 · (−4) + 1 = ${show(sum + unit.bias)}, and ReLU makes 0 of it.`],
});

export const denseCount = exercise({
  kind: 'number',
  objective: 'sharing',
  grade: 'warm-up',
  ask: 'From lesson 4: how many parameters has a dense layer of 32 units that reads 784 pixels, with biases?',
  key: () => denseParameters(784, 32),
  tol: 'count',
  diagnose: [{ wrong: () => 784 * 32, say: 'You left out the biases.' }],
  hints: ['Each unit has a weight for every pixel, and a bias.', '(784 + 1) · 32.'],
  solution: ['(784 + 1) · 32 = 25,120.'],
});

export const shuffledPixels = exercise({
  kind: 'choose',
  objective: 'sharing',
  grade: 'warm-up',
  ask: 'From lesson 12: all images, of training and test, get their pixels in one and the same new order. What becomes of the accuracy of a dense network that is trained on them?',
  options: [
    { text: 'It stays about the same.', right: true, say: 'A dense layer does not know which pixels are neighbours.' },
    {
      text: 'It falls to about 10 %.',
      right: false,
      say: 'A dense layer learns a weight for each pixel, wherever it stands in the row.',
    },
    { text: 'It rises.', right: false, say: 'Nothing becomes easier by it.' },
  ],
  hints: [
    'Does a weighted sum change if pixels and weights change places together?',
    'You have measured it in lesson 12.',
  ],
  solution: ['It stays about the same: which pixel stands beside which plays no part in a dense layer.'],
});
