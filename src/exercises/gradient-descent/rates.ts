/** Exercises about the learning rate and the start. */
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { at, from, heightAfter, pointAfter, slopes, valley } from './descend.ts';
import { descents } from './descents.ts';

const fit = descents['line-fit'];
const twoValleys = descents['two-valleys'];
const surface = descents['xor-surface'];

/** The curvature of E = c (w − 3)²: how much its slope changes per unit of w. */
export const curvatureOf = (c: number) =>
  (slopes(valley(c, 3, 4, 0.1))[0] as number) - (slopes(valley(c, 3, 3, 0.1))[0] as number);

export const largestRate = exercise<number>({
  kind: 'number',
  objective: 'rate',
  grade: 'check',
  transfer: true,
  numbers: { base: 5, draw: (random) => drawNumber(random, 3, 9, 1) },
  ask: (c) =>
    `A valley has the loss $E$ = ${show(c)} · $(w − 3)^2$, so its slope is ${show(2 * c)} · $(w − 3)$. Below which $η$ does each step bring $w$ nearer to 3?`,
  key: (c) => 2 / curvatureOf(c),
  diagnose: [
    {
      wrong: (c) => 1 / curvatureOf(c),
      say: 'With that one $w$ arrives in a single step. It may be larger than that.',
    },
    { wrong: (c) => curvatureOf(c) / 2, say: 'That is the curvature over 2. The limit is 2 over the curvature.' },
    {
      wrong: () => 2,
      say: 'That is the 2 alone. Divide it by the curvature, which is how much the slope changes per unit of $w$.',
    },
    { wrong: () => 1, say: 'That is the limit for $(w − 3)^2$. This valley is steeper.' },
    {
      wrong: (c) => 2 / c,
      say: 'The curvature is how much the slope changes per unit of $w$: twice the factor in front.',
    },
  ],
  hints: [
    'At the limit a step leads as far beyond the lowest point as $w$ was on this side.',
    (c) => `The curvature is ${show(curvatureOf(c))}.`,
  ],
  solution: (c) => [
    `The slope grows by ${show(curvatureOf(c))} per unit of $w$: that is the curvature $κ$.`,
    `The limit is 2 ∕ $κ$ = 2 ∕ ${show(curvatureOf(c))} = ${show(2 / curvatureOf(c))}.`,
  ],
});

const nowhere = 'With a learning rate of 0 no step leads anywhere.';

/** Enough for any start of the curve to come to rest. */
const long = 300;

export const deeperValley = exercise({
  kind: 'construct',
  objective: 'start',
  grade: 'challenge',
  ask: `Figure 7.2 has $η$ = ${show(twoValleys.optimizer.learningRate)}. Find a start *above 1* from which the ball ends in the deeper valley, on the left.`,
  fields: [{ label: 'start $w$', start: 1.2 }],
  check([start = 0]) {
    const end = pointAfter(from(twoValleys, start), long)?.[0];
    if (end === undefined) return { ok: false, say: 'From there the ball flies away and never comes back.' };
    const say = `It comes to rest at ${show(end)}.`;
    return { ok: start > 1 && end < -1, say: start > 1 ? say : `${say} But the start is not above 1.` };
  },
  diagnose: [
    {
      when: ([start = 0]) => start > 1 && start < 1.6,
      say: 'The first step ends on the right side of the hilltop, and the ball stays in the valley there.',
      example: [1.3],
    },
    {
      when: ([start = 0]) => start > 2.15 && start < 2.21,
      say: 'The first step lands so far out on the left that the second leaps back.',
      example: [2.2],
    },
  ],
  example: [1.7],
  hints: [
    'The further out, the steeper, and the longer the first step.',
    'The first step has to leap over the hilltop, which lies at about 0.101.',
  ],
  solution: () => [
    `From 1.7 the slope is so large that the first step leaps to ${show(pointAfter(from(twoValleys, 1.7), 1)?.[0] ?? Number.NaN)}, on the left side of the hilltop at about 0.101.`,
    `From there the ball rolls to ${show(pointAfter(from(twoValleys, 1.7), long)?.[0] ?? Number.NaN)}.`,
  ],
});

