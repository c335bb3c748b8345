/** Exercises on the product that a gradient is: at its best, with large weights, and as long as it gets. */
import { activations } from '../../engine/math/activations.ts';
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { chainInput, evenChain } from './chain.ts';

const { sigmoid, tanh } = activations;
const best = sigmoid.df(0, sigmoid.f(0));
const power = (base: number, exponent: number) =>
  Array<number>(exponent)
    .fill(base)
    .reduce((all, its) => all * its, 1);

interface Row {
  readonly units: number;
  readonly weight: number;
  /** What every unit sends on. */
  readonly activation: number;
}
// Of tanh: from the activation alone, whatever the sum was.
const slopeAt = (activation: number) => tanh.df(0, activation);
const factor = ({ weight, activation }: Row) => weight * slopeAt(activation);

/** What becomes of a fault on its way through a row of tanh units, of which only the activations are known. */
export const rowOfTanh = exercise<Row>({
  kind: 'number',
  objective: 'product',
  grade: 'check',
  numbers: {
    base: { units: 6, weight: 1.25, activation: 0.6 },
    draw: (random) => ({
      units: 4 + random.integer(5),
      weight: drawNumber(random, 0.6, 1.9, 1),
      activation: drawNumber(random, 0.3, 0.7, 1),
    }),
  },
  ask: ({ units, weight, activation }) =>
    `${units} tanh units stand in a row. Each weight between two of them is ${show(weight)}, and each unit has the activation $a$ = ${show(activation)}. The slope of tanh is 1 − $a^2$. The fault of the first unit is that of the last one, multiplied by a number. By which?`,
  key: (its) => power(factor(its), its.units - 1),
  tol: { rel: 0.02 },
  diagnose: [
    {
      wrong: (its) => power(factor(its), its.units),
      say: ({ units }) =>
        `That is the product of ${units} factors. From the last unit to the first there are ${units - 1} layers to go.`,
    },
    { wrong: factor, say: 'That is one factor, for one layer back. There are more of them.' },
    {
      wrong: (its) => factor(its) * (its.units - 1),
      say: 'That is the sum of the factors. In a row they multiply.',
    },
    {
      wrong: ({ units, activation }) => power(slopeAt(activation), units - 1),
      say: 'You left out the weights. Each layer back brings a weight and a slope.',
    },
    {
      wrong: ({ units, weight }) => power(weight, units - 1),
      say: 'You left out the slopes. Each layer back brings a weight and a slope.',
    },
    {
      wrong: ({ units, weight, activation }) => power(weight * activation, units - 1),
      say: 'You multiplied by the activations. On the way back the slopes count, 1 − $a^2$.',
    },
    {
      wrong: ({ units, weight, activation }) => power(weight * activation * (1 - activation), units - 1),
      say: 'That is the slope of sigmoid, $a$ · (1 − $a$). For tanh it is 1 − $a^2$.',
    },
  ],
  hints: [
    'How many layers back is it from the last unit to the first? Each brings a weight and a slope.',
    (its) => `Each factor is ${show(its.weight)} · ${show(slopeAt(its.activation))} = ${show(factor(its))}.`,
  ],
  solution: (its) => [
    `A slope is 1 − ${show(its.activation)}² = ${show(slopeAt(its.activation))}, so each layer back multiplies by ${show(its.weight)} · ${show(slopeAt(its.activation))} = ${show(factor(its))}.`,
    `${its.units - 1} such factors: ${show(power(factor(its), its.units - 1))}.`,
  ],
});

interface Large {
  readonly weight: number;
  readonly layers: number;
}
const large = ({ weight }: Large) => weight * best;

