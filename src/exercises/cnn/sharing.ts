/** Exercises on what one weight does that is used in every place: its gradient, and filters that answer to edges. */
import type { ConvolutionSpec } from '../../engine/convolution/convolution.ts';
import { createConvolutionRun } from '../../engine/convolution/run.ts';
import { valueIn } from '../../engine/trace/record.ts';
import { drawNumber, exercise, show } from '../../questions/index.ts';

/** A row of inputs, a filter of two weights that slides along it, and what came back to its places. */
interface Strip {
  readonly inputs: readonly number[];
  readonly deltas: readonly number[];
}
const terms = ({ inputs, deltas }: Strip, weight: number) =>
  deltas.map((delta, k) => delta * (inputs[k + weight] as number));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const list = (values: readonly number[]) => values.map((value) => show(value)).join(', ');

export const sharedGradient = exercise<Strip>({
  kind: 'fill',
  objective: 'gradient',
  grade: 'check',
  transfer: true,
  numbers: {
    base: { inputs: [1, 2, 0, 3], deltas: [0.5, -1, 2] },
    draw: (random) => ({
      inputs: [0, 1, 2, 3].map(() => drawNumber(random, 1, 6, 0)),
      deltas: [0, 1, 2].map(() => drawNumber(random, 1, 4, 0) * (drawNumber(random, 0, 1, 0) === 1 ? 0.5 : -1)),
    }),
  },
  ask: ({ inputs, deltas }) =>
    `A filter of two weights slides along the inputs ${list(inputs)}. In its three places the δ that came back are ${list(deltas)}, from left to right. Find both gradients.`,
  missing: 'all',
  lines: [0, 1].map((weight) => ({
    text: `$∂E/∂w_${weight + 1}$ =`,
    key: (its: Strip) => total(terms(its, weight)),
    diagnose: [
      {
        wrong: (its: Strip) => terms(its, weight)[0] as number,
        say: 'That would be the first place alone. The weight was used in three.',
      },
      {
        wrong: (its: Strip) => total(terms(its, weight)) / 3,
        say: 'What the places add is summed, not averaged.',
      },
      {
        wrong: (its: Strip) => total(terms(its, 1 - weight)),
        say: 'That would be the gradient of the other weight. Which input lay under this one?',
      },
      {
        wrong: ({ deltas }: Strip) => total(deltas),
        say: 'That would be the gradient of the bias. A weight’s δ is multiplied by the input under it.',
      },
    ],
  })),
  hints: [
    'In every place: the δ of the place, times the input under this weight. Then add.',
    (its) => `$w_1$ lay on the inputs ${list(its.inputs.slice(0, 3))}, $w_2$ on ${list(its.inputs.slice(1))}.`,
  ],
  solution: (its) =>
    [0, 1].map(
      (weight) =>
        `$∂E/∂w_${weight + 1}$ = ${terms(its, weight)
          .map((term) => (term < 0 ? `(${show(term)})` : show(term)))
          .join(' + ')} = ${show(total(terms(its, weight)))}.`,
    ),
});

const rows = [0, 1, 2, 3, 4, 5];
/** Pictures to try a filter on: dark above bright, dark left of bright, and the same grey everywhere. */
const scenes = {
  level: rows.map((row) => rows.map(() => (row < 3 ? 0 : 1))),
  upright: rows.map(() => rows.map((column) => (column < 3 ? 0 : 1))),
  flat: rows.map(() => rows.map(() => 1)),
} as const;
type Scene = keyof typeof scenes;

/** What the filter makes of a picture, without bias or ReLU. */
function answers(values: readonly number[], scene: Scene): number[] {
  const spec: ConvolutionSpec = {
    kind: 'convolution',
    image: [scenes[scene]],
    filters: [[[0, 3, 6].map((k) => values.slice(k, k + 3))]],
    bias: [0],
    output: { weights: Array<number>(16).fill(0), bias: 0 },
  };
  const run = createConvolutionRun(spec);
  const record = run.record(0);
  return Array.from({ length: 16 }, (_, k) => {
    const cell = { quantity: 'mapSum', index: [0, Math.floor(k / 4), k % 4] } as const;
    return valueIn(record, cell, record.count) as number;
  });
}
const isStill = (values: readonly number[], scene: Scene) => answers(values, scene).every((z) => Math.abs(z) < 1e-9);
const strongest = (values: readonly number[]) => Math.max(...answers(values, 'level'));
const lowest = (values: readonly number[]) => Math.min(...answers(values, 'level'));

