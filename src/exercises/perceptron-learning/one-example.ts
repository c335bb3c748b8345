/** One example by hand: predict, compare, update. */
import { drawNumber, exercise, type Numbers, read, show } from '../../questions/index.ts';
import { unitOn } from '../networks/single-unit.ts';
import { type State, statesOf } from './train.ts';

export interface Example {
  readonly x: readonly [number, number];
  readonly y: number;
  readonly state: State;
  readonly rate: number;
}

const unit = ({ x, state: [w1, w2, b] }: Example) => unitOn([x], [w1, w2], b);
const sum = (e: Example) => read(unit(e), 'z[0][1][0]');
const output = (e: Example) => read(unit(e), 'a[0][1][0]');
/** The state after the example, as the engine trains. */
const after = ({ x, y, state, rate }: Example) => statesOf({ inputs: [x], labels: [y] }, 1, state, rate)[1] as State;

const names = ['w_1', 'w_2', 'b'] as const;
/** What the error is multiplied by, beside the rate: the input; of the bias 1. */
const factor = ({ x }: Example, k: number) => x[k] ?? 1;

/** The new value of one of the three, and what becomes of it by mistake. */
const renewed = (k: 0 | 1 | 2) => ({
  text: (e: Example) =>
    `the new $${names[k]}$ = ${show(e.state[k])} + ${show(e.rate)} · error${k === 2 ? '' : ` · ${inBrackets(e.x[k] as number)}`}`,
  key: (e: Example) => after(e)[k],
  follows: (e: Example, [, , error = 0]: readonly number[]) => e.state[k] + e.rate * error * factor(e, k),
  diagnose: [
    {
      wrong: (e: Example, [, , error = 0]: readonly number[]) => e.state[k] - e.rate * error * factor(e, k),
      say: 'That goes the other way. The product is *added*; the error brings its own sign.',
    },
    {
      wrong: (e: Example, [, , error = 0]: readonly number[]) => e.state[k] + error * factor(e, k),
      say: 'You left out the learning rate $η$: it is a factor as well.',
    },
    {
      wrong: (e: Example) => e.state[k],
      say: `That is the old $${names[k]}$. The unit was wrong, so it moves.`,
    },
    ...(k === 2
      ? []
      : [
          {
            wrong: (e: Example, [, , error = 0]: readonly number[]) => e.state[k] + e.rate * error,
            say: 'A weight moves by $η$ · error · its *input*. Only the bias goes without an input.',
          },
        ]),
  ],
});

const inBrackets = (value: number) => (value < 0 ? `(${show(value)})` : show(value));

const say = ({ x, y, state: [w1, w2, b], rate }: Example) =>
  `$w_1$ = ${show(w1)}, $w_2$ = ${show(w2)}, $b$ = ${show(b)}, $η$ = ${show(rate)}. The example is (${x.map((value) => show(value)).join(', ')}), its target $y$ = ${show(y)}.`;

/** One example, line by line; the last `missing` lines are the reader's. */
export function oneExample(missing: number | 'all', numbers: Numbers<Example>) {
  return exercise<Example>({
    kind: 'fill',
    objective: 'apply',
    grade: 'check',
    missing,
    numbers,
    ask: (e) => (missing === 0 ? `One example, worked out: ${say(e)}` : `Now you: ${say(e)}`),
    lines: [
      {
        text: '$z$ = $w_1$ · $x_1$ + $w_2$ · $x_2$ + $b$',
        key: sum,
        diagnose: [
          { wrong: (e) => sum(e) - e.state[2], say: 'You left out the bias. It is added to the two products.' },
          { wrong: (e) => sum(e) - 2 * e.state[2], say: 'You took the bias away. It is added, sign and all.' },
          {
            wrong: ({ x, state: [w1, w2, b] }) => w1 * x[1] + w2 * x[0] + b,
            say: 'You gave each input the weight of the other.',
          },
        ],
      },
      {
        text: '$a$: 1 if $z$ ≥ 0, else 0',
        key: output,
        follows: (_, [z = 0]) => (z >= 0 ? 1 : 0),
        diagnose: [
          { wrong: (_, [z = 0]) => (z >= 0 ? 0 : 1), say: 'Compare again: the unit fires when $z$ is 0 or more.' },
        ],
      },
      {
        text: 'the error, $y$ − $a$',
        key: (e) => e.y - output(e),
        follows: (e, [, a = 0]) => e.y - a,
        diagnose: [{ wrong: (e, [, a = 0]) => a - e.y, say: 'The other way round: target minus output, $y$ − $a$.' }],
      },
      renewed(0),
      renewed(1),
      renewed(2),
    ],
    hints: [
      'First the sum and what the unit gives; then the error, target minus output.',
      'Each weight moves by $η$ · error · its own input, the bias by $η$ · error.',
    ],
    solution: (e) => [
      `Predict: $z$ = ${show(sum(e))}, so $a$ = ${show(output(e))}.`,
      `Compare: the error is ${show(e.y)} − ${show(output(e))} = ${show(e.y - output(e))}.`,
      `Update: $w_1$ = ${show(after(e)[0])}, $w_2$ = ${show(after(e)[1])}, $b$ = ${show(after(e)[2])}.`,
    ],
  });
}

/** Inputs in halves, all else in quarters: sums are exact. A right answer would leave nothing to compute. */
export const drawExample: NonNullable<Numbers<Example>['draw']> = (random) => {
  const quarters = () => drawNumber(random, -8, 8, 0) / 4;
  const e: Example = {
    x: [drawNumber(random, -6, 6, 0) / 2, drawNumber(random, -6, 6, 0) / 2],
    y: 0,
    state: [quarters(), quarters(), quarters()],
    rate: [0.5, 0.25][random.integer(2)] as number,
  };
  return { ...e, y: 1 - output(e) };
};
