/** Where a line goes when a weight changes. */
import { exercise, read, show } from '../../questions/index.ts';
import { unitOn } from '../networks/single-unit.ts';

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
