/** Exercises on single updates: plain steps and Adam. */
import { drawNumber, exercise, type Numbers, show } from '../../questions/index.ts';
import { squareFrom, valley } from './laps.ts';
import { at, lap, short, slope, start, type Walk } from './walk.ts';

/** Plain steps in the long valley: two coordinates, two updates. */
export const plainSteps = exercise<Walk>({
  kind: 'fill',
  objective: 'update',
  grade: 'check',
  numbers: {
    // Not the start and rate of Figure 10.2, which shows every number of its own.
    base: { bowl: { ...valley, start: [2, 0.8] }, spec: { kind: 'sgd', learningRate: 0.04 } },
    draw: (random) => ({
      bowl: { ...valley, start: [drawNumber(random, 0.5, 2, 1), drawNumber(random, 0.5, 2, 1)] },
      spec: { kind: 'sgd', learningRate: drawNumber(random, 0.02, 0.08, 2) },
    }),
  },
  ask: ({ bowl, spec }) =>
    `The loss is ½($w_1$² + 10 $w_2$²), so the gradient is ($w_1$, 10 $w_2$). Make two plain updates with $η$ = ${show(spec.learningRate)} from (${bowl.start.map((value) => show(value)).join(', ')}).`,
  missing: 'all',
  lines: [0, 1].map((i) => ({
    text: i === 0 ? '$w_1$ after two updates:' : '$w_2$ after two updates:',
    key: (walk: Walk) => lap(walk, 2).point[i] as number,
    tol: { abs: 0.0005 },
    diagnose: [
      {
        wrong: (walk: Walk) => lap(walk, 1).point[i] as number,
        say: 'That is the place after one update. Make another one from there.',
      },
      {
        wrong: (walk: Walk) => 2 * (lap(walk, 1).point[i] as number) - (walk.bowl.start[i] as number),
        say: 'That is the same step twice. The second one begins elsewhere, where the gradient is another.',
      },
      {
        wrong: ({ bowl, spec }: Walk) =>
          (bowl.start[i] as number) * (1 + spec.learningRate * (bowl.curvatures[i] as number)) ** 2,
        say: 'That goes uphill: take the steps away from where you stand.',
      },
    ],
  })),
  hints: [
    'Both coordinates have a gradient of their own. Start with $w_1$.',
    (walk) => `After the first update the point is (${lap(walk, 1).point.map(short).join(', ')}).`,
  ],
  solution: (walk) => [
    `First update: (${lap(walk, 1).point.map(short).join(', ')}).`,
    `There the gradient is (${lap(walk, 2).gradient?.map(short).join(', ')}), and the second update leads to (${lap(walk, 2).point.map(short).join(', ')}).`,
  ],
});

const adamFrom = (from: number): Walk => ({ bowl: squareFrom(from), spec: { kind: 'adam', learningRate: 0.1 } });
const [beta1, beta2] = [0.9, 0.999] as const;
const mean = (walk: Walk) => lap(walk, 1).memory.Mean?.[0] as number;
const squares = (walk: Walk) => lap(walk, 1).memory.Square?.[0] as number;
const adamNumbers: Numbers<Walk> = {
  base: adamFrom(1),
  draw: (random) => adamFrom(drawNumber(random, 0.6, 3, 1)),
};