/** Large weights, and biases that keep every sum at 0 (Nielsen's example). */
export const largeWeights = exercise<Large>({
  kind: 'fill',
  objective: 'product',
  grade: 'check',
  numbers: {
    base: { weight: 100, layers: 3 },
    draw: (random) => ({ weight: 20 + 4 * random.integer(30), layers: 2 + random.integer(2) }),
  },
  ask: ({ weight }) =>
    `Sigmoid units stand in a row. All weights are ${show(weight)}, and the biases are such that every sum $z$ is 0. There the slope of sigmoid is σ′(0). How does the fault change on its way back?`,
  missing: 'all',
  lines: [
    {
      text: 'factor per layer, $w$ · σ′(0) =',
      key: large,
      diagnose: [
        {
          wrong: ({ weight }) => weight,
          say: 'That is the weight alone. It is multiplied by the slope of sigmoid at 0.',
        },
        { wrong: () => best, say: 'That is the slope alone. It is multiplied by the weight.' },
        {
          wrong: ({ weight }) => weight / best,
          say: 'That is the weight divided by the slope. On the way back they multiply.',
        },
        {
          wrong: ({ weight }) => weight * sigmoid.f(0),
          say: 'That is the weight times σ(0) = ½. Take the slope, σ′(0).',
        },
      ],
    },
    {
      text: ({ layers }) => `fault ${layers} layers back, if the last unit’s slope is its fault: $δ$ =`,
      key: (its) => best * power(large(its), its.layers),
      follows: ({ layers }, [factor = 0]) => best * power(factor, layers),
      diagnose: [
        {
          wrong: ({ layers }, [factor = 0]) => power(factor, layers),
          say: ({ layers }) => `That is ${layers} factors alone. The fault begins with the slope of the last unit.`,
        },
        {
          wrong: ({ layers }, [factor = 0]) => power(factor, layers + 1),
          say: ({ layers }) =>
            `That is ${layers + 1} factors $w$ · σ′. There are ${layers} of them, and the fault begins with the slope σ′ alone.`,
        },
        {
          wrong: ({ layers }, [factor = 0]) => best * factor * layers,
          say: 'That is the slope times the sum of the factors. In a row they multiply.',
        },
        {
          wrong: ({ layers }, [factor = 0]) => factor * layers,
          say: 'That is the sum of the factors. In a row they multiply, and the fault begins with the slope of the last unit.',
        },
        {
          wrong: ({ weight, layers }) => best * power(weight, layers),
          say: 'That has the weights alone in it. Each layer back brings a weight and a slope.',
        },
        {
          wrong: ({ layers }, [factor = 0]) => best * power(factor, layers - 1),
          say: 'That is one factor $w$ · σ′ too few: there is one for each layer back.',
        },
        {
          wrong: ({ layers }, [factor = 0]) => best * power(factor, layers + 1),
          say: 'That is one factor $w$ · σ′ too many: there is one for each layer back.',
        },
        {
          wrong: ({ layers }, [factor = 0]) => power(factor, layers - 1),
          say: 'That is one factor too few, and without the slope of the last unit, with which the fault begins.',
        },
      ],
    },
  ],
  hints: [
    'The slope of sigmoid at 0 is ¼.',
    (its) => `Each layer back multiplies by ${show(large(its))}. Begin with the slope of the last unit, ¼.`,
  ],
  solution: (its) => [
    `${show(its.weight)} · ${show(best)} = ${show(large(its))} per layer.`,
    `${show(best)} · ${Array(its.layers)
      .fill(show(large(its)))
      .join(' · ')} = ${show(best * power(large(its), its.layers))}. It grows with every layer.`,
  ],
});

/** Measured by Nielsen in a network of four hidden layers: how fast the first and the last of them learn at the start. */
const measured = { first: 0.003, last: 0.285 };

export const measuredSpeeds = exercise({
  kind: 'number',
  objective: 'product',
  grade: 'check',
  ask: `Michael Nielsen measured, in a real network of sigmoids for digits, how large the gradient of each hidden layer’s biases is at the start: ${show(measured.first)} in the first and ${show(measured.last)} in the fourth and last. How many times as fast does the last one learn?`,
  key: () => measured.last / measured.first,
  tol: { rel: 0.02 },
  diagnose: [
    { wrong: () => measured.first / measured.last, say: 'That is the first by the last. Turn the fraction round.' },
    { wrong: () => measured.last - measured.first, say: 'That is the difference. “How many times” asks for a ratio.' },
  ],
  hints: [
    'The update of a bias is the rate times its gradient.',
    'Divide the size in the last layer by that in the first.',
  ],
  solution: () => [
    `${show(measured.last)} ∕ ${show(measured.first)} = ${show(measured.last / measured.first)}. The first layer, on which all others build, hardly moves.`,
  ],
});

const [from, to, long] = [100, 1000, 20] as const;
const firstGradient = (w: number) => evenChain('relu', w, long)[0]?.gradient ?? 0;
const { min, max } = { min: -4, max: 4 };

export const tuneTheWeight = exercise({
  kind: 'construct',
  objective: 'product',
  grade: 'challenge',
  ask: `${long} ReLU units stand in a row, all with the same weight $w$; the input is ${show(chainInput)}. Find a $w$ for which $∂E/∂w_1$ lies between ${show(from)} and ${show(to)}. Figure 11.1 shows a row of ${long} as well.`,
  fields: [{ label: '$w$', start: 1 }],
  check([w = 0]) {
    if (!(w >= min && w <= max)) return { ok: false, say: `Keep $w$ between −4 and 4.` };
    const gradient = firstGradient(w);
    return { ok: gradient >= from && gradient <= to, say: `With $w$ = ${show(w)}, $∂E/∂w_1$ is ${show(gradient)}.` };
  },
  diagnose: [
    {
      when: ([w = 0]) => w >= min && w <= 0,
      say: 'No sum is above 0 then: every ReLU is flat, and nothing comes back.',
      example: [-1],
    },
    {
      when: ([w = 0]) => w <= 1 && w > 0,
      say: 'With $w$ at most 1 the product of nineteen weights is at most 1.',
      example: [0.9],
    },
    { when: ([w = 0]) => w > 1 && w <= max && firstGradient(w) > to, say: 'It explodes. A little less.', example: [2] },
    {
      when: ([w = 0]) => w > 1 && w <= max && firstGradient(w) < from,
      say: 'It grows, but not yet enough.',
      example: [1.1],
    },
  ],
  example: [1.4],
  hints: [
    'The gradient is the input times nineteen times the factor $w$.',
    'Nineteen factors of $w$ must give between 200 and 2000. Try numbers between 1.3 and 1.5.',
  ],
  solution: () => [
    `With $w$ = 1.4 the gradient is ${show(firstGradient(1.4))}. At 1.3 it is ${show(firstGradient(1.3))}, at 1.5 ${show(firstGradient(1.5))}: a long product leaves little room.`,
  ],
});
