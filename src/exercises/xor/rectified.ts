/** Following a point through ReLU units: each of the two hidden ones looks at the difference of the inputs from its own side. */
import { exercise, show } from '../../questions/index.ts';
import { network, passOf } from '../networks/two-layers.ts';

type Point = readonly [number, number];

const its = (hidden: 'relu' | 'linear') =>
  network(
    hidden,
    [
      [1, -1, 0],
      [-1, 1, 0],
    ],
    'linear',
    [1, 1, 0],
  );
const at = (x: Point, k: number) => passOf(its('relu'), x).a[k] as number;
const sumAt = (x: Point, k: number) => passOf(its('relu'), x).z[k] as number;

/** Two whole numbers that differ, so that exactly one of the units bends. */
const draw = (random: { integer(n: number): number }): Point => {
  const [first, further] = [1 + random.integer(9), 1 + random.integer(8)];
  return [first, 1 + ((first - 1 + further) % 9)];
};

const hiddenLine = (k: 0 | 1) => ({
  text: `$h_${k + 1}$`,
  key: (x: Point) => at(x, k),
  diagnose: [
    {
      // Where the sum is above 0 the other way round it would be below, and ReLU would make it 0.
      wrong: (x: Point) => Math.min(sumAt(x, k), 0),
      say: (x: Point) =>
        sumAt(x, k) < 0
          ? 'That is the sum. It is below 0, so ReLU makes it 0.'
          : 'Its sum is above 0, and ReLU leaves that as it is.',
    },
    {
      wrong: (x: Point) => -sumAt(x, k),
      say: (x: Point) =>
        `${sumAt(x, k) > 0 ? 'Nothing below 0 leaves a ReLU. ' : ''}Which comes first in the sum, and what is its sign?`,
    },
  ],
});

export const reluLanding = exercise<Point>({
  kind: 'fill',
  objective: 'describe',
  grade: 'check',
  transfer: true,
  missing: 'all',
  numbers: { base: [2, 5], draw },
  ask: (x) =>
    `Another network of ReLU units: $h_1$ = max(0, $x_1$ − $x_2$), $h_2$ = max(0, $x_2$ − $x_1$), $a$ = $h_1$ + $h_2$. Follow (${x.join(', ')}).`,
  lines: [
    hiddenLine(0),
    hiddenLine(1),
    {
      text: 'the output $a$',
      key: (x) => at(x, 2),
      follows: (_, [h1 = 0, h2 = 0]) => h1 + h2,
      diagnose: [
        {
          wrong: (_, [h1 = 0, h2 = 0]) => -Math.abs(h1 - h2),
          say: 'Nothing below 0 leaves a ReLU, and the two are added.',
        },
      ],
    },
  ],
  hints: [
    'max(0, …) leaves positive numbers as they are, and makes the others 0.',
    'One of the two sums is below 0 here, and the other is as far above it.',
  ],
  solution: (x) => [
    `The hidden vector is (${show(at(x, 0))}, ${show(at(x, 1))}).`,
    `The output is ${show(at(x, 0))} + ${show(at(x, 1))} = ${show(at(x, 2))}: how far apart the inputs are. For inputs of 0 and 1 that is XOR.`,
    `The bend does all the work. Without it the two sums would be ${show(sumAt(x, 0))} and ${show(sumAt(x, 1))}, and the output ${show(passOf(its('linear'), x).a[2] as number)} for any inputs.`,
  ],
});
