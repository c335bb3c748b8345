/** Choosing weights so that a unit computes a gate. */
import { gate } from '../../engine/datasets/gates.ts';
import { exercise, show } from '../../questions/index.ts';
import { computes, listed, outputsOf, rows, sumsOf, tableOf, unitOn, wholeNumbers } from '../networks/single-unit.ts';

/** The two rows of NOT: x, and an input that is always 1. */
const notRows = [
  [0, 1],
  [1, 1],
];
function notTable(values: readonly number[]) {
  const [w1 = 0, w2 = 0, theta = 0] = wholeNumbers(values);
  return outputsOf(unitOn(notRows, [w1, w2], 0 - theta));
}

export const constructNot = exercise({
  kind: 'construct',
  objective: 'choose',
  grade: 'check',
  ask: 'Build NOT: the output is 1 when $x$ is 0, and 0 when $x$ is 1. The second input is always 1. Choose both weights and the threshold.',
  fields: [
    { label: '$w_1$, for $x$', start: 1 },
    { label: '$w_2$, for the constant 1', start: 1 },
    { label: '$θ$', start: 1 },
  ],
  check(values) {
    const [off, on] = notTable(values);
    return { ok: off === 1 && on === 0, say: `$x$ = 0 gives ${off}, $x$ = 1 gives ${on}.` };
  },
  diagnose: [
    {
      when: (values) => notTable(values).join() === '0,1',
      say: 'This copies $x$. To turn it over, a larger $x$ must make the sum smaller.',
      example: [1, 0, 1],
    },
    {
      when: ([w1 = 0]) => w1 >= 0,
      say: 'With this $w_1$ a larger $x$ cannot make the sum smaller.',
      example: [1, 1, 1],
    },
  ],
  example: [-1, 1, 1],
  hints: [
    'When $x$ rises from 0 to 1, the sum must fall below $θ$. Which sign does $w_1$ need?',
    'Try $w_1$ = −1. Then the constant must reach $θ$ by itself.',
  ],
  solution: [
    'One way: $w_1$ = −1, $w_2$ = 1, $θ$ = 1.',
    `The sums are ${sumsOf(unitOn(notRows, [-1, 1], 0))
      .map((z) => show(z))
      .join(' and ')}. Only the first reaches 1.`,
  ],
});

export const constructNand = exercise({
  kind: 'construct',
  objective: 'choose',
  grade: 'challenge',
  ask: 'Build NAND, the opposite of AND: 0 only when both inputs are 1. This time with a bias: the unit fires when $w_1$ · $x_1$ + $w_2$ · $x_2$ + $b$ ≥ 0.',
  fields: [
    { label: '$w_1$', start: 0.5 },
    { label: '$w_2$', start: 0.5 },
    { label: '$b$', start: -1 },
  ],
  check([w1 = 0, w2 = 0, b = 0]) {
    const table = tableOf([w1, w2], b);
    const right = table.filter((a, n) => a === gate('nand').labels[n]).length;
    return { ok: right === rows.length, say: `Right for ${right} of 4: ${listed(table)}.` };
  },
  diagnose: [
    {
      when: ([w1 = 0, w2 = 0, b = 0]) => computes('and', [w1, w2], b),
      say: 'This is AND itself.',
      example: [0.5, 0.5, -1],
    },
    {
      when: ([w1 = 0, w2 = 0, b = 0]) => computes('nand', [w1, w2], 0 - b),
      say: 'That would do as a threshold. A bias is added, so it has the other sign.',
      example: [-0.5, -0.5, -0.75],
    },
    {
      when: ([w1 = 0, w2 = 0, b = 0]) => tableOf([w1, w2], b).join() === '1,0,0,0',
      say: 'This fires only when both inputs are 0, which is called NOR. One input alone must not silence the unit.',
      example: [-1, -1, 0.5],
    },
    {
      when: ([w1 = 0, w2 = 0, b = 0]) => w1 === -0.5 && w2 === -0.5 && b === 1,
      say: 'All signs of AND turned over, as one would try. But (1, 1) lies on the line, and there the unit fires.',
      example: [-0.5, -0.5, 1],
    },
    {
      when: ([w1 = 0, w2 = 0, b = 0]) => w1 < 0 && w2 < 0 && tableOf([w1, w2], b).join() === '1,1,1,1',
      say: 'The bias is so large that even two inputs cannot silence the unit.',
      example: [-1, -1, 2],
    },
  ],
  example: [-2, -2, 3],
  hints: [
    'With both inputs 0 only the bias is left, and the unit must fire: which sign has $b$?',
    'One weight must not outweigh the bias; two together must.',
  ],
  solution: [
    'One way: $w_1$ = $w_2$ = −2, $b$ = 3.',
    `The sums are ${sumsOf(unitOn(rows, [-2, -2], 3))
      .map((z) => show(z))
      .join(', ')}. Only the last is below 0.`,
  ],
});
