/** Building XOR, and following points into the hidden plane. */
import { gate } from '../../engine/datasets/gates.ts';
import { sigmoid } from '../../engine/math/sigmoid.ts';
import { exercise, type Numbers, show } from '../../questions/index.ts';
import { wholeNumbers } from '../networks/single-unit.ts';
import { decisionsOf, network, passOf, rows, sigmoidNetwork, type Unit, xor } from '../networks/two-layers.ts';

const labels = ['h1', 'h2', 'the output'].flatMap((name) =>
  name === 'the output'
    ? [`weight from h1 to ${name}`, `weight from h2 to ${name}`, `bias of ${name}`]
    : [`weight from x1 to ${name}`, `weight from x2 to ${name}`, `bias of ${name}`],
);
const unitsIn = (values: readonly number[]) =>
  [0, 3, 6].map((k) => wholeNumbers(values.slice(k, k + 3)) as unknown as Unit) as [Unit, Unit, Unit];
const built = (values: readonly number[]) => {
  const [h1, h2, out] = unitsIn(values);
  return network('step', [h1, h2], 'step', out);
};
const hiddenTables = (values: readonly number[]) =>
  [0, 1].map((j) => rows.map((x) => passOf(built(values), x).a[j]).join(''));

/** OR, AND, and an output that AND speaks against. */
const withAnd = [1, 1, -0.5, 1, 1, -1.5, 1, -1, -0.5];

export const constructXor = exercise({
  kind: 'construct',
  objective: 'build',
  grade: 'challenge',
  ask: 'Build XOR from three threshold units, in another way than the figure: this time let h2 be an AND, which fires for (1, 1) alone. Each unit fires when its weighted inputs and its bias add up to 0 or more.',
  fields: labels.map((label, k) => ({ label, start: [1, 1, -0.5, 1, 1, -0.5, 1, 1, -0.5][k] as number })),
  check(values) {
    const outputs = decisionsOf(built(values));
    const right = outputs.filter((output, n) => output === xor[n]).length;
    const list = outputs.map((output, n) => `(${rows[n]?.join(', ')}) gives ${output}`).join(', ');
    const isAnd = hiddenTables(values)[1] === gate('and').labels.join('');
    return {
      ok: right === rows.length && isAnd,
      say: `Right for ${right} of 4: ${list}.${isAnd ? '' : ' h2 is no AND.'}`,
    };
  },
  diagnose: [
    ...([0, 1] as const).map((j) => ({
      when: (values: readonly number[]) => /^(0000|1111)$/.test(hiddenTables(values)[j] as string),
      say: `The unit h${j + 1} says the same for all four points, so it tells the output nothing.`,
      example: [1, 1, -0.5, -1, -1, 1.5, 1, 1, -1.5].with(3 * j + 2, 2 - 4 * j),
    })),
    {
      when: (values) => new Set(hiddenTables(values)).size === 1,
      say: 'Both hidden units say the same, so the second adds nothing.',
      example: [1, 1, -0.5, 1, 1, -0.5, 1, 1, -1.5],
    },
    {
      when: (values) => decisionsOf(built(values)).join('') === '1001',
      say: 'This is XOR turned over.',
      example: [1, 1, -0.5, -1, -1, 1.5, -1, -1, 1.5],
    },
    {
      when: (values) => hiddenTables(values)[1] === '1110',
      say: 'This h2 is a NAND, as in the figure. Turn it over.',
      example: [1, 1, -0.5, -1, -1, 1.5, 1, 1, -1.5],
    },
    {
      when: (values) => hiddenTables(values).join() === '0111,0001',
      say: 'The hidden units are OR and AND, which is good. The output must fire when OR does and AND does not.',
      example: [1, 1, -0.5, 1, 1, -1.5, 1, 1, -0.5],
    },
  ],
  example: withAnd,
  hints: [
    'XOR is: at least one input is on, and not both are. Which of the two is said by an AND that keeps silent?',
    'Make h1 an OR. Into the output leads a weight above 0 from h1, and one below 0 from h2.',
  ],
  solution: [
    'h1 = OR: weights 1, 1, bias −½. h2 = AND: weights 1, 1, bias −1½.',
    'The output: weights 1 and −1, bias −½. It fires when OR does, unless AND speaks against it.',
    `The outputs are ${decisionsOf(built(withAnd)).join(', ')}.`,
  ],
});

interface Landing {
  readonly x: readonly [number, number];
  /** The gain of the network. */
  readonly k: number;
}
const pass = ({ x, k }: Landing) => passOf(sigmoidNetwork(k), x);
const at = (values: readonly number[], j: number) => values[j] as number;

/** Either of the two may have happened. */
const turned =
  'That is σ of minus the sum. Check the sign in the exponent, 1 ∕ (1 + $e^{-z}$), and that no two boxes have changed places.';

const toThree = (value: number) => value.toFixed(3);

/** A point’s way into the hidden plane and on to the output, line by line; the last `missing` lines are the reader’s. */
export function landing(missing: number | 'all', numbers: Numbers<Landing>) {
  return exercise<Landing>({
    kind: 'fill',
    objective: 'describe',
    grade: 'check',
    missing,
    numbers,
    ask: ({ x, k }) =>
      `The sigmoid network with gain ${show(k)}: $h_1$ = σ(${2 * k}$x_1$ + ${2 * k}$x_2$ − ${k}), $h_2$ = σ(−${2 * k}$x_1$ − ${2 * k}$x_2$ + ${3 * k}). Where does (${x.join(', ')}) land?`,
    lines: [
      { text: 'the sum of h1', key: (d) => at(pass(d).z, 0) },
      { text: 'the sum of h2', key: (d) => at(pass(d).z, 1) },
      {
        text: '$h_1$, to three decimals',
        key: (d) => at(pass(d).a, 0),
        follows: (_, [sum = 0]) => sigmoid(sum),
        tol: { decimals: 3 },
        shown: toThree,
        diagnose: [
          { wrong: (_, [sum = 0]) => sum, say: 'That is the sum. Send it through the sigmoid, 1 ∕ (1 + $e^{-z}$).' },
          { wrong: (_, [sum = 0]) => sigmoid(-sum), say: turned },
        ],
      },
      {
        text: '$h_2$, to three decimals',
        key: (d) => at(pass(d).a, 1),
        follows: (_, [, sum = 0]) => sigmoid(sum),
        tol: { decimals: 3 },
        shown: toThree,
        diagnose: [
          { wrong: (_, [, sum = 0]) => sum, say: 'That is the sum. Send it through the sigmoid.' },
          {
            wrong: (_, [, sum = 0]) => sigmoid(-sum),
            say: turned,
          },
        ],
      },
    ],
    hints: [
      'Put the two inputs into both sums first.',
      'Then σ(z) = 1 ∕ (1 + $e^{-z}$): far above 0 it is almost 1, far below almost 0.',
    ],
    solution: (d) => [
      `The sums are ${show(at(pass(d).z, 0))} and ${show(at(pass(d).z, 1))}.`,
      `The point lands at (${pass(d)
        .a.slice(0, 2)
        .map((h) => show(h, { decimals: 6 }))
        .join(', ')}).`,
    ],
  });
}
