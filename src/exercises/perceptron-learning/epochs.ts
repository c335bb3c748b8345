/** Whole epochs, by hand or read from Figure 2.2. */
import { exercise } from '../../questions/index.ts';
import { names, rest, written } from './ends.ts';
import { epochsOf, gatePoints, type Points, reversed, type State, statesOf } from './train.ts';

const [and, or, nand, xor] = (['and', 'or', 'nand', 'xor'] as const).map(gatePoints) as [
  Points,
  Points,
  Points,
  Points,
];

const afterEpoch = (points: Points, epoch: number) => epochsOf(points, epoch)[epoch] as State;
/** The second epoch of AND, example by example. The text tells the first. */
const second = statesOf(and, 4, afterEpoch(and, 1));
const beforeLast = second[3] as State;
/** The bias of a unit that fires above 0 only: in this epoch (0, 0) is then no mistake. */
const strictBias = 0;

export const secondEpoch = exercise({
  kind: 'fill',
  objective: 'apply',
  grade: 'check',
  missing: 'all',
  ask: `AND from 0, with $η$ = 1. The points come in the order (0, 0), (0, 1), (1, 0), (1, 1). The first epoch ends at ${written(afterEpoch(and, 1))}. What are weights and bias after the *second* epoch?`,
  lines: names.map((text, k) => ({
    text,
    key: () => afterEpoch(and, 2)[k] as number,
    diagnose: [
      {
        wrong: () => beforeLast[k] as number,
        say: 'It is that before (1, 1). There the unit gives 0 and should give 1, so all three rise once more.',
      },
      ...(k === 2
        ? [
            {
              wrong: () => strictBias,
              say: 'That comes out if $z$ = 0 gives 0. Here reaching 0 is enough to fire, so (0, 0) is a mistake.',
            },
          ]
        : []),
    ],
  })),
  hints: [
    'At (0, 0) the sum is the bias, 0, so the unit fires. Is that right?',
    'Three of the four examples are mistakes: all but (1, 0).',
  ],
  solution: () => [
    `(0, 0) fires and should not: ${written(second[1] as State)}. So does (0, 1): ${written(second[2] as State)}.`,
    `(1, 0) is right. (1, 1) does not fire and should: ${written(afterEpoch(and, 2))}.`,
  ],
});

/** Of a unit that is made for AND by hand, with weights of 1. */
const usualBias = -1.5;

export const finalAnd = exercise({
  kind: 'fill',
  objective: 'apply',
  grade: 'check',
  missing: 'all',
  ask: 'AND, from 0, with $η$ = 1. Let Figure 2.2 go on until a whole epoch is without a mistake. Which weights and bias has the rule found?',
  lines: names.map((text, k) => ({
    text,
    key: () => rest(and).end[k] as number,
    diagnose: [
      ...[
        [1, 0],
        [4, 1],
        [2, 2],
        [4, 2],
      ]
        .filter(([, of]) => of === k)
        .map(([epoch]) => ({
          wrong: () => afterEpoch(and, epoch as number)[k] as number,
          say: `That is what it is after epoch ${epoch}. There are mistakes after that.`,
        })),
      ...(k === 2
        ? [
            {
              wrong: () => usualBias,
              say: 'With weights of 1 a unit with that bias does AND as well. Asked is where the rule comes to rest.',
            },
          ]
        : []),
    ],
  })),
  hints: [
    'Choose *one epoch* as the step, and go on until an epoch has 0 mistakes.',
    `It is epoch ${rest(and).cleanEpoch}.`,
  ],
  solution: () => [
    `In epoch ${rest(and).cleanEpoch} nothing moves any more: ${written(rest(and).end)}.`,
    `On the way there were ${rest(and).mistakes} mistakes.`,
  ],
});

