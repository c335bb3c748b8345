/** Choosing weights so that a unit computes a gate, and what the exact threshold decides. */
import { gate } from '../../engine/datasets/gates.ts';
import { exercise, read, show } from '../kit/index.ts';
import {
  computes,
  outputsOf,
  rowName,
  rows,
  smallestMargin,
  sumsOf,
  tableOf,
  unitOn,
} from '../networks/single-unit.ts';

const list = (outputs: readonly number[]) => outputs.map((a, n) => `${rowName(n)} gives ${a}`).join(', ');

/** The two rows of NOT: x, and an input that is always 1. */
const notRows = [
  [0, 1],
  [1, 1],
];
const notTable = ([w1 = 0, w2 = 0, theta = 0]: readonly number[]) => outputsOf(unitOn(notRows, [w1, w2], 0 - theta));

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
    return { ok: right === rows.length, say: `Right for ${right} of 4: ${list(table)}.` };
  },
  diagnose: [
    {
      when: ([w1 = 0, w2 = 0, b = 0]) => computes('and', [w1, w2], b),
      say: 'This is AND itself.',
      example: [0.5, 0.5, -1],
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
      when: ([w1 = 0, w2 = 0, b = 0]) => tableOf([w1, w2], b).join() === '1,1,1,1',
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

const half = [0.5, 0.5] as const;
const isAnd = (theta: number) => computes('and', half, 0 - theta);
const verdict = (theta: number) => `With $θ$ = ${show(theta)}: ${list(tableOf(half, 0 - theta))}.`;

export const andThresholds = exercise({
  kind: 'choose',
  many: true,
  objective: 'choose',
  grade: 'check',
  ask: 'Both weights are ½. Which of these thresholds make the unit compute AND?',
  options: [0.25, 0.5, 0.75, 1, 1.25].map((theta) => ({
    text: `$θ$ = ${show(theta)}`,
    right: isAnd(theta),
    say: verdict(theta),
  })),
  hints: [
    'What are the four sums? Only the largest may reach $θ$.',
    'The sums are 0, ½, ½ and 1. The threshold must lie above ½ and not above 1.',
  ],
  solution: [
    `The sums are ${sumsOf(unitOn(rows, half, 0))
      .map((z) => show(z))
      .join(', ')}.`,
    'AND needs ½ < $θ$ ≤ 1. At ½ itself the single inputs fire as well: that is OR, which needs 0 < $θ$ ≤ ½.',
  ],
});

export const widestMargin = exercise({
  kind: 'fill',
  objective: 'predict',
  grade: 'challenge',
  missing: 'all',
  ask: 'The unit with weights ½ and ½ computes AND for many thresholds. Find the $θ$ that keeps the line as far as possible from the nearest of the four points, and that distance.',
  lines: [
    {
      text: 'the threshold $θ$',
      key: () => bestThreshold().theta,
      tol: { abs: 0.001 },
      diagnose: [
        { wrong: () => 1, say: 'That line passes through (1, 1): the distance is 0.' },
        { wrong: () => 0.5, say: 'That line passes through (0, 1) and (1, 0), and they fire: it is OR.' },
      ],
    },
    {
      text: 'the smallest distance',
      key: () => bestThreshold().margin,
      diagnose: [
        {
          wrong: () => bestThreshold().margin * Math.hypot(...half),
          say: 'That is the sum’s distance from $θ$. Divide it by the length of the weights, √(½² + ½²).',
        },
      ],
    },
  ],
  hints: [
    'Between which two values may $θ$ lie? The best place is fair to both sides.',
    'Distance of a point: |$z$ − $θ$| divided by √($w_1$² + $w_2$²).',
  ],
  solution: [
    'AND needs $θ$ between ½ and 1; halfway is ¾.',
    `There the nearest points have |$z$ − $θ$| = ¼. Divided by √½ that is ${show(bestThreshold().margin)}.`,
  ],
});

/** The best threshold among sixteenths, found by trying them. */
function bestThreshold() {
  const tried = Array.from({ length: 33 }, (_, k) => ({
    theta: k / 16,
    margin: smallestMargin('and', half, 0 - k / 16),
  }));
  return tried.reduce((a, b) => (b.margin > a.margin ? b : a));
}

/** The row whose output depends on whether the comparison includes equality. */
const tie = () => sumsOf(unitOn(rows, half, -1)).indexOf(0);

export const strictComparison = exercise({
  kind: 'choose',
  objective: 'compute',
  grade: 'check',
  ask: 'A program for AND has weights ½, ½ and $θ$ = 1. It says `if total < 1: return 0`, otherwise it returns 1. A friend changes `<` to `<=`. For which inputs does the output change?',
  options: [
    ...rows.map((_, n) => ({
      text: rowName(n),
      right: () => tie() === n,
      say: `The total there is ${show(sumsOf(unitOn(rows, half, 0))[n] as number)}, which is not equal to 1.`,
    })),
    { text: 'for none', right: false, say: 'There is one total that is exactly 1. With `<=` it returns 0.' },
  ],
  hints: ['`<` and `<=` differ for one value of the total only.', 'For which inputs is the total exactly 1?'],
  solution: [
    `The totals are ${sumsOf(unitOn(rows, half, 0))
      .map((z) => show(z))
      .join(', ')}.`,
    'Only (1, 1) reaches exactly 1. With `<=` it returns 0, and AND is broken. On the line itself the decision is a convention: here, the unit fires.',
  ],
});

interface Crossing {
  readonly before: number;
  readonly after: number;
  readonly bias: number;
}

/** Where a line meets the axis of x₁: the engine’s sum there is 0. */
const crossing = (w1: number, b: number) => {
  const x = (0 - b) / w1;
  if (read(unitOn([[x, 0]], [w1, 1], b), 'z[0][1][0]') !== 0) throw new Error(`no crossing at ${x}`);
  return x;
};

export const movedLine = exercise<Crossing>({
  kind: 'number',
  objective: 'predict',
  grade: 'check',
  transfer: true,
  numbers: {
    base: { before: 1, after: 2, bias: -1.5 },
    draw: (random) => {
      const before = [1, 2][random.integer(2)] as number;
      return {
        before,
        after: before === 1 ? ([2, 4][random.integer(2)] as number) : 4,
        bias: -(1 + random.integer(11)) / 4,
      };
    },
  },
  ask: (c) =>
    `A unit has $w_1$ = ${show(c.before)}, $w_2$ = 1, $b$ = ${show(c.bias)}. Its line crosses the axis of $x_1$ at ${show(crossing(c.before, c.bias))}. Now $w_1$ becomes ${show(c.after)}. Where does the line cross that axis?`,
  key: (c) => crossing(c.after, c.bias),
  tol: { abs: 0.005 },
  diagnose: [
    {
      wrong: (c) => crossing(c.before, c.bias),
      say: 'That is where it crossed before. A larger $w_1$ needs less $x_1$ to make up for the bias.',
    },
    { wrong: (c) => 0 - crossing(c.after, c.bias), say: 'Check the sign: $w_1$ · $x_1$ + $b$ must be 0 there.' },
    {
      wrong: (c) => (crossing(c.before, c.bias) * c.after) / c.before,
      say: 'It moves the other way: a larger weight needs a smaller input.',
    },
  ],
  hints: ['On the axis of $x_1$ the other input is 0.', 'Solve $w_1$ · $x_1$ + $b$ = 0 with the new $w_1$.'],
  solution: (c) => [
    `On the axis $x_2$ is 0, so ${show(c.after)} · $x_1$ − ${show(0 - c.bias)} = 0.`,
    `$x_1$ = ${show(0 - c.bias)} ∕ ${show(c.after)} = ${show(crossing(c.after, c.bias))}. The crossing with the axis of $x_2$ has not moved: the line has turned about it.`,
  ],
});
