/** What lesson 10 builds on: one update of one weight, from what lesson 9 has found for it. */
import { drawNumber, exercise, show } from '../../questions/index.ts';

interface Update {
  readonly weight: number;
  /** ∂E/∂z of the unit that the weight leads into. */
  readonly fault: number;
  /** The activation that comes in along the weight. */
  readonly signal: number;
  readonly rate: number;
}

const gradient = ({ fault, signal }: Update) => fault * signal;

export const oneUpdate = exercise<Update>({
  kind: 'number',
  objective: 'update',
  grade: 'warm-up',
  numbers: {
    base: { weight: 0.8, fault: -0.3, signal: 2, rate: 0.5 },
    draw: (random) => ({
      weight: drawNumber(random, 0.2, 1.8, 1),
      fault: -drawNumber(random, 0.1, 0.9, 1),
      signal: drawNumber(random, 2, 6, 0),
      rate: 0.5,
    }),
  },
  ask: ({ weight, fault, signal, rate }) =>
    `From lesson 9: a unit has the fault $δ$ = ${show(fault)}. Along its weight $w$ = ${show(weight)} comes the activation ${show(signal)}. What is $w$ after one update with $η$ = ${rate}?`,
  key: (its) => its.weight - its.rate * gradient(its),
  diagnose: [
    {
      wrong: (its) => its.weight + its.rate * gradient(its),
      say: 'You stepped up the slope. The step goes against the gradient.',
    },
    { wrong: (its) => its.weight - gradient(its), say: 'You left out the learning rate.' },
    { wrong: gradient, say: 'That is the gradient, the fault times the activation. Now take the step.' },
    {
      wrong: ({ weight, rate, fault }) => weight - rate * fault,
      say: 'You left out the activation: the gradient is fault times activation.',
    },
  ],
  hints: [
    'The gradient of a weight is the fault times the activation that comes in.',
    'Take $η$ times the gradient away from $w$.',
  ],
  solution: (its) => [
    `The gradient is ${show(its.fault)} · ${show(its.signal)} = ${show(gradient(its))}.`,
    `${show(its.weight)} − ${its.rate} · (${show(gradient(its))}) = ${show(its.weight - its.rate * gradient(its))}.`,
  ],
});
