/** Which points the rule comes to rest on, and what makes them hard. */
import { visitsOf } from '../../engine/epochs.ts';
import { largestMargin, mistakeBound } from '../../engine/margin.ts';
import { isLeftOver } from '../../notation/left-over.ts';
import { exercise, show } from '../../questions/index.ts';
import { fateOf, gatePoints, learner, type Points, statesOf } from './train.ts';

const parts = ({ inputs, labels }: Points) => largestMargin(inputs, labels) !== undefined;
const listed = ({ inputs, labels }: Points) => inputs.map((x, n) => `(${x.join(', ')}) → ${labels[n]}`).join(', ');

const sets: readonly (readonly [Points, string])[] = [
  [
    {
      inputs: [
        [0, 0],
        [1, 0],
        [2, 1],
      ],
      labels: [1, 0, 1],
    },
    'A line can pass between (1, 0) and the two others.',
  ],
  [
    {
      inputs: [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      labels: [0, 1, 0],
    },
    'The three points lie on one line, and the middle one should be different from both ends.',
  ],
  [
    {
      inputs: [
        [0, 1],
        [1, 0],
        [1, 1],
        [2, 0],
      ],
      labels: [0, 0, 1, 1],
    },
    'A line can pass between the two pairs: $x_1$ + ½$x_2$ grows from one pair to the other.',
  ],
  [
    {
      inputs: [
        [1, 2],
        [0, 0],
        [1, 2],
      ],
      labels: [1, 0, 0],
    },
    'The point (1, 2) should give 1 and 0. No unit does both.',
  ],
];

export const stopsOn = exercise({
  kind: 'choose',
  many: true,
  objective: 'decide',
  grade: 'check',
  ask: 'On which of these sets does the rule come to rest? Each line lists the points with their targets.',
  options: sets.map(([points, say]) => ({ text: listed(points), right: () => parts(points), say })),
  hints: [
    'Draw the points. The rule comes to rest where some line has each target on a side of its own.',
    'Look for a point between two others that wants something else, and for a point that wants two things.',
  ],
  solution: sets.map(([points, say]) => `${listed(points)}: ${parts(points) ? 'yes' : 'no'}. ${say}`),
});

/** AND, and a fifth point of the reader's, which comes last. */
const withFifth = ([x1 = 0, x2 = 0, target = 0]: readonly number[]): Points => {
  const { inputs, labels } = gatePoints('and');
  return { inputs: [...inputs, [x1, x2]], labels: [...labels, target] };
};
const enough = 20;
const fate = (values: readonly number[]) => fateOf(withFifth(values));
const mistakes = (values: readonly number[]) => fate(values)?.mistakes;
/** Whether the unit is right about the fifth point whenever it comes: then every line is what it is without the point. */
const changesNothing = (values: readonly number[]) => {
  const points = withFifth(values);
  const fifth = points.inputs.length - 1;
  const visits = visitsOf(learner(points), points.inputs.length * (fate(values)?.cleanEpoch ?? 0));
  return visits.every(({ example, moved }) => example !== fifth || !moved);
};
/** Whether on the way a sum was 0 on paper, and in the computer a hair beside it: who works by hand may count otherwise. */
const restsOnRounding = (values: readonly number[]) => {
  const { inputs } = withFifth(values);
  const visits = visitsOf(learner(withFifth(values)), inputs.length * (fate(values)?.cleanEpoch ?? 0));
  return visits.some(({ example }, k) => {
    const [w1 = 0, w2 = 0, b = 0] = visits[k - 1]?.parameters ?? [];
    const [x1 = 0, x2 = 0] = inputs[example] ?? [];
    const parts = [w1 * x1, w2 * x2, b] as const;
    return isLeftOver(parts[0] + parts[1] + parts[2], parts);
  });
};
const isTarget = (value: number | undefined) => value === 0 || value === 1;
const separable = (values: readonly number[]) => isTarget(values[2]) && parts(withFifth(values));

export const hardSet = exercise({
  kind: 'construct',
  objective: 'decide',
  grade: 'challenge',
  ask: `Make it hard. Keep the four points of AND and add a fifth of your own, which comes last. The rule starts from 0, with $η$ = 1. It should come to rest, but only after *more than ${enough}* mistakes. (Try it in Figure 2.3 with your own points.)`,
  fields: [
    { label: '$x_1$', start: 2 },
    { label: '$x_2$', start: 2 },
    { label: 'target, 0 or 1', start: 1, whole: true },
  ],
  check(values) {
    if (!isTarget(values[2])) return { ok: false, say: 'The target is 0 or 1.' };
    const points = withFifth(values);
    const bound = mistakeBound(points.inputs, points.labels);
    if (bound === undefined)
      return { ok: false, say: 'No line parts these five points, so the rule never comes to rest.' };
    const made = mistakes(values);
    if (made === undefined)
      return { ok: false, say: 'It is not at rest after 2,000 epochs. Leave it a little more room.' };
    const rounded = restsOnRounding(values)
      ? ' A sum on the way is 0 on paper, but not in the computer, which keeps such decimals only nearly: by hand you may count otherwise.'
      : '';
    return {
      ok: made > enough,
      say: `${made} mistakes until it comes to rest; the bound is ${show(bound)}.${rounded}`,
    };
  },
  diagnose: [
    {
      when: (values) => separable(values) && fate(values) !== undefined && changesNothing(values),
      say: 'The unit is right about your point whenever it comes, so every line is the same as without it.',
      example: [2, 2, 1],
    },
    {
      when: (values) => separable(values) && fate(values) !== undefined,
      say: 'A small margin raises the bound: it permits more mistakes, but does not force them.',
      example: [0.9, 0.9, 0],
    },
    {
      when: (values) => isTarget(values[2]) && !separable(values),
      say: 'There has to be a line that parts the points, or the rule goes on for ever.',
      example: [1, 1, 0],
    },
  ],
  example: [0.75, 1, 0],
  hints: [
    'The bound is large where the margin is small: squeeze the room between the two kinds of points.',
    'Give the point target 0, and put it on the line from (0, 1) to (1, 1): past the middle, and at least a tenth before (1, 1).',
  ],
  solution: () => [
    `One way: (¾, 1) with target 0. The rule makes ${mistakes([0.75, 1, 0])} mistakes.`,
    'The line has to pass between (¾, 1) and (1, 1), which are close to each other. The margin is small, so the bound is large.',
    `It is only a bound. With (0.9, 0.9) it is larger still, and the rule makes ${mistakes([0.9, 0.9, 0])}.`,
  ],
});

interface Mistake {
  readonly x: readonly [number, number];
  /** What the unit should have given; it gave the other. */
  readonly y: number;
}

/** How weights, bias and the sum of this very point change after the mistake. */
const changes = ({ x, y }: Mistake) => {
  // A unit that is wrong about the point: its bias alone decides.
  const start = [0, 0, y === 1 ? -1 : 0] as const;
  const [before, after] = statesOf({ inputs: [x], labels: [y] }, 1, start) as [typeof start, typeof start];
  const sum = ([w1, w2, b]: typeof start) => w1 * x[0] + w2 * x[1] + b;
  return [...after.map((value, k) => value - (before[k] as number)), sum(after) - sum(before)];
};

const direction = (its: Mistake, k: number) => ((changes(its)[k] as number) < 0 ? 'smaller' : 'larger');
/** Which way the sum of a point has to go. */
const wanted = (y: number) => (y === 0 ? 'smaller' : 'larger');

export const whichWay = exercise<Mistake>({
  kind: 'choose',
  many: true,
  objective: 'predict',
  grade: 'check',
  transfer: true,
  numbers: {
    base: { x: [2, -1], y: 0 },
    draw: (random) => ({
      x: [
        (1 + random.integer(3)) * (random.integer(2) ? 1 : -1),
        (1 + random.integer(3)) * (random.integer(2) ? 1 : -1),
      ],
      y: random.integer(2),
    }),
  },
  ask: ({ x, y }) =>
    `At (${x.map((value) => show(value)).join(', ')}) the unit gives ${1 - y} and should give ${y}. The rule corrects it. Which numbers become *${wanted(y)}*?`,
  options: ['$w_1$', '$w_2$', '$b$', 'the sum $z$ of this very point'].map((text, k) => ({
    text,
    right: (its: Mistake) => direction(its, k) === wanted(its.y),
    say: `This goes the other way: ${text}. ${k < 2 ? 'Look at the sign of the error, and at that of its input.' : 'Look at the sign of the error.'}`,
  })),
  hints: [
    'The error is target minus output. Which sign has it here?',
    'Each weight moves by $η$ · error · its input: two minus signs make a plus. The bias moves with the error.',
  ],
  solution: (its) => [
    `The error is ${show(its.y - (1 - its.y))}. So ${['$w_1$', '$w_2$', '$b$', '$z$'].map((name, k) => `${name} becomes ${direction(its, k)}`).join(', ')}.`,
    'The sum of this very point always moves towards its right side: its own inputs are what the weights move by.',
  ],
});