export const restingNand = exercise({
  kind: 'fill',
  objective: 'apply',
  grade: 'check',
  transfer: true,
  missing: 'all',
  ask: 'Now NAND, from 0, with $η$ = 1, in the same order: its targets are 1, 1, 1, 0. How many mistakes are there until the rule comes to rest, and where does it?',
  lines: [
    {
      text: 'mistakes',
      key: () => rest(nand).mistakes,
      tol: 'count' as const,
      diagnose: [
        {
          wrong: () => rest(nand).cleanEpoch,
          say: 'That is the first epoch without a mistake. Add up the mistakes of the epochs before it.',
        },
        {
          wrong: () => nand.labels.length * rest(nand).cleanEpoch,
          say: 'That is how many examples have come by when an epoch is without a mistake. Count those that moved the numbers.',
        },
        { wrong: () => rest(and).mistakes, say: 'So many are needed for AND. Choose NAND in the figure.' },
        { wrong: () => rest(or).mistakes, say: 'So many are needed for OR. Choose NAND in the figure.' },
      ],
    },
    ...names.map((text, k) => ({
      text,
      key: () => rest(nand).end[k] as number,
      diagnose:
        k === 2
          ? [
              {
                wrong: () => -rest(and).end[2],
                say: 'That is the bias of AND with its sign turned. The two runs differ: a sum of 0 fires in both.',
              },
              { wrong: () => rest(and).end[2], say: 'That is the bias of AND. Choose NAND in the figure.' },
              {
                wrong: () => afterEpoch(nand, 4)[2],
                say: 'That is what it is after epochs 3 and 4. There are mistakes after that.',
              },
            ]
          : [],
    })),
  ],
  hints: [
    'Choose NAND in Figure 2.2, go back to the start, and step by epochs.',
    'Count each example that moved the numbers.',
  ],
  solution: () => [`${rest(nand).mistakes} mistakes; then ${written(rest(nand).end)}.`],
});

/** XOR with (1, 1) first: the one order that the text and its links do not show. */
const backwards = statesOf(reversed(xor), 4);
const [, , afterTwo, afterThree, afterFour] = backwards as [State, State, State, State, State];
const many = 100;
const usualTwo = statesOf(xor, 2)[2] as State;
/** After two examples, of a unit that fires above 0 only: (1, 1) is then no mistake, and (1, 0) is. */
const strictTwo: State = [1, 0, 1];
const usualOrder = 'That is in the usual order. Here (1, 1) comes first.';
const strict = (k: 0 | 1 | 2) => ({
  wrong: () => strictTwo[k],
  say: 'That comes out if $z$ = 0 gives 0. Here reaching 0 is enough to fire, so (1, 1) is a mistake.',
});
const slipsAfterTwo = [[strict(0)], [strict(1), { wrong: () => usualTwo[1], say: usualOrder }], [strict(2)]] as const;
const slipsAfterMany = [
  [{ wrong: () => afterEpoch(xor, many)[0] as number, say: usualOrder }],
  [{ wrong: () => afterTwo[1], say: 'That is what it is after two examples. Two more end the epoch.' }],
  [{ wrong: () => afterThree[2], say: 'That is what it is after three examples. The last one is (0, 0).' }],
] as const;

export const xorLoop = exercise({
  kind: 'fill',
  objective: 'decide',
  grade: 'check',
  missing: 'all',
  ask: `XOR from 0, with $η$ = 1, but in reverse: (1, 1) first. What are weights and bias after the first *two examples*, and what after *${many} epochs*?`,
  lines: [
    ...names.map((name, k) => ({
      text: `after two examples: ${name}`,
      key: () => afterTwo[k] as number,
      diagnose: slipsAfterTwo[k] ?? [],
    })),
    ...names.map((name, k) => ({
      text: `after ${many} epochs: ${name}`,
      key: () => afterEpoch(reversed(xor), many)[k] as number,
      diagnose: slipsAfterMany[k] ?? [],
    })),
  ],
  hints: [
    'Do one epoch by hand: (1, 1), (1, 0), (0, 1), (0, 0). Reaching 0 is enough to fire.',
    'Compare where the first epoch ends with where it began. What does the second epoch do then?',
  ],
  solution: () => [
    `After two examples: ${written(afterTwo)}. After all four: ${written(afterFour)}.`,
    `That is where the epoch began. What an epoch does depends only on where it starts, so each of the ${many} ends there again.`,
  ],
});
