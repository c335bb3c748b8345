/** Deciding by hand: products, sum, comparison; then the same with a bias. */
import { drawNumber, exercise, type Numbers, read, show } from '../../questions/index.ts';
import { unitOn } from '../networks/single-unit.ts';

export interface Decision {
  readonly x: readonly [number, number];
  readonly w: readonly [number, number];
  readonly theta: number;
}

const sum = ({ x, w }: Decision) => read(unitOn([x], w, 0), 'z[0][1][0]');
const product = ({ x, w }: Decision, i: number) => read(unitOn([x], w, 0), `product[0][1][0][${i}]`);
const output = ({ x, w, theta }: Decision) => read(unitOn([x], w, 0 - theta), 'a[0][1][0]');
const say = ({ x, w, theta }: Decision) =>
  `$x_1$ = ${show(x[0])}, $x_2$ = ${show(x[1])}, $w_1$ = ${show(w[0])}, $w_2$ = ${show(w[1])}, $θ$ = ${show(theta)}.`;

const compareAgain = (z: number, theta: number) =>
  z === theta
    ? 'Being equal is enough: the sign is ≥, not >.'
    : `Compare again: ${show(z)} is ${z > theta ? 'above' : 'below'} ${show(theta)}.`;

/** One decision, line by line; the last `missing` lines are the reader's. */
export function decision(missing: number | 'all', numbers: Numbers<Decision>) {
  return exercise<Decision>({
    kind: 'fill',
    objective: 'compute',
    grade: 'check',
    missing,
    numbers,
    ask: (d) => (missing === 0 ? `A decision, worked out: ${say(d)}` : `Now you: ${say(d)}`),
    lines: [
      {
        text: (d) => `$w_1$ · $x_1$ = ${show(d.w[0])} · ${show(d.x[0])}`,
        key: (d) => product(d, 0),
      },
      {
        text: (d) => `$w_2$ · $x_2$ = ${show(d.w[1])} · ${show(d.x[1])}`,
        key: (d) => product(d, 1),
      },
      {
        text: '$z$, the sum of the two',
        key: sum,
        follows: (_, [one = 0, other = 0]) => one + other,
      },
      {
        text: (d) => `$a$: 1 if $z$ ≥ ${show(d.theta)}, else 0`,
        key: output,
        follows: (d, [, , z = 0]) => (z >= d.theta ? 1 : 0),
        diagnose: [
          {
            wrong: (d, [, , z = 0]) => (z >= d.theta ? 0 : 1),
            say: (d, [, , z = 0]) => compareAgain(z, d.theta),
          },
        ],
      },
    ],
    hints: ['Multiply each input by its own weight, then add.', 'Is $z$ at least $θ$? Then $a$ is 1, otherwise 0.'],
    solution: (d) => [
      `Multiply: ${show(d.w[0])} · ${show(d.x[0])} = ${show(product(d, 0))} and ${show(d.w[1])} · ${show(d.x[1])} = ${show(product(d, 1))}.`,
      `Add: $z$ = ${show(sum(d))}.`,
      `Compare: ${show(sum(d))} ${output(d) === 1 ? '≥' : '<'} ${show(d.theta)}, so $a$ = ${show(output(d))}.`,
    ],
  });
}

const bit = (random: { integer(n: number): number }) => random.integer(2);

/** New numbers in quarters, so that a sum that reaches the threshold does so exactly. */
export const drawDecision: NonNullable<Numbers<Decision>['draw']> = (random) => ({
  x: [bit(random), 1],
  w: [drawNumber(random, -8, 8, 0) / 4, drawNumber(random, 1, 8, 0) / 4],
  theta: drawNumber(random, -4, 6, 0) / 4,
});

/** A threshold written as a bias. */
export const asBias = exercise<Decision>({
  kind: 'fill',
  objective: 'convert',
  grade: 'check',
  transfer: true,
  missing: 'all',
  numbers: {
    base: { x: [1, 0], w: [1.5, -0.5], theta: 0.75 },
    draw: (random) => ({ ...drawDecision(random), theta: drawNumber(random, 1, 8, 0) / 4 }),
  },
  ask: (d) => `Another unit: ${say(d)} Write its threshold as a bias. Then compute $z$ with the bias already in it.`,
  lines: [
    {
      text: 'the bias $b$',
      key: (d) => 0 - d.theta,
      diagnose: [
        { wrong: (d) => d.theta, say: 'The threshold crosses to the other side of the comparison, so its sign turns.' },
      ],
    },
    {
      text: '$z$ = $w_1$ · $x_1$ + $w_2$ · $x_2$ + $b$',
      key: (d) => read(unitOn([d.x], d.w, 0 - d.theta), 'z[0][1][0]'),
      follows: (d, [bias = 0]) => sum(d) + bias,
      diagnose: [
        { wrong: (d) => sum(d), say: 'That is the sum of the products. The bias is added as well.' },
        { wrong: output, say: 'That is what the unit decides. Asked for is the sum $z$ before it.' },
        { wrong: (d) => sum(d) + d.theta, say: 'That is the sum plus $θ$. The bias is −$θ$.' },
      ],
    },
  ],
  hints: ['“$z$ ≥ $θ$” says the same as “$z$ − $θ$ ≥ 0”.', 'So the bias is −$θ$. Add it to the two products.'],
  solution: (d) => [
    `$b$ = −$θ$ = ${show(0 - d.theta)}.`,
    `$z$ = ${show(product(d, 0))} + ${show(product(d, 1))} − ${show(d.theta)} = ${show(sum(d) - d.theta)}; compare it with 0.`,
  ],
});