export const levelEdges = exercise({
  kind: 'construct',
  objective: 'window',
  grade: 'challenge',
  ask: 'Make a filter for level edges. On a picture that is dark above and bright below its largest sum shall be at least 1, and none below 0. On a picture that is the same everywhere, and on an upright edge, all of its sums shall be 0. The bias is 0.',
  fields: ['first', 'second', 'third'].flatMap((row) =>
    ['left', 'middle', 'right'].map((place) => ({ label: `${row} row, ${place}`, start: 0 })),
  ),
  check(values) {
    const ok =
      isStill(values, 'flat') && isStill(values, 'upright') && strongest(values) >= 1 && lowest(values) > -1e-9;
    return {
      ok,
      say: `On dark above bright its sums go from ${show(lowest(values))} to ${show(strongest(values))}; on an upright edge the largest is ${show(Math.max(...answers(values, 'upright')))}, on a plain grey ${show(Math.max(...answers(values, 'flat')))}.`,
    };
  },
  diagnose: [
    {
      when: (values) => values.every((value) => value === 0),
      say: 'A filter of zeros answers to nothing at all.',
      example: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    },
    {
      when: (values) => !isStill(values, 'flat'),
      say: 'On a picture that is the same everywhere its sum is not 0. The nine weights have to add up to 0.',
      example: [0, 0, 0, 0, 1, 0, 0, 0, 0],
    },
    {
      when: (values) => !isStill(values, 'upright'),
      say: 'It answers to an upright edge as well. Each column has to add up to 0 by itself.',
      example: [-1, 0, 1, -1, 0, 1, -1, 0, 1],
    },
    {
      when: (values) => lowest(values) < -1e-9 && strongest(values) < 1e-9,
      say: 'It answers to bright above dark. Turn all signs round.',
      example: [1, 1, 1, 0, 0, 0, -1, -1, -1],
    },
    {
      when: (values) => lowest(values) < -1e-9 && strongest(values) >= 1e-9,
      say: 'It answers to the edge in one window with a sum above 0, and in another with one below. No sum may be below 0.',
      example: [-1, -1, -1, 2, 2, 2, -1, -1, -1],
    },
  ],
  example: [-1, -1, -1, 0, 0, 0, 1, 1, 1],
  hints: [
    'The filter of Figure 15.1 compares right with left. What should be compared here?',
    'Negative weights above, positive ones below, and each column adds up to 0.',
  ],
  solution: ['For example −1, −1, −1 in the first row, zeros in the second, and 1, 1, 1 in the third.'],
});

export const noneInShape = exercise({
  kind: 'choose',
  objective: 'summary',
  grade: 'check',
  ask: 'A program prints the shape `(None, 28, 28, 32)` for a layer. What does the `None` mean?',
  options: [
    {
      text: 'How many images go through at once; that is open until it is used.',
      right: true,
      say: 'It is the place of the batch.',
    },
    {
      text: 'The layer has no parameters.',
      right: false,
      say: 'Parameters stand in a column of their own. Which of the four numbers of a shape is missing here?',
    },
    {
      text: 'The image has no colours.',
      right: false,
      say: 'Channels stand last: these are 32. What stands before the rows?',
    },
    {
      text: 'The size is computed while the network trains.',
      right: false,
      say: 'Rows, columns and channels are fixed by the layers. What else can differ from one use to the next?',
    },
  ],
  hints: [
    'Rows, columns and channels are 28, 28 and 32.',
    'Lesson 12 sent 32 images through at once, or 64. Which place of the shape could count them?',
  ],
  solution: ['How many images are in the batch. The network works with any number of them.'],
});

export const notDeepLearning = exercise({
  kind: 'choose',
  objective: 'sharing',
  grade: 'check',
  ask: 'Three of these sentences are right. Which one is wrong?',
  options: [
    {
      text: '“Deep learning usually refers to convolutional networks.”',
      right: true,
      misconception: 'M50',
      say: 'Deep means many layers, of whatever kind. Chains of dense layers were deep in lesson 11, and later lessons have other kinds.',
    },
    {
      text: '“Programs call cross-correlation a convolution.”',
      right: false,
      say: 'They do: the filter is laid on as it is, and not turned round.',
    },
    {
      text: '“A filter has as many weights on a large image as on a small one.”',
      right: false,
      say: 'So it is: it is laid on more places, and stays as it is.',
    },
    {
      text: '“Pooling has no weights.”',
      right: false,
      say: 'So it is: it takes the largest, and nothing of that is learned.',
    },
  ],
  hints: ['One of them takes a kind for the whole.', 'Are networks of ten dense layers deep?'],
  solution: ['The first. A convolutional network is one kind of deep network.'],
});
