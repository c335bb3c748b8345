/** Exercises about where learning stalls, and about outputs. */

import { activations } from '../../engine/math/activations.ts';
import { softmax } from '../../engine/math/softmax.ts';
import { exercise, show } from '../../questions/index.ts';
import { chainGradient, chainLength, reluChain } from './findings.ts';

/** A thousandth: where less than this of a nudge arrives, we call it shrunk. */
const little = 0.001;

export const reluVanishes = exercise({
  kind: 'construct',
  objective: 'stall',
  grade: 'challenge',
  transfer: true,
  ask: `“ReLU avoids vanishing gradients”, says a tutorial. Refute it. Ten ReLU units stand in a row, and each arrow into them has the same weight $w$. The first gets $w$ · $x$. Find $x$ and $w$ for which less than a thousandth of a nudge of $x$ arrives at the end.`,
  fields: [
    { label: '$x$', start: 1 },
    { label: '$w$', start: 1 },
  ],
  check([x = 0, w = 0]) {
    const [up, down] = [reluChain(1, x, w), reluChain(-1, x, w)];
    const ok = Math.max(Math.abs(up), Math.abs(down)) < little;
    const say =
      up === down
        ? `The last activation changes by ${show(up)} per unit of $x$.`
        : `At a sum of 0 ReLU has its kink: upwards the last activation changes by ${show(up)} per unit of $x$, downwards by ${show(down)}.`;
    if (!ok) return { ok, say };
    if (up !== 0 && down !== 0) return { ok, say: `${say} No unit is flat, yet the gradient has shrunk.` };
    if (up !== 0 || down !== 0) return { ok, say: `${say} Where no unit is flat the gradient has shrunk, too.` };
    return { ok, say: `${say} Nothing arrives: ${w === 0 ? 'the weights are 0' : 'a unit is flat'}.` };
  },
  diagnose: [
    { when: ([x = 0, w = 0]) => x > 0 && w > 1, say: 'Weights above 1 let it grow: it explodes.', example: [1, 2] },
    { when: ([x = 0, w = 0]) => x > 0 && w === 1, say: 'With weight 1 all of it arrives.', example: [2, 1] },
    { when: ([x = 0, w = 0]) => x > 0 && w > 0, say: 'It shrinks already. Make $w$ smaller.', example: [1, 0.9] },
  ],
  example: [1, 0.5],
  hints: [
    'A nudge is multiplied by a slope at each unit and by $w$ on each arrow.',
    'Either choose an $x$ that takes ReLU where it is flat, or a $w$ whose tenth power is tiny.',
  ],
  solution: [
    `With $x$ = −1 and $w$ = 1 the first unit is flat: ${show(chainGradient('relu', -1, 1))} arrives.`,
    `With $x$ = 1 and $w$ = 0.5 all slopes are 1, but ten weights make $0.5^{10}$ ≈ ${show(chainGradient('relu', 1, 0.5))}.`,
    'ReLU lets nudges through undiminished where it is active. It does not protect against small weights, and it is dead below 0.',
  ],
});

/** Which part of a nudge comes through ten sigmoids at their steepest. */
export const sigmoidChain = exercise({
  kind: 'number',
  objective: 'stall',
  grade: 'check',
  ask: 'Ten sigmoid units stand in a row. Each stands where sigmoid is steepest, and all weights are 1. Which part of a nudge comes through all ten slopes? You may write 1e-3 for 0.001.',
  key: () => activations.sigmoid.df(0, activations.sigmoid.f(0)) ** chainLength,
  tol: { rel: 0.02 },
  diagnose: [
    {
      wrong: () => activations.sigmoid.df(0, activations.sigmoid.f(0)) * chainLength,
      say: 'You added the slopes. In a row they multiply.',
    },
    {
      wrong: () => activations.sigmoid.df(0, activations.sigmoid.f(0)),
      say: 'That is one slope. The nudge goes through ten of them.',
    },
    {
      wrong: () => activations.sigmoid.f(0) ** chainLength,
      say: 'That is ½ in each unit. At 0 the activation is ½; the slope, which multiplies, is less.',
    },
    {
      wrong: () => activations.sigmoid.df(0, activations.sigmoid.f(0)) / chainLength,
      say: `Multiply ${chainLength} slopes, rather than dividing by ${chainLength}.`,
    },
  ],
  hints: ['What is the largest slope of sigmoid?', 'Multiply it by itself, ten factors in all.'],
  solution: () => [
    `The largest slope is ${show(activations.sigmoid.df(0, activations.sigmoid.f(0)))}.`,
    `Ten of them in a row: ${show(activations.sigmoid.df(0, activations.sigmoid.f(0)) ** chainLength)}. And that is the best case.`,
  ],
});

