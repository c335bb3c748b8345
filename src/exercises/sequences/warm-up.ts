/** What lesson 17 builds on: products of many factors, gradients that meet, and tanh. */
import { activations } from '../../engine/math/activations.ts';
import { exercise, show } from '../../questions/index.ts';

const [factor, links] = [0.5, 10] as const;
const power = Array<number>(links)
  .fill(factor)
  .reduce((all, its) => all * its, 1);

export const longProduct = exercise({
  kind: 'number',
  objective: 'memory',
  grade: 'warm-up',
  ask: `From lesson 11: on its way back a gradient passes ${links} units, each of which multiplies it by ${show(factor)}. What part of it is left? Two digits are enough.`,
  key: () => power,
  tol: { rel: 0.02 },
  diagnose: [
    { wrong: () => factor * links, say: 'That is the sum of the factors. They multiply.' },
    { wrong: () => power * 2, say: 'That is nine factors. There are ten.' },
    { wrong: () => factor / links, say: 'One half is multiplied by itself, not divided by ten.' },
  ],
  hints: ['Halve 1, ten times.', 'Two, four, eight, … : the tenth is 1,024.'],
  solution: [`½ ten times: 1 ∕ 1,024 ≈ ${show(power)}.`],
});

export const readTwice = exercise({
  kind: 'number',
  objective: 'back',
  grade: 'warm-up',
  ask: 'From lesson 8: a number b is read in two places. Through one of them 3 comes back to it, through the other −1. What is its gradient?',
  key: () => 3 - 1,
  tol: 'count',
  diagnose: [
    { wrong: () => -3, say: 'Along a path slopes multiply. Paths that meet are added.' },
    { wrong: () => 1, say: 'That is the mean. Paths that meet are added.' },
    { wrong: () => -1, say: 'That keeps the last one only. Both count.' },
    { wrong: () => 3, say: 'That keeps one of them only. Both count.' },
    { wrong: () => 4, say: 'The second one is negative.' },
  ],
  hints: ['Both places had their say.', '3 and −1 are added.'],
  solution: ['3 + (−1) = 2.'],
});

const state = 0.6;
const slope = activations.tanh.df(0, state);

export const slopeOfTanh = exercise({
  kind: 'number',
  objective: 'back',
  grade: 'warm-up',
  ask: `From lesson 5: the slope of tanh is 1 minus the square of what comes out. A unit gives ${show(state)}. What is its slope there?`,
  key: () => slope,
  diagnose: [
    { wrong: () => 1 - state, say: 'Square it first.' },
    { wrong: () => state * state, say: 'That is the square. Take it away from 1.' },
    { wrong: () => state * (1 - state), say: 'That is the rule for sigmoid.' },
  ],
  hints: [`The square of ${show(state)} is 0.36.`, '1 − 0.36.'],
  solution: [`1 − ${show(state)}² = ${show(slope)}.`],
});
