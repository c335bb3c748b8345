/** Exercises on one window of an image, and on pooling. */
import { drawNumber, exercise, type Numbers, show } from '../../questions/index.ts';

type Rows = readonly (readonly number[])[];

interface Window {
  readonly pixels: Rows;
  readonly weights: Rows;
  readonly bias: number;
}

const across = ({ pixels, weights }: Pick<Window, 'pixels' | 'weights'>, r: number) =>
  (pixels[r] ?? []).reduce((sum, pixel, c) => sum + pixel * (weights[r]?.[c] as number), 0);
const products = (its: Window) => across(its, 0) + across(its, 1) + across(its, 2);
const sumOf = (its: Window) => products(its) + its.bias;
/** Row r of the window with the weights of the filter read from behind. */
const turned = ({ pixels, weights }: Window): Window => ({
  ...{ pixels, bias: 0 },
  weights: weights.map((row) => [...row].reverse()),
});

/** A mistake that gives another number than all of these, or none. */
const apartFrom = (value: number, ...others: readonly number[]) => (others.includes(value) ? undefined : value);
const weightsAlone = ({ weights }: Window, r: number) => (weights[r] ?? []).reduce((sum, weight) => sum + weight, 0);

const rowsOf = (rows: Rows) => rows.map((row) => row.map((value) => show(value)).join(', ')).join('; ');

const drawn = (base: Window): Numbers<Window> => ({
  base,
  draw: (random) => {
    const draw = (from: number, to: number) =>
      [0, 1, 2].map(() => [0, 1, 2].map(() => drawNumber(random, from, to, 0)));
    return { pixels: draw(0, 3), weights: draw(-2, 2), bias: drawNumber(random, -2, 2, 0) };
  },
});

/** One number of a feature map, row by row of its window; the last `missing` lines are the reader's. */
export function fadedWindow(base: Window, missing: number | 'all') {
  return exercise<Window>({
    kind: 'fill',
    objective: 'window',
    grade: 'check',
    numbers: drawn(base),
    ask: (its) =>
      `The pixels of a window, row by row: ${rowsOf(its.pixels)}. The filter: ${rowsOf(its.weights)}. Its bias: ${show(its.bias)}. ${
        missing === 0 ? 'This is how the number of the map comes about.' : 'Find the number of the map.'
      }`,
    missing,
    lines: [
      ...(['first', 'second', 'third'] as const).map((name, r) => ({
        text: `three products of the ${name} row, added up =`,
        key: (its: Window) => across(its, r),
        diagnose: [
          {
            wrong: (its: Window) => apartFrom(across(turned(its), r), across(its, r)),
            say: 'Left meets left and right meets right: the filter is not turned round.',
          },
          {
            wrong: (its: Window) => apartFrom(weightsAlone(its, r), across(its, r), across(turned(its), r)),
            say: 'That would be the weights alone. Each is multiplied by its pixel.',
          },
        ],
      })),
      {
        text: 'all nine and the bias: $z$ =',
        key: sumOf,
        follows: (its: Window, before: readonly number[]) =>
          before.slice(0, 3).reduce((sum, value) => sum + value, 0) + its.bias,
        diagnose: [{ wrong: (its: Window) => apartFrom(products(its), sumOf(its)), say: 'You left out the bias.' }],
      },
      {
        text: 'ReLU of it: $a$ =',
        key: (its: Window) => Math.max(0, sumOf(its)),
        follows: (_: Window, before: readonly number[]) => Math.max(0, before[3] ?? 0),
        diagnose: [
          {
            wrong: (its: Window) => apartFrom(sumOf(its), Math.max(0, sumOf(its))),
            say: 'ReLU makes 0 of what is below 0.',
          },
        ],
      },
    ],
    hints: [
      'Lay the filter on the window: each weight times the pixel below it.',
      (its) =>
        `The first row: ${its.pixels[0]?.map((pixel, c) => `${show(pixel)} · (${show(its.weights[0]?.[c] as number)})`).join(' + ')}.`,
    ],
    solution: (its) => [
      `The rows give ${[0, 1, 2].map((r) => show(across(its, r))).join(', ')}; with the bias ${show(its.bias)} that is ${show(sumOf(its))}.`,
      `ReLU: ${show(Math.max(0, sumOf(its)))}.`,
    ],
  });
}

interface Map {
  readonly map: Rows;
}
const largest = ({ map }: Map, r: number, c: number) => Math.max(...window({ map }, r, c));
const window = ({ map }: Map, r: number, c: number) =>
  [0, 1].flatMap((dr) => [0, 1].map((dc) => map[2 * r + dr]?.[2 * c + dc] as number));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const poolByHand = exercise<Map>({
  kind: 'fill',
  objective: 'window',
  grade: 'check',
  numbers: {
    base: {
      map: [
        [1, 0, 2, 5],
        [3, 0, 4, 1],
        [0, 2, 0, 1],
        [6, 1, 7, 0],
      ],
    },
    draw: (random) => ({ map: [0, 1, 2, 3].map(() => [0, 1, 2, 3].map(() => drawNumber(random, 0, 9, 0))) }),
  },
  ask: ({ map }) => `A feature map, row by row: ${rowsOf(map)}. Pool it: the largest of each 2 × 2, with stride 2.`,
  missing: 'all',
  lines: [0, 1].flatMap((r) =>
    [0, 1].map((c) => ({
      text: `row ${r + 1}, column ${c + 1}:`,
      key: (its: Map) => largest(its, r, c),
      diagnose: [
        { wrong: (its: Map) => mean(window(its, r, c)), say: 'That would be the mean of the four. Take the largest.' },
        {
          wrong: (its: Map) => window(its, r, c).reduce((sum, value) => sum + value, 0),
          say: 'That would be the sum of the four. Take the largest.',
        },
        {
          wrong: (its: Map) => Math.min(...window(its, r, c)),
          say: 'That would be the smallest of the four. Take the largest.',
        },
      ],
    })),
  ),
  hints: [
    'Four squares of four numbers, side by side: none belongs to two of them.',
    (its) => `The first square has ${window(its, 0, 0).join(', ')}.`,
  ],
  solution: (its) => [
    `Row 1: ${largest(its, 0, 0)}, ${largest(its, 0, 1)}. Row 2: ${largest(its, 1, 0)}, ${largest(its, 1, 1)}.`,
  ],
});