/** The first update of Adam, number by number. */
export const firstOfAdam = exercise<Walk>({
  kind: 'fill',
  objective: 'update',
  grade: 'check',
  numbers: adamNumbers,
  ask: (walk) =>
    `The loss is $w$², so the gradient is 2$w$. Adam stands at $w$ = ${show(start(walk))}, with $m$ = $q$ = 0, $η$ = 0.1, $β_1$ = ${beta1}, $β_2$ = ${beta2}. Make its first update. (The tiny $ε$ does not matter here.)`,
  missing: 'all',
  lines: [
    {
      text: '$m$ = $β_1$ · 0 + (1 − $β_1$) · gradient:',
      key: mean,
      tol: { abs: 0.0005 },
      diagnose: [
        { wrong: (walk) => slope(walk, 1), say: 'That is the gradient itself. Take a tenth of it.' },
        {
          wrong: (walk) => beta1 * slope(walk, 1),
          say: 'The share $β_1$ is for the old $m$. The gradient gets 1 − $β_1$.',
        },
      ],
    },
    {
      text: '$q$ = $β_2$ · 0 + (1 − $β_2$) · gradient²:',
      key: squares,
      tol: { rel: 0.005 },
      diagnose: [
        { wrong: (walk) => slope(walk, 1) ** 2, say: 'That is the square itself. Take a thousandth of it.' },
        { wrong: (walk) => (1 - beta2) * slope(walk, 1), say: 'The gradient is to be squared first.' },
      ],
    },
    {
      text: 'corrected $m$, divided by 1 − $β_1$:',
      key: (walk) => mean(walk) / (1 - beta1),
      follows: (_, [m = 0]) => m / (1 - beta1),
      tol: { abs: 0.0005 },
      diagnose: [
        { wrong: (_, [m = 0]) => m, say: 'That is $m$ as it was. Divide it by 1 − $β_1$, which is 0.1.' },
        { wrong: (_, [m = 0]) => m / beta1, say: 'Divide by 1 − $β_1$, which is 0.1.' },
      ],
    },
    {
      text: 'corrected $q$, divided by 1 − $β_2$:',
      key: (walk) => squares(walk) / (1 - beta2),
      follows: (_, [, q = 0]) => q / (1 - beta2),
      tol: { rel: 0.005 },
      // As it was, or divided by β₂: the two are the same but for a thousandth.
      diagnose: [{ wrong: (_, [, q = 0]) => q, say: 'Divide by 1 − $β_2$, which is 0.001.' }],
    },
    {
      text: 'new $w$ = $w$ − $η$ · corrected $m$ ∕ √(corrected $q$):',
      key: (walk) => at(walk, 1),
      follows: (walk, [, , m = 0, q = 1]) => start(walk) - (0.1 * m) / Math.sqrt(q),
      tol: { abs: 0.0005 },
      diagnose: [
        {
          wrong: (walk, [, , m = 0, q = 1]) => start(walk) + (0.1 * m) / Math.sqrt(q),
          say: 'That goes uphill: take the step away from $w$.',
        },
        {
          wrong: (walk, [m = 0, q = 1]) => start(walk) - (0.1 * m) / Math.sqrt(q),
          say: 'You used $m$ and $q$ without their corrections.',
        },
        {
          wrong: (walk, [, , m = 0]) => start(walk) - 0.1 * m,
          say: 'You left out the root of the corrected $q$: divide by it.',
        },
        {
          wrong: (walk, [, , m = 0, q = 1]) => start(walk) - (0.1 * m) / q,
          say: 'Divide by the root of the corrected $q$, not by itself.',
        },
      ],
    },
  ],
  hints: [
    'Go line by line: two memories, two corrections, one step.',
    (walk) => `The gradient is ${short(slope(walk, 1))}, and its square ${short(slope(walk, 1) ** 2)}.`,
  ],
  solution: (walk) => [
    `The gradient is ${short(slope(walk, 1))}: $m$ = ${short(mean(walk))} and $q$ = ${short(squares(walk))}.`,
    `Corrected they are ${short(mean(walk) / (1 - beta1))} and ${short(squares(walk) / (1 - beta2))}: the gradient and its square.`,
    `The step is 0.1 · ${short(slope(walk, 1))} ∕ ${short(slope(walk, 1))} = 0.1, so $w$ ≈ ${short(at(walk, 1))}.`,
  ],
});

/** The rate at which plain steps in the steep direction go from side to side for ever. */
export const largestRate = exercise({
  kind: 'number',
  objective: 'rate',
  grade: 'challenge',
  ask: 'Plain steps in the valley ½($w_1$² + 10 $w_2$²) run away if the learning rate is too large. Above which rate do they?',
  key: () => 2 / Math.max(...valley.curvatures),
  tol: { abs: 0.0005 },
  diagnose: [
    {
      wrong: () => 2 / Math.min(...valley.curvatures),
      say: 'The flat direction would bear it. The steep one does not, and one rate serves both.',
    },
    {
      wrong: () => 1 / Math.max(...valley.curvatures),
      say: 'With that rate a step in the steep direction lands in the middle at once. It may be longer before it runs away.',
    },
    {
      wrong: () => 1 / Math.min(...valley.curvatures),
      say: 'With that rate a step in the flat direction lands in the middle at once. In the steep direction it has long run away.',
    },
    {
      wrong: () => Math.max(...valley.curvatures) / 2,
      say: 'That is the curvature over 2. The limit is 2 over the curvature.',
    },
    {
      wrong: () => 2 / valley.curvatures.reduce((sum, its) => sum + its, 0),
      say: 'That is 2 over both curvatures together. Each direction has a limit of its own, and the steep one decides.',
    },
    {
      wrong: () => 4 / Math.max(...valley.curvatures),
      say: 'That comes out with a slope of 5 $w_2$. The slope of ½ · 10 $w_2$² is 10 $w_2$.',
    },
  ],
  hints: [
    'An update multiplies $w_2$ by 1 − 10 $η$. When does that make it larger?',
    'It grows once 1 − 10 $η$ is below −1.',
  ],
  solution: [
    'Each update multiplies $w_1$ by 1 − $η$ and $w_2$ by 1 − 10 $η$.',
    `The second is −1 at $η$ = 2 ∕ 10 = ${show(2 / Math.max(...valley.curvatures))}. Above that, $w_2$ grows with each update; just below, it goes from side to side and shrinks.`,
  ],
});
