/** Exercises on fair shares, with tables of answers and with a weighted sum. */
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { apartFrom } from './apart.ts';

/** What a device answers with no input in, with the first, with the second, with both. */
interface Table {
  readonly none: number;
  readonly first: number;
  readonly second: number;
  readonly both: number;
}
const alone = ({ none, first }: Table) => first - none;
const last = ({ second, both }: Table) => both - second;
const share = (its: Table) => (alone(its) + last(its)) / 2;
const other = (its: Table) => its.both - its.none - share(its);

export const fromTable = exercise<Table>({
  kind: 'fill',
  objective: 'shares',
  grade: 'check',
  numbers: {
    base: { none: 1, first: 4, second: 2, both: 9 },
    draw: (random) => ({
      none: drawNumber(random, 0, 3, 0),
      first: drawNumber(random, 3, 8, 0),
      second: drawNumber(random, 3, 8, 0),
      both: drawNumber(random, 9, 15, 0),
    }),
  },
  ask: ({ none, first, second, both }) =>
    `A network answers ${none} while no input is in, ${first} with input 1 alone, ${second} with input 2 alone, and ${both} with both. Share out its answer.`,
  missing: 'all',
  lines: [
    {
      text: 'input 1 as the first adds',
      key: alone,
      diagnose: [
        {
          wrong: (its) => apartFrom(its.first, alone(its)),
          say: 'That would be the answer with input 1. What did the network answer before it came in?',
        },
      ],
    },
    {
      text: 'input 1 as the last adds',
      key: last,
      diagnose: [
        {
          wrong: (its) => apartFrom(its.both - its.first, last(its)),
          say: 'Input 2 is in already, and then input 1 comes: from which answer to which?',
        },
      ],
    },
    {
      text: 'the fair share of input 1 =',
      key: share,
      follows: (_, before) => ((before[0] as number) + (before[1] as number)) / 2,
      diagnose: [
        {
          wrong: (_, before) => (before[0] as number) + (before[1] as number),
          say: 'That would be the sum of both orders. The share is their mean.',
        },
      ],
    },
    {
      text: 'the fair share of input 2 =',
      key: other,
      follows: (its, before) => its.both - its.none - (before[2] as number),
      diagnose: [
        {
          wrong: (its, before) => apartFrom(its.both - (before[2] as number), other(its)),
          say: 'What is there without any input belongs to nobody.',
        },
        {
          wrong: (its, before) =>
            apartFrom(its.second - its.none + its.both - its.first, other(its), its.both - (before[2] as number)),
          say: 'That would be the sum of both orders. The share is their mean.',
        },
      ],
    },
  ],
  hints: [
    'Two orders: input 1 then input 2, and the other way round. The share is the mean of what an input adds in both.',
    (its) =>
      `As the first, input 1 takes the answer from ${its.none} to ${its.first}; as the last from ${its.second} to ${its.both}.`,
  ],
  solution: (its) => [
    `(${show(alone(its))} + ${show(last(its))}) ∕ 2 = ${show(share(its))} for input 1.`,
    `The check gives input 2 the rest: ${its.both} − ${its.none} − ${show(share(its))} = ${show(other(its))}.`,
  ],
});

interface Sum {
  readonly weights: readonly [number, number];
  readonly bias: number;
  readonly x: readonly [number, number];
}
const ofSum = ({ weights, x }: Sum, k: 0 | 1) => weights[k] * x[k];

export const ofWeightedSum = exercise<Sum>({
  kind: 'fill',
  objective: 'shares',
  grade: 'check',
  transfer: true,
  numbers: {
    base: { weights: [2, -3], bias: 1, x: [1, 2] },
    draw: (random) => ({
      weights: [drawNumber(random, 2, 6, 0), -drawNumber(random, 2, 6, 0)],
      bias: drawNumber(random, 1, 5, 0),
      x: [drawNumber(random, 2, 4, 0), drawNumber(random, 2, 4, 0)],
    }),
  },
  ask: ({ weights, bias, x }) =>
    `A linear unit computes ${weights[0]}·x₁ − ${-weights[1]}·x₂ + ${bias}. The inputs are ${x[0]} and ${x[1]}; one that is missing is 0. Find the fair shares of both.`,
  missing: 'all',
  lines: ([0, 1] as const).map((k) => ({
    text: `the share of input ${k + 1} =`,
    key: (its: Sum) => ofSum(its, k),
    diagnose: [
      {
        wrong: (its: Sum) =>
          apartFrom(its.weights[k], ofSum(its, k), ofSum(its, (1 - k) as 0 | 1), ofSum(its, k) + its.bias),
        say: 'That would be the weight: what one more of the input adds. How much of it is there?',
      },
      {
        wrong: (its: Sum) => apartFrom(ofSum(its, k) + its.bias, ofSum(its, k), its.weights[k]),
        say: 'The bias is there without any input, so it belongs to nobody.',
      },
    ],
  })),
  hints: [
    'In a weighted sum an input adds the same in every order.',
    (its) => `Input 1 takes the sum from ${its.bias} to ${its.bias + ofSum(its, 0)}.`,
  ],
  solution: (its) => [
    `Weight times input: ${show(ofSum(its, 0))} and ${show(ofSum(its, 1))}. In a linear unit this is all there is to explain.`,
  ],
});

export const whichFails = exercise({
  kind: 'choose',
  objective: 'shares',
  grade: 'check',
  ask: 'A network answers 0 while no input is in, and 6 with both inputs. Four programs share the answer out. Which of them cannot be fair shares?',
  options: [
    {
      text: '2 and 3',
      right: true,
      say: 'They add up to 5, and 1 is left over.',
    },
    {
      text: '6 and 0',
      right: false,
      say: 'They add up to 6. Perhaps the second input changes nothing in either order.',
    },
    { text: '8 and −2', right: false, say: 'They add up to 6. An input may speak against an answer.' },
    { text: '3 and 3', right: false, say: 'They add up to 6, as for two inputs that do the same.' },
  ],
  hints: [
    'The check: what is there without any input, and all shares, are the answer.',
    'Which pair does not add up to 6?',
  ],
  solution: ['2 and 3: they leave 1 of the answer to nobody.'],
});