/** So many steps, and so low. */
const patience = 30;
const goodFit = 0.061;

export const mendedRate = exercise({
  kind: 'construct',
  objective: 'rate',
  grade: 'check',
  ask: `With $η$ = 0.2 the line fit of Figure 7.3 flies apart. Change $η$, and nothing else, so that ${patience} steps from (0, 0) bring the loss below ${show(goodFit)}.`,
  fields: [{ label: '$η$', start: 0.2 }],
  check([rate = 0]) {
    if (rate <= 0) return { ok: false, say: rate < 0 ? 'A learning rate below 0 goes uphill.' : nowhere };
    const loss = heightAfter(at(fit, rate), patience);
    if (Number.isNaN(loss)) return { ok: false, say: `The loss has grown beyond all numbers before step ${patience}.` };
    return { ok: loss < goodFit, say: `After ${patience} steps the loss is ${show(loss)}.` };
  },
  diagnose: [
    {
      when: ([rate = 0]) => rate > 0 && heightAfter(at(fit, rate), patience) > heightAfter(at(fit, rate), 0),
      say: 'Still too long: each step lands further away.',
      example: [0.19],
    },
    { when: ([rate = 0]) => rate > 0.15, say: 'It bounces across the valley and is slow to settle.', example: [0.175] },
    { when: ([rate = 0]) => rate > 0, say: 'Too short: it crawls.', example: [0.01] },
  ],
  example: [0.1],
  hints: ['Which way is the change: longer or shorter steps?', 'Try half of 0.2, and then a little on either side.'],
  solution: () => [
    `With $η$ = 0.1 the loss is ${show(heightAfter(at(fit, 0.1), patience))} after ${patience} steps.`,
    `With $η$ = 0.2 it is ${show(heightAfter(at(fit, 0.2), patience))}: the steepest direction of this valley allows no more than about 0.18.`,
  ],
});

/** Where the surface is nearly level, and what sixty steps are to reach from there. */
const plateau = [1, -1] as const;
const many = 60;
const low = 0.05;

export const offThePlateau = exercise({
  kind: 'construct',
  objective: 'rate',
  grade: 'challenge',
  ask: () =>
    `In Figure 7.5, start at $w_1$ = ${show(plateau[0])}, $w_3$ = ${show(plateau[1])}. With $η$ = ${show(surface.optimizer.learningRate)} the loss after ${many} steps is still ${show(heightAfter(from(surface, ...plateau), many))}. Find an $η$ with which ${many} steps bring it below ${show(low)}. (In the figure, go back to the start after each change.)`,
  fields: [{ label: '$η$', start: 2 }],
  check([rate = 0]) {
    if (rate <= 0) return { ok: false, say: rate < 0 ? 'A learning rate below 0 goes uphill.' : nowhere };
    const loss = heightAfter(at(from(surface, ...plateau), rate), many);
    return { ok: loss < low, say: `After ${many} steps the loss is ${show(loss)}.` };
  },
  diagnose: [
    { when: ([rate = 0]) => rate > 0 && rate < 6, say: 'It is still on its way over the plateau.', example: [4] },
    {
      when: ([rate = 0]) => rate > 12,
      say: 'Steps that suit the plateau are too long where it is steep.',
      example: [40],
    },
  ],
  example: [8],
  hints: [
    'On the plateau the slopes are tiny, and so are the steps.',
    'Four times the learning rate makes four times the step.',
  ],
  solution: () => [
    `With $η$ = 8 the loss after ${many} steps is ${show(heightAfter(at(from(surface, ...plateau), 8), many))}.`,
    'The slope was small, and yet this was not the end: the surface falls away further on.',
  ],
});