/** What an output can promise, found by trying the functions on some weighted sums. */
const trial = [-3, 0.5, 4] as const;
const outputs = {
  linear: trial.map((z) => activations.linear.f(z)),
  relu: trial.map((z) => activations.relu.f(z)),
  sigmoid: trial.map((z) => activations.sigmoid.f(z)),
  softmax: softmax(trial),
};
type Output = keyof typeof outputs;

const addUp = (name: Output) => Math.abs(outputs[name].reduce((sum, a) => sum + a, 0) - 1) < 1e-12;
const between = (name: Output) => outputs[name].every((a) => a > 0 && a < 1);
const anySize = (name: Output) => outputs[name].some((a) => a < 0) && outputs[name].some((a) => a > 1);

/** What each task asks of its outputs. */
const tasks = {
  /** One share of yes, or several that do not depend on each other. */
  independent: (name: Output) => between(name) && !addUp(name),
  /** Exactly one of several classes. */
  oneOfMany: (name: Output) => between(name) && addUp(name),
  /** A quantity. */
  quantity: anySize,
};

export const chooseOutputs = exercise({
  kind: 'choose',
  many: true,
  objective: 'choose',
  grade: 'check',
  ask: 'Which of these outputs suit their task?',
  options: [
    {
      text: 'Is this mail spam? One sigmoid output',
      right: tasks.independent('sigmoid'),
      say: 'One number between 0 and 1 is what a yes or no needs: sigmoid fits.',
    },
    {
      text: 'Which digit is it, 0 to 9? Ten softmax outputs',
      right: tasks.oneOfMany('softmax'),
      say: 'A digit is exactly one of ten: shares that add up to 1 fit.',
    },
    {
      text: 'What is the change in price of this house? One linear output',
      right: tasks.quantity('linear'),
      say: 'A change in price has any size and either sign: only a linear output reaches all of them.',
    },
    {
      text: 'What is the change in price of this house? One ReLU output',
      right: tasks.quantity('relu'),
      say: 'ReLU can never say that the price falls.',
    },
    {
      text: 'Which tags suit this photo, several allowed? One softmax output a tag',
      right: tasks.independent('softmax'),
      say: 'Softmax shares add up to 1, so “beach” would take away from “dog”. Tags need independent sigmoids.',
    },
    {
      text: 'Which tags suit this photo, several allowed? One sigmoid output a tag',
      right: tasks.independent('sigmoid'),
      say: 'Each tag is a yes or no of its own: independent sigmoids fit.',
    },
  ],
  hints: [
    'Ask three questions. Is it a quantity? Exactly one of several? Or yes or no, perhaps several times?',
    'Softmax makes outputs compete. Sigmoids do not know of each other.',
  ],
  solution: [
    'A quantity takes a linear output, exactly one of several takes softmax, and each yes or no takes a sigmoid.',
    `Tried on ${trial.map((z) => show(z)).join(', ')}: softmax gives ${outputs.softmax.map((a) => show(a)).join(', ')}, which add up to 1; sigmoids give ${outputs.sigmoid.map((a) => show(a)).join(', ')}, which do not.`,
  ],
});

/** One linear layer after another is one linear layer. */
export const composeLinear = exercise<{ w1: number; b1: number; w2: number; b2: number }>({
  kind: 'fill',
  objective: 'evaluate',
  grade: 'check',
  numbers: { base: { w1: 3, b1: 1, w2: -2, b2: 5 } },
  ask: ({ w1, b1, w2, b2 }) =>
    `Two linear units in a row: $z$ = ${show(w1)}$x$ + ${show(b1)}, then $a$ = ${show(w2)}$z$ + ${show(b2)}. One unit does the same. Find its weight and bias.`,
  missing: 'all',
  lines: [
    {
      text: 'weight:',
      key: ({ w1, w2 }) => w1 * w2,
      diagnose: [{ wrong: ({ w1, w2 }) => w1 + w2, say: 'You added them. Weights along a path multiply.' }],
    },
    {
      text: 'bias:',
      key: ({ b1, w2, b2 }) => w2 * b1 + b2,
      diagnose: [
        { wrong: ({ b1, b2 }) => b1 + b2, say: 'The first bias passes through the second weight as well.' },
        { wrong: ({ b1, w2, b2 }) => b2 - w2 * b1, say: 'Check a sign: the second weight is below 0.' },
        { wrong: ({ b2 }) => b2, say: 'The first bias is still in there, times the second weight.' },
      ],
    },
  ],
  hints: ['Put the first formula into the second.', 'Multiply out: the second weight multiplies both parts of $z$.'],
  solution: ({ w1, b1, w2, b2 }) => [
    `$a$ = ${show(w2)} · (${show(w1)}$x$ + ${show(b1)}) + ${show(b2)} = ${show(w1 * w2)}$x$ + ${show(w2 * b1 + b2)}.`,
  ],
});
