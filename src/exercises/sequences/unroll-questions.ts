/** Exercises on states that are handed on, on the shared weight, and on programs that forget one of its steps. */
import { tanh } from '../../engine/math/tanh.ts';
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { numbersOf, oneUnit, threeSteps } from './cells.ts';

interface Unit {
  readonly w: number;
  readonly u: number;
  readonly b: number;
  readonly inputs: readonly [number, number];
}
/** Other numbers than those of Figure 17.1, which shows its states. */
const base: Unit = { w: 0.7, u: 0.9, b: -0.2, inputs: [1, 0.5] };
const states = (its: Unit) => {
  const read = numbersOf(oneUnit({ ...its, target: 0 }));
  return [read('hidden[1][0]'), read('hidden[2][0]')] as const;
};

export const twoStates = exercise<Unit>({
  kind: 'fill',
  objective: 'unroll',
  grade: 'check',
  numbers: {
    base,
    draw: (random) => ({
      w: drawNumber(random, 0.4, 1.2, 1),
      u: drawNumber(random, 0.4, 1.5, 1),
      b: drawNumber(random, -0.4, 0.4, 1),
      inputs: [drawNumber(random, 0.5, 1.5, 1), drawNumber(random, -1.2, 1.2, 1)],
    }),
  },
  ask: (its) =>
    `A recurrent unit has $w$ = ${show(its.w)}, $u$ = ${show(its.u)}, $b$ = ${show(its.b)}; before the first step its state is 0. It reads $x_1$ = ${show(its.inputs[0])}, then $x_2$ = ${show(its.inputs[1])}. Find both states, to three digits. (A pocket calculator or a search engine knows tanh.)`,
  missing: 'all',
  lines: [
    {
      text: '$h_1$ = tanh($w$ · $x_1$ + $u$ · 0 + $b$) =',
      key: (its) => states(its)[0],
      diagnose: [
        {
          wrong: (its) => its.w * its.inputs[0] + its.b,
          say: 'That is the sum. It still goes through tanh.',
        },
        { wrong: (its) => (its.b === 0 ? undefined : tanh(its.w * its.inputs[0])), say: 'You left out the bias.' },
        {
          wrong: (its) => tanh(its.w * its.inputs[0] + its.u + its.b),
          say: 'Before the first step the state is 0, so $u$ adds nothing yet.',
        },
      ],
    },
    {
      text: '$h_2$ = tanh($w$ · $x_2$ + $u$ · $h_1$ + $b$) =',
      key: (its) => states(its)[1],
      follows: (its, [h1 = 0]) => tanh(its.w * its.inputs[1] + its.u * h1 + its.b),
      diagnose: [
        {
          wrong: (its) => tanh(its.w * its.inputs[1] + its.b),
          say: 'You left out what the unit said before: $u$ · $h_1$.',
        },
        {
          wrong: (its, [h1 = 0]) => its.w * its.inputs[1] + its.u * h1 + its.b,
          say: 'That is the sum. It still goes through tanh.',
        },
        {
          wrong: (its, [h1 = 0]) =>
            its.inputs[1] === 0 ? undefined : tanh(its.u * (its.w * its.inputs[1] + h1) + its.b),
          say: 'The weight $u$ multiplies the state alone, not the input.',
        },
      ],
    },
  ],
  hints: [
    'Put the numbers in, add up, take tanh. The second step uses the state of the first.',
    (its) => `The first sum is ${show(its.w * its.inputs[0] + its.b)}. The second has ${show(its.u)} · $h_1$ in it.`,
  ],
  solution: (its) => [
    `$h_1$ = tanh(${show(its.w * its.inputs[0] + its.b)}) ≈ ${show(states(its)[0])}.`,
    `$h_2$ = tanh(${show(its.w * its.inputs[1])} + ${show(its.u * states(its)[0])} + ${show(its.b)}) ≈ ${show(states(its)[1])}.`,
  ],
});

const ended = numbersOf(threeSteps);
const term = (t: number) => ended(`recurrentTerm[${t}][0][0][0]`);
const delta = (t: number) => ended(`gateDelta[${t}][0][0]`);
const hidden = (t: number) => ended(`hidden[${t}][0]`);
const whole = () => ended('recurrentWeightGradient[0][0][0]');

export const lostSteps = exercise({
  kind: 'bug',
  objective: 'back',
  grade: 'challenge',
  ask: () =>
    `A program goes back through the three steps of Figure 17.1. It finds the right δ of every step, and then prints ${show(delta(1) * hidden(1) + delta(2) * hidden(2) + delta(3) * hidden(3))} for $∂E/∂u$. The figure says ${show(whole())}. Which mistake is in the program?`,
  shown: () => delta(1) * hidden(1) + delta(2) * hidden(2) + delta(3) * hidden(3),
  decimals: 6,
  suspects: [
    {
      text: 'It multiplies the δ of a step by the state of the same step, not by the one before.',
      makes: () => delta(1) * hidden(1) + delta(2) * hidden(2) + delta(3) * hidden(3),
    },
    {
      text: 'It writes `du = …` in the loop where it should add, so that the step it meets last, step 1, is all that is left.',
      makes: () => term(1),
      say: 'At step 1 the state before is 0, so it would print 0.',
    },
    {
      text: 'It stops after the last step and leaves out the earlier ones.',
      makes: () => term(3),
      say: 'Then it would print what step 3 adds: see the table of the figure.',
    },
    {
      text: 'It divides by the number of steps.',
      makes: () => whole() / 3,
      say: `A third of ${show(whole())} is ${show(whole() / 3)}, and that is not what it prints.`,
    },
  ],
  hints: [
    'What does $u$ multiply at step 2: the state of which step?',
    'Take δ of each step from the figure, and the states, and see which products make the printed number.',
  ],
  solution: () => [
    `At each step $u$ multiplies the state *before* it. So the terms are ${[3, 2, 1].map((t) => show(term(t))).join(', ')}, together ${show(whole())}.`,
    'The program took the state that came out of the step. Its shapes are right, so nothing complains.',
  ],
});

export const feedForward = exercise({
  kind: 'choose',
  objective: 'unroll',
  grade: 'check',
  ask: 'A tutorial calls a recurrent network “a feed-forward network with a time twist”. Which sentence is right?',
  options: [
    {
      text: 'It is not feed-forward: its state comes back as an input. Unrolled over a sequence it can be drawn as one, with the same weights in every layer.',
      right: true,
      say: 'The drawing has as many layers as the sequence has steps, and one set of weights.',
    },
    {
      text: 'It is feed-forward, since time only runs forward.',
      right: false,
      say: 'Feed-forward means that no output leads back to an input of the same unit. Here the state does.',
    },
    {
      text: 'It has no layers at all, so the word does not apply to it.',
      right: false,
      say: 'Its units stand in a layer, which is used again at every step.',
    },
    {
      text: 'It is a feed-forward network with other weights at each step.',
      right: false,
      say: 'The weights are shared: the figure has one $w$, one $u$ and one $b$ for all three steps.',
    },
  ],
  hints: ['Where does the state of a step go next?', 'How many different $u$ are there in Figure 17.1?'],
  solution: [
    'The state is fed back, so it is no feed-forward network. Unrolling makes a feed-forward drawing of it in which all layers share their weights; that is how its gradients are found.',
  ],
});
