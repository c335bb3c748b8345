/** Exercises on start values, and on a unit that a step too long has killed. */
import type { Experiment } from '../../engine/experiment.ts';
import { exercise, read, show, updated } from '../../questions/index.ts';
import { signalLeft } from './starts.ts';

interface Layer {
  readonly inputs: number;
  readonly units: number;
}
const xavierBound = ({ inputs, units }: Layer) => Math.sqrt(6 / (inputs + units));
const heDeviation = ({ inputs }: Layer) => Math.sqrt(2 / inputs);

/** Both recipes for the layer of lesson 4. */
export const startSizes = exercise<Layer>({
  kind: 'fill',
  objective: 'start',
  grade: 'check',
  numbers: {
    base: { inputs: 784, units: 32 },
    draw: (random) => ({ inputs: 100 * (1 + random.integer(9)), units: 16 * (1 + random.integer(6)) }),
  },
  ask: ({ inputs, units }) =>
    `A dense layer has ${inputs} inputs and ${units} units. Xavier’s start draws its weights evenly between −limit and the limit √(6 ∕ (inputs + units)). He’s start draws them around 0 with the standard deviation √(2 ∕ inputs).`,
  missing: 'all',
  lines: [
    {
      text: 'Xavier, the limit:',
      key: xavierBound,
      diagnose: [
        { wrong: ({ inputs }) => Math.sqrt(6 / inputs), say: 'Xavier’s start divides by inputs and units together.' },
        { wrong: ({ inputs, units }) => 6 / (inputs + units), say: 'You did not take the root.' },
        {
          wrong: ({ inputs, units }) => Math.sqrt(2 / (inputs + units)),
          say: 'That is 2 in place of 6: the standard deviation. The limit has a 6.',
        },
      ],
    },
    {
      text: 'He, the standard deviation:',
      key: heDeviation,
      diagnose: [
        {
          wrong: ({ inputs, units }) => Math.sqrt(2 / (inputs + units)),
          say: 'He’s start divides by the inputs alone.',
        },
        {
          wrong: ({ inputs }) => Math.sqrt(6 / inputs),
          say: 'That has the 6 of Xavier’s limit. The standard deviation of He has a 2.',
        },
        { wrong: ({ inputs }) => 2 / inputs, say: 'You did not take the root.' },
        {
          wrong: ({ inputs }) => Math.sqrt(1 / inputs),
          say: 'You took a 1 for the 2: ReLU silences about half of the sums.',
        },
      ],
    },
  ],
  hints: [
    'Put the numbers under the roots.',
    ({ inputs, units }) => `Xavier: √(6 ∕ ${inputs + units}). He: √(2 ∕ ${inputs}).`,
  ],
  solution: (its) => [
    `√(6 ∕ ${its.inputs + its.units}) ≈ ${show(xavierBound(its))}.`,
    `√(2 ∕ ${its.inputs}) ≈ ${show(heDeviation(its))}. The more numbers are added up, the smaller each must be.`,
  ],
});

/** Deeper and wider than the network of Figure 11.2, and of ReLU units alone. */
const tower = { width: 50, depth: 10, examples: 10 } as const;
const found = new Map<number, number>();
/** Computed once: an exercise is settled many times. */
function left(deviation: number): number {
  const its = found.get(deviation) ?? signalLeft(deviation, tower);
  found.set(deviation, its);
  return its;
}
const comesThrough = (deviation: number) => () => left(deviation) > 0.5 && left(deviation) < 2;
const shownLeft = (deviation: number) => show(left(deviation), { significant: 2 });
const [tiny, xavier, he, huge] = [0.01, Math.sqrt(1 / tower.width), Math.sqrt(2 / tower.width), 1] as const;

