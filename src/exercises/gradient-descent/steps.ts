/** Exercises about single steps: a worked one that fades, two in a row, and what the order of the acts is. */
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { pointAfter, slopes, valley } from './descend.ts';

/** A point on E = (w − 3)², and a learning rate. */
interface Step {
  readonly start: number;
  readonly rate: number;
}

const middle = 3;
const on = ({ start, rate }: Step) => valley(1, middle, start, rate);
const slopeAt = (its: Step) => slopes(on(its))[0] as number;
const after = (its: Step, steps: number) => (pointAfter(on(its), steps) as [number])[0];

/** One step on E = (w − 3)², in four lines of which the last ones are missing. */
export const fadedStep = (base: Step, missing: number | 'all') =>
  exercise<Step>({
    kind: 'fill',
    objective: 'step',
    grade: 'check',
    numbers: { base },
    ask: ({ start, rate }) =>
      `One step on $E$ = $(w − 3)^2$ from $w$ = ${show(start)} with $η$ = ${show(rate)}, line by line.`,
    missing,
    lines: [
      {
        text: '$w$ − 3 =',
        key: ({ start }) => start - middle,
        diagnose: [{ wrong: ({ start }) => start + middle, say: 'The valley lies at 3: subtract it.' }],
      },
      {
        text: 'slope $∂E/∂w$ = 2 · $(w − 3)$ =',
        key: slopeAt,
        follows: (_, [away = 0]) => 2 * away,
        diagnose: [
          {
            wrong: (_, [away = 0]) => away * away,
            say: 'That is the loss, the square. The slope is twice the distance.',
          },
          { wrong: (_, [away = 0]) => away, say: 'That is the distance to 3. The slope is twice that.' },
        ],
      },
      {
        text: 'step $η$ · slope =',
        key: (its) => its.rate * slopeAt(its),
        follows: ({ rate }, [, slope = 0]) => rate * slope,
        diagnose: [
          {
            wrong: ({ rate }, [, slope = 0]) => slope / rate,
            say: 'You divided by $η$. The step is the slope times $η$.',
          },
        ],
      },
      {
        text: 'new $w$ =',
        key: (its) => after(its, 1),
        follows: ({ start }, [, , step = 0]) => start - step,
        diagnose: [
          { wrong: ({ start }, [, , step = 0]) => start + step, say: 'That goes uphill. Take the step away from $w$.' },
          { wrong: ({ start }, [, slope = 0]) => start - slope, say: 'You took away the whole slope, without $η$.' },
        ],
      },
    ],
    hints: ['Each line uses the one before it.', (its) => `The slope there is ${show(slopeAt(its))}.`],
    solution: (its) => [
      `The slope is 2 · (${show(its.start)} − 3) = ${show(slopeAt(its))}.`,
      `Times $η$ it is ${show(its.rate * slopeAt(its))}.`,
      `Taken away from ${show(its.start)}, that leaves ${show(after(its, 1))}.`,
    ],
  });

/** Two steps in a row: the second has a slope of its own. */
export const twoSteps = exercise<Step>({
  kind: 'fill',
  objective: 'step',
  grade: 'check',
  numbers: {
    base: { start: 7, rate: 0.2 },
    draw: (random) => ({ start: drawNumber(random, 5, 9, 0), rate: drawNumber(random, 0.1, 0.4, 2) }),
  },
  ask: ({ start, rate }) =>
    `$E$ = $(w − 3)^2$. Begin at $w$ = ${show(start)} with $η$ = ${show(rate)}. Where is $w$ after one step, and where after two?`,
  missing: 'all',
  lines: [
    {
      text: 'after one step $w$ =',
      key: (its) => after(its, 1),
      diagnose: [
        { wrong: (its) => its.start + its.rate * slopeAt(its), say: 'That goes uphill. Take the step away from $w$.' },
        { wrong: (its) => its.start - slopeAt(its), say: 'You took away the whole slope, without $η$.' },
        { wrong: (its) => its.start - its.rate * (its.start - middle), say: 'The slope is twice the distance to 3.' },
        { wrong: (its) => its.rate * slopeAt(its), say: 'That is the step. Take it away from $w$.' },
      ],
    },
    {
      text: 'after two steps $w$ =',
      key: (its) => after(its, 2),
      follows: ({ rate }, [first = 0]) => first - rate * 2 * (first - middle),
      diagnose: [
        {
          wrong: ({ rate }, [first = 0]) => rate * 2 * (first - middle),
          say: 'That is the second step. Take it away from where the first one led.',
        },
        {
          wrong: (its, [first = 0]) => first - its.rate * slopeAt(its),
          say: 'You used the slope of the start again. It has to be taken where $w$ is now.',
        },
        {
          wrong: ({ rate }, [first = 0]) => first + rate * 2 * (first - middle),
          say: 'That goes uphill. Take the step away from $w$.',
        },
        {
          wrong: ({ rate }, [first = 0]) => first - rate * (first - middle),
          say: 'The slope is twice the distance to 3.',
        },
        {
          wrong: (_, [first = 0]) => first - 2 * (first - middle),
          say: 'You took away the whole slope, without $η$.',
        },
      ],
    },
  ],
  hints: [
    'The slope at $w$ is 2 · $(w − 3)$. Take it anew for the second step.',
    (its) => `The first slope is ${show(slopeAt(its))}.`,
  ],
  solution: (its) => [
    `First step: ${show(its.start)} − ${show(its.rate)} · ${show(slopeAt(its))} = ${show(after(its, 1))}.`,
    `The slope there is ${show(2 * (after(its, 1) - middle))}, so the second step leads to ${show(after(its, 2))}.`,
  ],
});

export const orderOfActs = exercise({
  kind: 'order',
  objective: 'step',
  grade: 'check',
  ask: 'Put one step of gradient descent into an order that works.',
  items: [
    { text: 'Compute the slope where $w$ is now' },
    { text: 'Multiply it by $η$', after: [0] },
    { text: 'Subtract the product from $w$', after: [1] },
    { text: 'Look at the loss at the new place', after: [2] },
  ],
  hints: ['What does each act need to have?', 'The product needs the slope, and the new place needs the product.'],
  solution: ['Slope, times $η$, subtract, look. Then again: the old slope is of no use at the new place.'],
});
