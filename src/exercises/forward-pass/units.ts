/** Computing single units: the lines of one unit, with more and more of them left to the reader. */
import hanKamber from '../../../content/experiments/han-kamber.json' with { type: 'json' };
import type { Experiment } from '../../engine/experiment.ts';
import { exp } from '../../engine/math/exp.ts';
import { sigmoid } from '../../engine/math/sigmoid.ts';
import { edited, exercise, experimentOf, type FillLine, read, show } from '../../questions/index.ts';
import { mazur, mazurNumbers, thirdNumbers } from '../backprop/variants.ts';

const nine = (value: number) => show(value, { decimals: 9 });

/** What the lesson has shown of a unit is no answer for other inputs. */
export const otherInputs = edited(mazur, { 'x.0.0': 1, 'x.0.1': 0.5 });
/** Other weights too, so far apart that who takes one for the other gets another sum; and the outputs are asked, not given. */
export const thirdInputs = edited(thirdNumbers, { 'x.0.0': 2, 'x.0.1': -1 });

interface FadedUnit {
  readonly layer: 1 | 2;
  readonly unit: 0 | 1;
  /** How many of the last lines are the reader's. */
  readonly missing: number | 'all';
  readonly base?: Experiment;
}

/** One unit of Mazur's network in four lines: two products, the sum, the activation. */
export function fadedUnit({ layer, unit, missing, base = mazur }: FadedUnit) {
  const name = `${layer === 1 ? 'h' : 'o'}${unit + 1}`;
  const first = (layer - 1) * 4 + unit * 2 + 1;
  const [firstWeight, secondWeight] = [`w_${first}`, `w_${first + 1}`];
  const [firstSignal, secondSignal] = layer === 1 ? ['x_1', 'x_2'] : ['a_{h1}', 'a_{h2}'];
  const weight = (e: Experiment, j: number, i: number) => read(e, `weights[${layer}][${j}][${i}]`);
  const signal = (e: Experiment, i: number) => read(e, `a[0][${layer - 1}][${i}]`);
  const bias = (e: Experiment) => read(e, `bias[${layer}][${unit}]`);
  const product = (e: Experiment, i: number) => read(e, `product[0][${layer}][${unit}][${i}]`);
  const sum = (e: Experiment) => read(e, `z[0][${layer}][${unit}]`);
  const activation = (e: Experiment) => read(e, `a[0][${layer}][${unit}]`);
  /** The weights of the unit's column instead of those of its row. */
  const transposed = (e: Experiment) => weight(e, 0, unit) * signal(e, 0) + weight(e, 1, unit) * signal(e, 1) + bias(e);
  /** Each signal times the weight of the other. */
  const crossed = (e: Experiment, i: number) => weight(e, unit, 1 - i) * signal(e, i);
  /** The inputs of the network, or the sums of the hidden units, in place of their activations. */
  const withOther = (e: Experiment, quantity: 'x' | 'z') => {
    const other = (i: number) => read(e, quantity === 'x' ? `a[0][0][${i}]` : `z[0][${layer - 1}][${i}]`);
    return weight(e, unit, 0) * other(0) + weight(e, unit, 1) * other(1) + bias(e);
  };
  const lines: FillLine<Experiment>[] = [
    {
      text: `$${firstWeight} · ${firstSignal}$`,
      key: (e) => product(e, 0),
      shown: nine,
      diagnose: [
        { wrong: (e) => weight(e, unit, 0) + signal(e, 0), say: 'You added. A weight multiplies its signal.' },
        {
          wrong: (e) => crossed(e, 0),
          say: `You took $${secondWeight}$. The arrow that brings $${firstSignal}$ carries $${firstWeight}$.`,
        },
      ],
    },
    {
      text: `$${secondWeight} · ${secondSignal}$`,
      key: (e) => product(e, 1),
      shown: nine,
      diagnose: [
        { wrong: (e) => weight(e, unit, 1) + signal(e, 1), say: 'You added. A weight multiplies its signal.' },
        {
          wrong: (e) => crossed(e, 1),
          say: `You took $${firstWeight}$. The arrow that brings $${secondSignal}$ carries $${secondWeight}$.`,
        },
      ],
    },
    {
      text: `$z_{${name}}$, the products and the bias added`,
      key: sum,
      follows: (e, [one = 0, other = 0]) => one + other + bias(e),
      shown: nine,
      diagnose: [
        {
          wrong: (_, [one = 0, other = 0]) => one + other,
          say: 'That is the sum of the two products. The bias is added as well.',
        },
        {
          wrong: (e) => crossed(e, 0) + crossed(e, 1) + bias(e),
          say: 'You gave each signal the weight of the other.',
        },
        {
          wrong: transposed,
          say: `You used the weights that leave one sender. The arrows into $${name}$ carry $${firstWeight}$ and $${secondWeight}$.`,
        },
        ...(layer === 1
          ? []
          : [
              {
                wrong: (e: Experiment) => withOther(e, 'x'),
                say: 'You used the inputs again. What arrives here are the activations of $h_1$ and $h_2$.',
              },
              {
                wrong: (e: Experiment) => withOther(e, 'z'),
                say: 'You used the sums of the hidden units. They send their activations $a$, not $z$.',
              },
            ]),
      ],
    },
    {
      text: `$a_{${name}} = 1 ∕ (1 + e^{-z})$`,
      key: activation,
      follows: (_, [, , z = 0]) => sigmoid(z),
      shown: nine,
      diagnose: [
        { wrong: (_, [, , z = 0]) => 1 / (1 + exp(z)), say: 'You used $e^{z}$. The exponent is $−z$.' },
        { wrong: (_, [, , z = 0]) => z, say: 'That is the sum $z$. It still has to go through the curve.' },
        { wrong: (_, [, , z = 0]) => exp(-z), say: 'That is $e^{-z}$ alone. Add 1, then divide 1 by it.' },
        {
          wrong: (e, [, , z = 0]) => sigmoid(z - bias(e)),
          say: 'That is the curve at the sum without the bias.',
        },
      ],
    },
  ];
  return exercise<Experiment>({
    kind: 'fill',
    objective: 'output',
    grade: 'check',
    numbers: { ...mazurNumbers, base },
    ask: (e) =>
      `${e === mazur ? 'Unit' : 'Other numbers: unit'} $${name}$. Into it lead $${firstWeight}$ = ${show(weight(e, unit, 0))} from ${firstSignal === 'x_1' ? 'input 1' : '$h_1$'} and $${secondWeight}$ = ${show(weight(e, unit, 1))} from ${firstSignal === 'x_1' ? 'input 2' : '$h_2$'}. The signals are $${firstSignal}$ = ${nine(signal(e, 0))} and $${secondSignal}$ = ${nine(signal(e, 1))}; the bias is ${show(bias(e))}.`,
    lines,
    missing,
    hints: [
      'Each signal times the weight of its arrow; then add, the bias too; then the curve.',
      (e) => `The products are ${nine(product(e, 0))} and ${nine(product(e, 1))}. Add ${show(bias(e))} to both.`,
    ],
    solution: (e) => [
      `Products: ${show(weight(e, unit, 0))} · ${nine(signal(e, 0))} = ${nine(product(e, 0))} and ${show(weight(e, unit, 1))} · ${nine(signal(e, 1))} = ${nine(product(e, 1))}.`,
      `Sum with the bias: $z_{${name}}$ = ${nine(sum(e))}.`,
      `Through the curve: $a_{${name}}$ = 1 ∕ (1 + ${nine(exp(-sum(e)))}) = ${nine(activation(e))}.`,
    ],
  });
}

