/** From an image to the numbers that enter the network: flatten, scale, and write the label as one-hot. */
import type { Rng } from '../../engine/math/rng.ts';
import { classCount, inputCount } from '../../lab/protocol/settings.ts';
import { exercise, type FillLine, show } from '../../questions/index.ts';

/** One pixel of an image, and the image's label, as MNIST stores them. */
export interface StoredPixel {
  /** Which image, as it follows "of". */
  readonly image: string;
  /** Pixels on one side. */
  readonly side: number;
  /** Counted from 0, from the top and from the left. */
  readonly row: number;
  readonly col: number;
  /** 0 (background) to 255 (ink). */
  readonly value: number;
  readonly label: number;
}

const side = Math.sqrt(inputCount);
/** The largest value of a pixel, and how many values there are. */
const ink = 255;
const values = ink + 1;

/** One pixel of each of the first three training images; a test holds them to the images themselves. */
export const stored = [
  { image: 'the first training image', side, row: 6, col: 8, value: 30, label: 5 },
  { image: 'the second training image', side, row: 4, col: 15, value: 51, label: 0 },
  { image: 'the third training image', side, row: 6, col: 22, value: 39, label: 4 },
] as const satisfies readonly StoredPixel[];
const [first, second, third] = stored;

const place = ({ side, row, col }: StoredPixel) => side * row + col;

const lines: readonly FillLine<StoredPixel>[] = [
  {
    text: ({ side }) => `how many numbers an image of ${side} × ${side} pixels has`,
    key: ({ side }) => side * side,
    tol: 'count',
    shown: String,
    diagnose: [
      { wrong: ({ side }) => 2 * side, say: 'You added the sides. There are as many rows as columns: multiply.' },
      {
        wrong: ({ side }) => 3 * side * side,
        say: 'A colour image has three numbers a pixel. Here one number says how much ink a pixel has.',
      },
    ],
  },
  {
    text: ({ row, col }) => `place of row ${row}, column ${col} in the list, all counted from 0`,
    key: place,
    tol: 'count',
    shown: String,
    diagnose: [
      {
        wrong: ({ side, row, col }) => side * col + row,
        say: 'You went down the columns. The image is read line by line, as a text is.',
      },
      { wrong: (its) => place(its) + 1, say: 'One too many: the first place of the list is 0.' },
      {
        wrong: (its) => place(its) - its.side,
        say: 'That is one line too few. Rows are counted from 0: before row 1 stands one line.',
      },
      {
        wrong: (its) => place(its) - its.side - 1,
        say: 'You counted rows and columns from 1. Here the first of each is 0.',
      },
      { wrong: ({ row, col }) => row + col, say: 'Each row before this one holds a whole line of pixels.' },
      { wrong: ({ row, col }) => row * col, say: 'That is an area. Count the pixels that come before.' },
    ],
  },
  {
    text: ({ value }) => `the value ${value}, scaled to the range from 0 to 1, to four decimals`,
    key: ({ value }) => value / ink,
    tol: { decimals: 4 },
    diagnose: [
      {
        wrong: ({ value }) => 1 - value / ink,
        say: 'That swaps ink and background. MNIST has light ink on dark already.',
      },
      {
        wrong: ({ value }) => value / values,
        say: `You divided by ${values}. So many values there are, but the largest is ${ink}.`,
      },
      { wrong: ({ value }) => value / 100, say: `A pixel’s largest value is ${ink}, not 100.` },
      { wrong: ({ value }) => (2 * value) / ink - 1, say: 'That scales to the range from −1 to 1.' },
    ],
  },
  {
    text: ({ label }) => `the label ${label} as one-hot: zeros before the 1`,
    key: ({ label }) => label,
    tol: 'count',
    shown: String,
    diagnose: [
      { wrong: ({ label }) => label - 1, say: 'The first of the ten places belongs to the digit 0.' },
      {
        wrong: ({ label }) => label + 1,
        say: 'That is the place of the 1 when one counts from 1. How many stand before it?',
      },
      { wrong: () => classCount, say: 'One-hot has ten places, one for each digit. Which of them holds the 1?' },
    ],
  },
];

/** The same four lines for a pixel, with the last of them left to the reader. */
function prepare(base: StoredPixel, missing: number | 'all') {
  return exercise<StoredPixel>({
    kind: 'fill',
    objective: 'prepare',
    grade: 'check',
    numbers: { base, ...(missing === 'all' ? { draw } : {}) },
    ask: ({ image, row, col, value, label }) =>
      `In ${image}, a handwritten ${label}, the pixel in row ${row}, column ${col} has the value ${value}. Prepare it for the network.`,
    lines,
    missing,
    hints: [
      'The list takes the image line by line, from the top, each line from the left.',
      (its) =>
        `Before row ${its.row} stand ${its.row} lines of ${its.side} pixels. One-hot begins with the place of 0.`,
    ],
    solution: (its) => [
      `${its.side} · ${its.side} = ${its.side * its.side} numbers.`,
      `${its.side} · ${its.row} + ${its.col} = ${place(its)}.`,
      `${its.value} ∕ ${ink} ≈ ${show(its.value / ink)}.`,
      `The label ${its.label} has a 1 in place ${its.label}, counted from 0, so ${its.label} zeros stand before it.`,
    ],
  });
}

const between = (random: Rng, least: number, most: number) => least + random.integer(most - least + 1);

const draw = (random: Rng): StoredPixel => ({
  image: 'some other image',
  side,
  row: between(random, 3, 24),
  col: between(random, 3, 24),
  value: between(random, 30, 250),
  label: random.integer(9),
});

export const preparedImages = [prepare(first, 0), prepare(second, 2), prepare(third, 'all')] as const;
