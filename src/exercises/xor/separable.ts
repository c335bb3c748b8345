/** Which sets one line can cut, and the proof that XOR is none of them. */
import { outputsFor } from '../../engine/forward-trace.ts';
import { exercise } from '../../questions/index.ts';
import { unit } from '../networks/two-layers.ts';

type Point = readonly [number, number];

interface Labelled {
  readonly ones: readonly Point[];
  readonly zeros: readonly Point[];
}

/** Whether one threshold unit gets all points right, found by trying weights from −3 to 3 and biases between the sums they make. */
function isSeparable({ ones, zeros }: Labelled): boolean {
  const weights = [-3, -2, -1, 0, 1, 2, 3];
  const points = [...ones, ...zeros];
  const isCut = (w1: number, w2: number) =>
    points
      .map(([x1, x2]) => 0.5 - w1 * x1 - w2 * x2)
      .some((b) => points.every((x, n) => outputsFor(unit('step', [w1, w2, b]), x)[0] === (n < ones.length ? 1 : 0)));
  return weights.some((w1) => weights.some((w2) => isCut(w1, w2)));
}

const listed = (points: readonly Point[]) => points.map((point) => `(${point.join(', ')})`).join(', ');

/** A set to decide about. */
const set = (ones: readonly Point[], zeros: readonly Point[], say: string) => ({
  text: `1 at ${listed(ones)}; 0 at ${listed(zeros)}`,
  right: () => isSeparable({ ones, zeros }),
  say,
});

export const separableSets = exercise({
  kind: 'choose',
  many: true,
  objective: 'decide',
  grade: 'check',
  ask: 'Five sets of points, each with the output that it should get. For which of them can one neuron do it?',
  options: [
    set(
      [
        [0, 0],
        [2, 2],
      ],
      [[1, 1]],
      'The 0 lies between the two 1s. Wherever a straight cut runs, it leaves the 0 on the side of one of them.',
    ),
    set(
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
      [
        [0, 1],
        [2, 1],
      ],
      'Two rows, one above the other: a level line parts them.',
    ),
    set(
      [
        [0, 0],
        [2, 0],
        [1, 3],
      ],
      [[1, 1]],
      'The 0 lies inside the triangle of the 1s. A line with all three 1s on one side has the 0 there, too.',
    ),
    set(
      [
        [0, 2],
        [2, 0],
      ],
      [
        [0, 0],
        [3, 3],
      ],
      'The two 1s lie across from each other, and so do the two 0s.',
    ),
    set(
      [
        [0, 0],
        [2, 0],
        [1, 2],
      ],
      [
        [0, 3],
        [3, 2],
      ],
      'A slanted line does it. It passes between (1, 2) and (0, 3).',
    ),
  ],
  hints: [
    'Draw each set on squared paper, discs for the 1s and rings for the 0s.',
    'Join the discs with each other, and the rings too. Where the two shapes meet, no straight cut parts them.',
  ],
  solution: [
    'A line parts 1s and 0s where the shape that the 1s span and that of the 0s do not meet.',
    'They meet where a 0 lies between 1s, or inside their triangle, or where two lines between points of a kind cross.',
  ],
});

export const proof = exercise({
  kind: 'order',
  objective: 'prove',
  grade: 'challenge',
  ask: 'Put the proof in order: no weights $w_1$, $w_2$ and bias $b$ make one neuron compute XOR.',
  items: [
    { text: 'Suppose that there are such weights and such a bias.' },
    { text: '(0, 0) must give 0, so $b$ < 0.', after: [0] },
    { text: '(0, 1) must give 1, so $w_2$ + $b$ ≥ 0.', after: [0] },
    { text: '(1, 0) must give 1, so $w_1$ + $b$ ≥ 0.', after: [0] },
    { text: 'Add the demands of (0, 1) and (1, 0): $w_1$ + $w_2$ + 2$b$ ≥ 0.', after: [2, 3] },
    { text: 'So $w_1$ + $w_2$ + $b$ ≥ −$b$, and −$b$ is above 0.', after: [1, 4] },
    { text: 'But (1, 1) must give 0, so $w_1$ + $w_2$ + $b$ < 0. Both cannot be.', after: [5] },
  ],
  hints: [
    'A proof by contradiction begins with what it will refute.',
    'First write down what each point demands, then add two of the demands.',
  ],
  solution: [
    'Suppose such weights exist, and write down what each of the first three points demands.',
    'Adding the demands of (0, 1) and (1, 0) gives $w_1$ + $w_2$ + 2$b$ ≥ 0, so $w_1$ + $w_2$ + $b$ ≥ −$b$ > 0.',
    'The point (1, 1) demands the opposite. So there are no such weights.',
  ],
});
