/** Exercises on slopes by pixels: sums over paths, what covering a pixel does, and what is left for the biases. */
import { drawNumber, exercise, type Numbers, show } from '../../questions/index.ts';
import { apartFrom } from './apart.ts';

/** One pixel, three hidden units of ReLU and one score. */
interface Ways {
  readonly into: readonly number[];
  readonly z: readonly number[];
  readonly onward: readonly number[];
}
const on = ({ z }: Ways, k: number) => (z[k] as number) > 0;
const product = ({ into, onward }: Ways, k: number) => (into[k] as number) * (onward[k] as number);
const path = (its: Ways, k: number) => (on(its, k) ? product(its, k) : 0);
const slope = (its: Ways) => path(its, 0) + path(its, 1) + path(its, 2);
const ungated = (its: Ways) => product(its, 0) + product(its, 1) + product(its, 2);
/** A path with its weights added, and with z in the place of its slope. */
const added = ({ into, onward }: Ways, k: number) => (into[k] as number) + (onward[k] as number);
const withZ = (its: Ways, k: number) => product(its, k) * (its.z[k] as number);
const list = (values: readonly number[]) => values.map((value) => show(value)).join(', ');

const drawn = (base: Ways): Numbers<Ways> => ({
  base,
  draw: (random) => {
    const weight = () => (drawNumber(random, 0, 1, 0) === 1 ? 1 : -1) * drawNumber(random, 1, 9, 0) * 0.5;
    const off = drawNumber(random, 0, 2, 0);
    return {
      into: [0, 1, 2].map(weight),
      onward: [0, 1, 2].map(weight),
      z: [0, 1, 2].map((k) => (k === off ? -1 : 1) * drawNumber(random, 1, 9, 0) * 0.5),
    };
  },
});

/** The slope of a score by a pixel; the last `missing` lines are the reader's. */
export function fadedSlope(base: Ways, missing: number | 'all') {
  return exercise<Ways>({
    kind: 'fill',
    objective: 'slopes',
    grade: 'check',
    numbers: drawn(base),
    ask: (its) =>
      `From a pixel arrows with the weights ${list(its.into)} lead to three hidden ReLU units, whose $z$ are ${list(its.z)}. From there arrows with the weights ${list(its.onward)} lead to a score. ${
        missing === 0
          ? 'This is how the slope of the score by the pixel comes about.'
          : 'Find the slope of the score by the pixel.'
      }`,
    missing,
    lines: [
      ...(['first', 'second', 'third'] as const).map((name, k) => ({
        text: `the path through the ${name} unit =`,
        key: (its: Ways) => path(its, k),
        diagnose: [
          {
            wrong: (its: Ways) => apartFrom(product(its, k), path(its, k), added(its, k)),
            say: 'ReLU has the slope 0 where $z$ is below 0. Nothing comes through such a unit.',
          },
          {
            wrong: (its: Ways) =>
              apartFrom(added(its, k), path(its, k), product(its, k), ...(on(its, k) ? [withZ(its, k)] : [])),
            say: 'Along a path slopes are multiplied, not added.',
          },
          {
            wrong: (its: Ways) => (on(its, k) ? apartFrom(withZ(its, k), path(its, k), added(its, k)) : undefined),
            say: 'What counts of the unit is the slope of its ReLU, 0 or 1, and not its $z$.',
          },
        ],
      })),
      {
        text: 'the slope by the pixel =',
        key: slope,
        follows: (_: Ways, before: readonly number[]) => before.slice(0, 3).reduce((sum, value) => sum + value, 0),
        diagnose: [
          {
            wrong: (its: Ways) => apartFrom(ungated(its), slope(its)),
            say: 'A unit whose $z$ is below 0 lets nothing through.',
          },
        ],
      },
    ],
    hints: [
      'Multiply along each path: the weight in, the slope of ReLU, the weight on. Then add the paths.',
      (its) => `The slopes of the three ReLUs are ${list([0, 1, 2].map((k) => (on(its, k) ? 1 : 0)))}.`,
    ],
    solution: (its) => [
      `${[0, 1, 2].map((k) => `${show(its.onward[k] as number)} · ${on(its, k) ? 1 : 0} · ${show(its.into[k] as number)}`).join('; ')}. Together ${show(slope(its))}.`,
    ],
  });
}

/** Two pixels, two hidden units of ReLU and one score. */
interface Pixels {
  readonly x: readonly [number, number];
  readonly into: readonly (readonly [number, number])[];
  readonly onward: readonly [number, number];
}
const relu = (z: number) => Math.max(0, z);
const scoreOf = ({ into, onward }: Pixels, x: readonly [number, number]) =>
  into.reduce((sum, [a, b], j) => sum + (onward[j] as number) * relu(a * x[0] + b * x[1]), 0);
const without = (its: Pixels) => scoreOf(its, [0, its.x[1]]);
const slopeTimesPixel = ({ x, into, onward }: Pixels) =>
  x[0] * into.reduce((sum, [a, b], j) => (a * x[0] + b * x[1] > 0 ? sum + (onward[j] as number) * a : sum), 0);