const hidden = (e: Experiment, j: number) => read(e, `a[0][1][${j}]`);
const outputSum = (e: Experiment) => read(e, 'z[0][2][0]');
const outputBias = (e: Experiment) => read(e, 'bias[2][0]');
const outputWeight = (e: Experiment, i: number) => read(e, `weights[2][0][${i}]`);
const sumFrom = (e: Experiment, [one = 0, other = 0]: readonly number[]) =>
  outputWeight(e, 0) * one + outputWeight(e, 1) * other + outputBias(e);

export const hanKamberOutput = exercise<Experiment>({
  kind: 'fill',
  objective: 'output',
  grade: 'challenge',
  transfer: true,
  numbers: { base: experimentOf(hanKamber) },
  ask: (e) =>
    `Another network, from the textbook of Han and Kamber: inputs ${(e.data.inputs[0] ?? []).join(', ')}; two hidden units; one output. Into $h_1$ lead weights ${(e.network.layers[0]?.weights[0] ?? []).map((w) => show(w)).join(', ')} with bias ${show(read(e, 'bias[1][0]'))}; into $h_2$ ${(e.network.layers[0]?.weights[1] ?? []).map((w) => show(w)).join(', ')} with bias ${show(read(e, 'bias[1][1]'))}; into $o_1$ ${show(outputWeight(e, 0))} and ${show(outputWeight(e, 1))} with bias ${show(outputBias(e))}. All units use $1 ∕ (1 + e^{-z})$.`,
  lines: [
    {
      text: '$a_{h1}$',
      key: (e) => hidden(e, 0),
      diagnose: [
        { wrong: (e) => read(e, 'z[0][1][0]'), say: 'That is its sum $z$. Send it through the curve.' },
        {
          // Here the weight of the second input, which is 0, is as large as the bias with its sign turned.
          wrong: (e) => sigmoid(read(e, 'z[0][1][0]') - read(e, 'bias[1][0]')),
          say: 'That is the curve at the sum without the bias, or with an input of 1 where it is 0.',
        },
        { wrong: (e) => sigmoid(-read(e, 'z[0][1][0]')), say: 'You used $e^{z}$. The exponent is $−z$.' },
      ],
    },
    {
      text: '$a_{h2}$',
      key: (e) => hidden(e, 1),
      diagnose: [
        { wrong: (e) => read(e, 'z[0][1][1]'), say: 'That is its sum $z$. Send it through the curve.' },
        {
          // Here the bias is twice the sum, so that z without it is −z.
          wrong: (e) => sigmoid(read(e, 'z[0][1][1]') - read(e, 'bias[1][1]')),
          say: 'That is the curve at the sum without the bias, and it is the curve at −$z$.',
        },
      ],
    },
    {
      text: '$a_{o1}$',
      key: (e) => read(e, 'a[0][2][0]'),
      follows: (e, own) => sigmoid(sumFrom(e, own)),
      diagnose: [
        { wrong: sumFrom, say: 'That is its sum $z$. Send it through the curve.' },
        {
          wrong: (e, own) => sigmoid(sumFrom(e, own) - outputBias(e)),
          say: 'That is the curve at the sum without the bias.',
        },
        {
          wrong: (e, own) => sigmoid(-sumFrom(e, own)),
          say: 'That is the curve at −$z$. Mind the signs: $z$ itself is below 0, and the exponent is −$z$.',
        },
      ],
    },
  ],
  missing: 'all',
  hints: [
    'An input of 0 adds nothing, whatever its weight.',
    (e) => `$z_{h1}$ = ${show(read(e, 'z[0][1][0]'))}, $z_{h2}$ = ${show(read(e, 'z[0][1][1]'))}.`,
  ],
  solution: (e) => [
    `$z_{h1}$ = ${show(read(e, 'z[0][1][0]'))}, so $a_{h1}$ = ${show(hidden(e, 0))}.`,
    `$z_{h2}$ = ${show(read(e, 'z[0][1][1]'))}, so $a_{h2}$ = ${show(hidden(e, 1))}.`,
    `$z_{o1}$ = ${show(outputWeight(e, 0))} · ${show(hidden(e, 0))} + (${show(outputWeight(e, 1))}) · ${show(hidden(e, 1))} + ${show(outputBias(e))} = ${show(outputSum(e))}, so $a_{o1}$ = ${show(read(e, 'a[0][2][0]'))}.`,
  ],
});
