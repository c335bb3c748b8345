/** School algebra that lesson 1 builds on: the first lesson has none before it to draw on. */
import { exercise, read, show } from '../../questions/index.ts';
import { unitOn } from '../networks/single-unit.ts';

const plane = unitOn([[2, 3]], [0.5, -1], 0);

export const weightedSum = exercise({
  kind: 'number',
  objective: 'compute',
  grade: 'warm-up',
  ask: 'How much is ½ · 2 − 1 · 3?',
  key: () => read(plane, 'z[0][1][0]'),
  diagnose: [
    { wrong: () => 0 - read(plane, 'z[0][1][0]'), say: 'The larger part is subtracted, so the result is below 0.' },
    { wrong: () => 0.5 * 2 + 1 * 3, say: 'You added. The second product is subtracted.' },
    { wrong: () => (0.5 * 2 - 1) * 3, say: 'Multiply first, then subtract.' },
  ],
  hints: ['Multiplications come first.', 'It is 1 − 3.'],
  solution: [`½ · 2 = 1 and 1 · 3 = 3. The result is ${show(read(plane, 'z[0][1][0]'))}.`],
});

const tie = unitOn([[1, 1]], [0.5, 0.5], -1);

export const atLeast = exercise({
  kind: 'choose',
  objective: 'compute',
  grade: 'warm-up',
  ask: 'Is ½ + ½ ≥ 1 true?',
  options: [
    { text: 'yes', right: () => read(tie, 'a[0][1][0]') === 1, say: 'The sign ≥ allows equality.' },
    { text: 'no', right: () => read(tie, 'a[0][1][0]') === 0, say: 'The sign ≥ means “greater than, or equal to”.' },
  ],
  hints: ['How much is ½ + ½?', 'The sign ≥ means “greater than, or equal to”.'],
  solution: ['½ + ½ is exactly 1, and ≥ allows equality.'],
});

export const lineCrossing = exercise({
  kind: 'number',
  objective: 'predict',
  grade: 'warm-up',
  ask: 'The line with the equation $x_1$ + 2 · $x_2$ − 3 = 0 crosses the axis of $x_1$, where $x_2$ is 0. At which $x_1$?',
  key: () => 3,
  diagnose: [
    { wrong: () => -3, say: 'Put it in: −3 − 3 is not 0.' },
    { wrong: () => 1.5, say: 'That is where it crosses the other axis.' },
  ],
  hints: ['Put $x_2$ = 0 into the equation.', 'Then $x_1$ − 3 = 0.'],
  solution: () => {
    const there = read(unitOn([[3, 0]], [1, 2], -3), 'z[0][1][0]');
    return [`With $x_2$ = 0 the equation is $x_1$ − 3 = 0, so $x_1$ = 3. The check: 3 + 2 · 0 − 3 = ${show(there)}.`];
  },
});