export const coverPixel = exercise<Pixels>({
  kind: 'fill',
  objective: 'slopes',
  grade: 'check',
  transfer: true,
  numbers: {
    base: {
      x: [2, 1],
      into: [
        [1, -1],
        [1, 2],
      ],
      onward: [3, -1],
    },
    draw: (random) => ({
      x: [drawNumber(random, 2, 5, 0), drawNumber(random, 1, 3, 0)],
      into: [
        [drawNumber(random, 1, 4, 0), -drawNumber(random, 1, 2, 0)],
        [drawNumber(random, 1, 3, 0), drawNumber(random, 1, 4, 0)],
      ],
      onward: [drawNumber(random, 2, 5, 0), -drawNumber(random, 1, 2, 0)],
    }),
  },
  ask: ({ x, into, onward }) =>
    `Two pixels, ${show(x[0])} and ${show(x[1])}. Two ReLU units without biases have the weights ${list(into[0] ?? [])} and ${list(into[1] ?? [])}, for pixel 1 and pixel 2. A score adds up their activations with the weights ${list(onward)}. Pixel 1 is made black. By how much does the score fall?`,
  missing: 'all',
  lines: [
    {
      text: 'the score before:',
      key: (its) => scoreOf(its, its.x),
      diagnose: [
        {
          wrong: (its) =>
            apartFrom(
              its.onward[0] * relu(its.into[0]![0] * its.x[0] + its.into[0]![1] * its.x[1]),
              scoreOf(its, its.x),
            ),
          say: 'That would be the first unit’s share. The second one has its own.',
        },
      ],
    },
    {
      text: 'the score with pixel 1 black:',
      key: without,
      diagnose: [
        {
          wrong: (its) =>
            apartFrom(
              its.into.reduce((sum, [, b], j) => sum + (its.onward[j] as number) * b * its.x[1], 0),
              without(its),
            ),
          say: 'A weighted sum below 0 becomes 0 in ReLU.',
        },
      ],
    },
    {
      text: 'it falls by:',
      key: (its) => scoreOf(its, its.x) - without(its),
      follows: (_, before) => (before[0] as number) - (before[1] as number),
      diagnose: [
        {
          wrong: (its) => apartFrom(slopeTimesPixel(its), scoreOf(its, its.x) - without(its)),
          say: 'That would be slope times pixel. On the way to black a ReLU goes off, and the slope changes.',
        },
      ],
    },
  ],
  hints: [
    'Compute the score twice: with both pixels, and with pixel 1 at 0.',
    (its) =>
      `With pixel 1 black the two weighted sums are ${list(its.into.map(([, b]) => b * its.x[1]))}, and ReLU comes after them.`,
  ],
  solution: (its) => [
    `${show(scoreOf(its, its.x))} − (${show(without(its))}) = ${show(scoreOf(its, its.x) - without(its))}. Slope times pixel would say ${show(slopeTimesPixel(its))}.`,
  ],
});

interface Shares {
  readonly slopes: readonly number[];
  readonly x: readonly number[];
  readonly score: number;
}
const withoutPixels = ({ slopes, score }: Shares) => score - slopes.reduce((sum, s) => sum + s, 0);
const fromPixels = ({ slopes, x }: Shares) => slopes.reduce((sum, s, k) => sum + s * (x[k] as number), 0);

export const leftForBiases = exercise<Shares>({
  kind: 'number',
  objective: 'slopes',
  grade: 'check',
  numbers: {
    base: { slopes: [2, -1, 3], x: [2, 2, 0], score: 1.5 },
    draw: (random) => {
      const slopes = [0, 1, 2].map(() => drawNumber(random, -4, 4, 0));
      const x = [drawNumber(random, 1, 4, 0), drawNumber(random, 1, 4, 0), 0];
      const score = drawNumber(random, 1, 19, 0) * 0.5;
      // Where the pixels have nothing, who copies the score is right.
      const more = fromPixels({ slopes, x, score }) === 0 ? 1 : 0;
      return { slopes: slopes.map((slope, k) => (k === 0 ? slope + more : slope)), x, score };
    },
  },
  ask: ({ slopes, x, score }) =>
    `A network of ReLU units gives the score ${show(score)} to the pixels ${list(x)}. The slopes of the score by them are ${list(slopes)}. How much of the score comes from biases?`,
  key: (its) => its.score - fromPixels(its),
  diagnose: [
    {
      wrong: (its) => apartFrom(fromPixels(its), withoutPixels(its), its.score),
      say: 'That would be what the pixels have. How much of the score is left?',
    },
    {
      wrong: (its) => apartFrom(withoutPixels(its), fromPixels(its), its.score),
      say: 'Multiply each slope by its pixel first.',
    },
    {
      wrong: (its) => apartFrom(its.score, fromPixels(its), withoutPixels(its)),
      say: 'That would be the whole score. The pixels have a part of it: slope times pixel, added up.',
    },
  ],
  hints: [
    'Slope times pixel, added up, and what the biases have: together they are the score.',
    (its) => `Slope times pixel, added up, is ${show(fromPixels(its))}.`,
  ],
  solution: (its) => [`${show(its.score)} − (${show(fromPixels(its))}) = ${show(its.score - fromPixels(its))}.`],
});
