/** What lesson 8 builds on: the slope of a product, the slope of sigmoid. */
import { drawNumber, exercise, show } from '../../questions/index.ts';

interface Product {
  readonly fixed: number;
  readonly by: number;
}

export const slopeOfProduct = exercise<Product>({
  kind: 'number',
  objective: 'local',
  grade: 'warm-up',
  numbers: {
    base: { fixed: 7, by: 0.1 },
    draw: (random) => ({ fixed: drawNumber(random, 3, 12, 0), by: drawNumber(random, 0.1, 0.9, 1) }),
  },
  ask: ({ fixed, by }) =>
    `From lesson 5, on nudges: a number is multiplied by ${fixed}. It rises by ${by}. By how much does the product rise?`,
  key: ({ fixed, by }) => fixed * by,
  diagnose: [
    { wrong: ({ by }) => by, say: 'That holds for a sum. Here the nudge is multiplied as well.' },
    { wrong: ({ fixed, by }) => fixed + by, say: 'The two are multiplied, and only the change is asked for.' },
    { wrong: ({ fixed }) => fixed, say: 'That is the slope: how much per unit. The nudge is smaller than one unit.' },
  ],
  hints: ['The nudge goes through the product too.', 'Multiply the nudge by the fixed factor.'],
  solution: ({ fixed, by }) => [`${fixed} · ${by} = ${show(fixed * by)}.`],
});

export const sigmoidSlope = exercise<number>({
  kind: 'number',
  objective: 'local',
  grade: 'warm-up',
  numbers: { base: 0.8, draw: (random) => drawNumber(random, 0.6, 0.95, 2) },
  ask: (a) => `From lesson 5: a sigmoid unit says $a$ = ${show(a)}. What is the slope of its curve there?`,
  key: (a) => a * (1 - a),
  diagnose: [
    { wrong: (a) => 1 - a, say: 'That is what the activation lacks to 1. Multiply it by the activation.' },
    { wrong: (a) => 1 - a * a, say: 'That is 1 − $a^2$, the formula of tanh. For sigmoid it is $a$ · (1 − $a$).' },
  ],
  hints: ['The slope of sigmoid can be had from its activation alone.', 'It is $a$ · (1 − $a$).'],
  solution: (a) => [`${show(a)} · (1 − ${show(a)}) = ${show(a * (1 - a))}.`],
});