/** Which of four starts suits a deep network of ReLU: what is left of its signal decides. */
export const startForRelu = exercise({
  kind: 'choose',
  objective: 'start',
  grade: 'check',
  transfer: true,
  ask: `A network has ${tower.depth} hidden layers of ${tower.width} ReLU units, and each unit has ${tower.width} inputs. Its weights are drawn around 0. With which standard deviation are the activations of the last hidden layer about as large as those of the first?`,
  options: [
    {
      text: show(tiny),
      right: comesThrough(tiny),
      say: () =>
        `Of the signal of the first layer ${shownLeft(tiny)} is left in the last. That many inputs allow weights far larger.`,
    },
    {
      text: `√(1 ∕ ${tower.width}) ≈ ${show(xavier, { significant: 3 })}`,
      right: comesThrough(xavier),
      say: () =>
        `It would do for a curve of slope 1 everywhere. ReLU silences about half of the sums, and of the signal of the first layer only ${shownLeft(xavier)} is left in the last.`,
    },
    {
      text: `√(2 ∕ ${tower.width}) = ${show(he, { significant: 3 })}`,
      right: comesThrough(he),
      say: () => `The last layer’s signal is ${shownLeft(he)} times that of the first.`,
    },
    {
      text: show(huge),
      right: comesThrough(huge),
      say: () => `It explodes: the signal of the last layer is ${shownLeft(huge)} times that of the first.`,
    },
  ],
  hints: [
    'A sum of many products spreads wider than one of them. And which sums does ReLU let through?',
    'The recipe that is made for ReLU has a 2 where one for a curve of slope 1 has a 1.',
  ],
  solution: () => [
    `√(2 ∕ ${tower.width}) = ${show(he, { significant: 3 })}, the recipe of He. We have sent ${tower.examples} examples through such a network: the last layer’s signal is ${shownLeft(he)} times that of the first.`,
    `With √(1 ∕ ${tower.width}) it is ${shownLeft(xavier)} times, for half of the sums are lost in each layer and nothing makes up for them.`,
  ],
});

/** One ReLU unit with two examples: a step that is too long takes it to where it is flat for both. */
export const dyingUnit: Experiment = {
  network: { inputs: 1, layers: [{ units: 1, activation: 'relu', weights: [[1]], bias: [0] }] },
  data: { inputs: [[1], [2]], targets: [[0.5], [1]] },
  training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 2 } },
};
const rate = dyingUnit.training.optimizer.learningRate;
const gradients = [read(dyingUnit, 'weightGradient[1][0][0]'), read(dyingUnit, 'biasGradient[1][0]')] as const;
const unitFields = { w: 'weights[1][0][0]', b: 'bias[1][0]' } as const;

export const dyingRelu = exercise({
  kind: 'fill',
  objective: 'diagnose',
  grade: 'check',
  ask: `A ReLU unit has $w$ = 1 and $b$ = 0. Its examples are $x$ = 1 with the target ½, and $x$ = 2 with the target 1. The loss is the mean of ½($a$ − $y$)², and the learning rate $η$ is ${show(rate)}. Take one step of gradient descent.`,
  missing: 'all',
  lines: [
    {
      text: '$∂E/∂w$ =',
      key: () => gradients[0],
      diagnose: [
        { wrong: () => 2 * gradients[0], say: 'That is the sum over both examples. Take their mean.' },
        { wrong: () => gradients[1], say: 'That is the mean error. For $w$ each error is multiplied by its $x$.' },
      ],
    },
    {
      text: '$w$ after the step:',
      key: () => updated(dyingUnit, unitFields.w),
      follows: (_, [gradient = 0]) => 1 - rate * gradient,
      diagnose: [
        { wrong: (_, [gradient = 0]) => 1 + rate * gradient, say: 'That lies uphill. Descent subtracts.' },
        { wrong: (_, [gradient = 0]) => 1 - gradient, say: 'You left out the learning rate.' },
      ],
    },
    {
      text: '$b$ after the step:',
      key: () => updated(dyingUnit, unitFields.b),
      diagnose: [
        { wrong: () => -gradients[1], say: 'You left out the learning rate.' },
        { wrong: () => rate * gradients[1], say: 'That lies uphill. Descent subtracts.' },
        { wrong: () => -2 * rate * gradients[1], say: 'That is the sum over both examples. Take their mean.' },
      ],
    },
    {
      text: '$∂E/∂w$ in the next step:',
      key: () => read(dyingUnit, 'weightGradient[1][0][0]', 1),
      tol: { abs: 0.001 },
      diagnose: [
        {
          wrong: () => -gradients[0],
          say: 'That is what the errors times $x$ give. Both sums are below 0 now, so the slope of ReLU is 0.',
        },
        { wrong: () => gradients[0], say: 'That is the gradient of the first step. The unit has moved since.' },
      ],
    },
  ],
  hints: [
    'The errors $a$ − $y$ are ½ and 1, and both slopes are 1.',
    'The mean of ½ · 1 and 1 · 2 is the gradient of $w$; the mean of ½ and 1 that of $b$. Then look at the signs of the new sums.',
  ],
  solution: () => [
    `$∂E/∂w$ = (½ · 1 + 1 · 2) ∕ 2 = ${show(gradients[0])}, and $∂E/∂b$ = ${show(gradients[1])}.`,
    `$w$ = 1 − ${show(rate)} · ${show(gradients[0])} = ${show(updated(dyingUnit, unitFields.w))}, and $b$ = ${show(updated(dyingUnit, unitFields.b))}.`,
    'Now both sums are negative. The slope is 0 for both examples, so are the gradients, and they stay so: the unit is dead.',
  ],
});
