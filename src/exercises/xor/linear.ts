/** What linear units can and cannot do. */
import { outputsFor } from '../../engine/forward-trace.ts';
import { exercise, experimentOf, read, show } from '../../questions/index.ts';
import { rows, unit, xor } from '../networks/two-layers.ts';

/** A linear unit trained on XOR until nothing moves any more: the loss has one lowest point, so the start does not matter. */
const trained = experimentOf({
  network: unit('linear', [0.3, -0.2, 0.1]),
  data: { inputs: rows, targets: xor.map((target) => [target]) },
  training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0.25 } },
});
const enough = 400;
/** The mean squared error of a unit that gives the same for all four points. */
const errorOf = (output: number) => xor.reduce((sum, target) => sum + (output - target) ** 2, 0) / xor.length;

export const bestLinear = exercise({
  kind: 'fill',
  objective: 'collapse',
  grade: 'check',
  missing: 'all',
  ask: 'A linear unit, $a$ = $w_1$ · $x_1$ + $w_2$ · $x_2$ + $b$, is fitted to XOR. For each of the four points take the miss, output minus target, and square it. The mean of the four squares, the *mean squared error*, is made as small as possible. What does the unit give then? (You need no formula for this: look for symmetry, and try values.)',
  lines: [
    {
      text: 'its output for (0, 1)',
      key: () => read(trained, 'a[1][1][0]', enough),
      diagnose: [{ wrong: () => 1, say: 'It would love to, but then (1, 0), (0, 0) or (1, 1) would be further off.' }],
    },
    {
      text: 'the mean squared error',
      key: () => read(trained, 'loss', enough),
      follows: (_, [output = 0]) => errorOf(output),
      diagnose: [
        {
          wrong: (_, [output = 0]) => xor.length * errorOf(output),
          say: 'That is the sum of the four squares. Take their mean.',
        },
        {
          wrong: (_, [output = 0]) => errorOf(output) / 2,
          say: 'That is half of it. The mean squared error has no ½.',
        },
        {
          wrong: (_, [output = 0]) => Math.sqrt(errorOf(output)),
          say: (_, [output = 0]) =>
            Math.abs(output - 0.5) < 1e-6
              ? 'That is the miss itself. Square it.'
              : 'That is the root of it. Leave out the root.',
        },
      ],
    },
  ],
  hints: [
    'By symmetry, neither input may count more, and neither direction: which weights are left?',
    'With both weights 0 the unit gives $b$ for every point. Try some $b$ from 0 to 1: for which is the mean of the four squares smallest?',
  ],
  solution: () => [
    `Both weights become 0 and the bias ½: all four outputs are ${show(read(trained, 'a[1][1][0]', enough), { significant: 3 })}.`,
    `Every miss is ½, so the mean squared error is ½ · ½ = ${show(read(trained, 'loss', enough), { significant: 3 })}.`,
  ],
});

const stack = {
  inputs: 2,
  layers: [
    {
      units: 2,
      activation: 'linear',
      weights: [
        [1, 2],
        [0, 1],
      ],
      bias: [1, -1],
    },
    {
      units: 2,
      activation: 'linear',
      weights: [
        [3, -1],
        [1, 1],
      ],
      bias: [0, 2],
    },
  ],
} as const;
/** What the stack does to (0, 0): its bias. */
const bias = (j: number) => outputsFor(stack, [0, 0])[j] as number;
/** What one more unit of an input adds: its weight. */
const weight = (j: number, i: number) => (outputsFor(stack, [i === 0 ? 1 : 0, i === 1 ? 1 : 0])[j] as number) - bias(j);

/** The part of a weight that runs through one hidden unit. */
const through = (j: number, i: number, h: number) =>
  (stack.layers[1].weights[j]?.[h] as number) * (stack.layers[0].weights[h]?.[i] as number);

export const collapse = exercise({
  kind: 'fill',
  objective: 'collapse',
  grade: 'challenge',
  missing: 'all',
  ask: 'Two linear layers: $h_1$ = $x_1$ + 2$x_2$ + 1, $h_2$ = $x_2$ − 1; then $a_1$ = 3$h_1$ − $h_2$, $a_2$ = $h_1$ + $h_2$ + 2. Write them as one layer.',
  lines: [
    { text: 'weight of $x_1$ in $a_1$', key: () => weight(0, 0) },
    {
      text: 'weight of $x_2$ in $a_1$',
      key: () => weight(0, 1),
      diagnose: [
        {
          wrong: () => through(0, 1, 0),
          say: 'That is the way through $h_1$ only. $x_2$ also reaches $a_1$ through $h_2$.',
        },
      ],
    },
    {
      text: 'bias of $a_1$',
      key: () => bias(0),
      diagnose: [
        {
          wrong: () => 2 * (stack.layers[1].weights[0]?.[0] as number) * (stack.layers[0].bias[0] as number) - bias(0),
          say: 'Check a sign: minus a bias of −1 is plus 1.',
        },
        { wrong: () => 0, say: '$a_1$ has no bias of its own, but those of the hidden units reach it.' },
      ],
    },
    { text: 'weight of $x_1$ in $a_2$', key: () => weight(1, 0) },
    {
      text: 'weight of $x_2$ in $a_2$',
      key: () => weight(1, 1),
      diagnose: [{ wrong: () => through(1, 1, 0), say: 'That is the way through $h_1$ only.' }],
    },
    { text: 'bias of $a_2$', key: () => bias(1) },
  ],
  hints: [
    'Put the formulas of $h_1$ and $h_2$ into those of $a_1$ and $a_2$.',
    'Then collect what stands before $x_1$, before $x_2$ and alone.',
  ],
  solution: [
    `$a_1$ = ${show(weight(0, 0))}$x_1$ + ${show(weight(0, 1))}$x_2$ + ${show(bias(0))} and $a_2$ = ${show(weight(1, 0))}$x_1$ + ${show(weight(1, 1))}$x_2$ + ${show(bias(1))}.`,
    'Two linear layers are one linear layer. The second has added no power.',
  ],
});
