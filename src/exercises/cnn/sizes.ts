/** Exercises on the sizes of maps, on counts of parameters, and on what one number sees. */
import { windowCount } from '../../engine/convolution/convolution.ts';
import { denseParameters } from '../../engine/parameters.ts';
import { cnnFilters, cnnSide } from '../../lab/protocol/settings.ts';
import { grouped } from '../../notation/format.ts';
import { drawNumber, exercise } from '../../questions/index.ts';
import { convolutionParameters, imageSide } from './summary.ts';

interface Sizes {
  readonly rows: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
}
const windowsOf = ({ rows, kernel, stride, padding }: Sizes) => windowCount(rows, kernel, padding, stride);

/** How many rows a map has. */
export function mapRows(base: Sizes, isTransfer: boolean) {
  return exercise<Sizes>({
    kind: 'number',
    objective: 'shape',
    grade: 'check',
    transfer: isTransfer,
    numbers: {
      base,
      draw: (random) => {
        const kernel = [3, 5, 7][drawNumber(random, 0, 2, 0)] as number;
        const stride = base.stride === 1 ? 1 : drawNumber(random, 2, 3, 0);
        const padding = base.padding === 0 ? 0 : drawNumber(random, 1, 2, 0);
        return { rows: drawNumber(random, 20, 64, 0), kernel, stride, padding };
      },
    },
    ask: ({ rows, kernel, stride, padding }) =>
      `An image has ${rows} rows. A filter has ${kernel}, the stride is ${stride}, and the padding is ${padding} on each side. How many rows has the map?`,
    key: windowsOf,
    tol: 'count',
    diagnose:
      base.stride === 1
        ? [
            {
              wrong: (its) => windowsOf(its) - 1,
              say: 'Count the first window too: there is one more than there are steps.',
            },
            { wrong: ({ rows }) => rows, say: 'Without padding the filter cannot lie over the edge.' },
            {
              wrong: ({ rows, kernel }) => rows + kernel - 1,
              say: 'The map is smaller than the image here, not larger.',
            },
          ]
        : [
            {
              wrong: (its) => windowsOf(its) - 1,
              say: 'The first window counts too, and the padding lies on both sides.',
            },
            {
              wrong: ({ rows, kernel, padding }) => windowCount(rows, kernel, padding, 1),
              say: 'From one window to the next it goes on by the stride.',
            },
          ],
    hints: [
      'How many rows can the first window move down? Divide by the stride, round down, and count the first one.',
      ({ rows, kernel, padding }) =>
        `With its padding the image has ${rows + 2 * padding} rows, and the filter takes up ${kernel} of them.`,
    ],
    solution: (its) => [
      `(${its.rows} + 2 · ${its.padding} − ${its.kernel}) ∕ ${its.stride}, rounded down, and 1 more: ${windowsOf(its)}.`,
    ],
  });
}

const [firstFilters, secondFilters] = cnnFilters;
/** Two poolings of 2 × 2 leave a quarter of the 28 rows and columns. */
const leftSide = imageSide / 4;
const flat = leftSide * leftSide * secondFilters;
const second = convolutionParameters(firstFilters, secondFilters, cnnSide);
const labCounts = [convolutionParameters(1, firstFilters, cnnSide), second, flat, denseParameters(flat, 10)] as const;

export const labNetwork = exercise({
  kind: 'fill',
  objective: 'summary',
  grade: 'challenge',
  transfer: true,
  ask: `The convolutional network of the lab reads images of 28 × 28 pixels and one channel. It has ${firstFilters} filters of 3 × 3 with padding 1, pooling of 2 × 2, ${secondFilters} filters of 3 × 3 with padding 1, pooling of 2 × 2, flatten, and a dense layer of 10. Every filter and every unit has a bias. How many parameters has each layer, and how many numbers does flatten give?`,
  missing: 'all',
  lines: [
    {
      text: 'parameters of the first convolution:',
      key: () => labCounts[0],
      tol: 'count',
      diagnose: [
        { wrong: () => 9 * firstFilters, say: 'You left out the biases, one for each filter.' },
        {
          wrong: () => denseParameters(imageSide * imageSide, firstFilters),
          say: 'That is a dense layer. A filter has 3 · 3 weights, wherever it lies.',
        },
      ],
    },
    {
      text: 'parameters of the second convolution:',
      key: () => labCounts[1],
      tol: 'count',
      diagnose: [
        {
          wrong: () => convolutionParameters(1, secondFilters),
          say: 'A filter of the second layer reads all channels of the first: it has 3 · 3 weights for each of them.',
        },
        { wrong: () => second - secondFilters, say: 'You left out the biases, one for each filter.' },
      ],
    },
    {
      text: 'numbers that flatten gives:',
      key: () => labCounts[2],
      tol: 'count',
      diagnose: [
        {
          wrong: () => leftSide * leftSide,
          say: 'That is one map. There are as many as the second layer has filters.',
        },
        { wrong: () => imageSide * imageSide * secondFilters, say: 'Pooling halves rows and columns, twice.' },
        {
          wrong: () => (imageSide / 2) * (imageSide / 2) * secondFilters,
          say: 'Pooling halves rows and columns, twice.',
        },
      ],
    },
    {
      text: 'parameters of the dense layer:',
      key: () => labCounts[3],
      follows: (_, before) => ((before[2] as number) + 1) * 10,
      tol: 'count',
      diagnose: [{ wrong: (_, before) => (before[2] as number) * 10, say: 'You left out the biases of its 10 units.' }],
    },
  ],
  hints: [
    'A filter has 3 · 3 weights for each channel that it reads, and one bias.',
    `After two poolings a map has ${leftSide} rows and columns.`,
  ],
  solution: [
    `(3 · 3 · 1 + 1) · ${firstFilters} = ${labCounts[0]}, and (3 · 3 · ${firstFilters} + 1) · ${secondFilters} = ${grouped(labCounts[1])}.`,
    `Flatten: ${leftSide} · ${leftSide} · ${secondFilters} = ${flat}; that the image has as many pixels is chance. Dense: (${flat} + 1) · 10 = ${grouped(labCounts[3])}. In all ${grouped(labCounts[0] + labCounts[1] + labCounts[3])}.`,
  ],
});

const pixels = imageSide * imageSide;
const units = pixels * 32;

export const denseInstead = exercise({
  kind: 'number',
  objective: 'sharing',
  grade: 'check',
  ask: `The first convolution of the tutorial makes 28 × 28 × 32 numbers of 28 × 28 pixels, with ${convolutionParameters(1, 32)} parameters. How many would a dense layer need that gives as many numbers, with biases?`,
  key: () => denseParameters(pixels, units),
  tol: 'count',
  diagnose: [
    { wrong: () => pixels * units, say: 'You left out the biases, one for each unit.' },
    {
      wrong: () => denseParameters(pixels, 32),
      say: 'That would be 32 units. The layer gives 28 · 28 · 32 numbers, and each needs a unit.',
    },
    { wrong: () => units, say: 'That would be how many units it has. Each has a weight for every pixel, and a bias.' },
  ],
  hints: [
    'How many units does it have? How many weights has each?',
    `It has ${grouped(units)} units, each with ${pixels} weights and a bias.`,
  ],
  solution: [`(784 + 1) · ${grouped(units)} = ${grouped(denseParameters(pixels, units))}.`],
});

interface Stack {
  readonly first: number;
  readonly pool: number;
  readonly second: number;
}
const seen = ({ first, pool, second }: Stack) => first + (pool - 1) + (second - 1) * pool;

export const whatItSees = exercise<Stack>({
  kind: 'number',
  objective: 'summary',
  grade: 'challenge',
  numbers: {
    base: { first: 5, pool: 2, second: 3 },
    draw: (random) => ({
      first: [3, 5, 7][drawNumber(random, 0, 2, 0)] as number,
      pool: drawNumber(random, 2, 4, 0),
      second: [3, 5, 7][drawNumber(random, 0, 2, 0)] as number,
    }),
  },
  ask: ({ first, pool, second }) =>
    `A convolution of ${first} × ${first}, stride 1. Then pooling of ${pool} × ${pool}, stride ${pool}. Then a convolution of ${second} × ${second}, stride 1. How many rows of pixels does one number of the last map depend on?`,
  key: seen,
  tol: 'count',
  diagnose: [
    {
      wrong: ({ first, pool, second }) => first + (pool - 1) + (second - 1),
      say: ({ pool }) => `After pooling two neighbours lie ${pool} pixels apart.`,
    },
    {
      wrong: ({ first, pool, second }) => first + (second - 1) * pool,
      say: ({ pool }) => `The pooling itself sees ${pool === 2 ? 'one more row' : `${pool - 1} more rows`}.`,
    },
    {
      wrong: ({ second }) => second,
      say: 'That would be rows of the map below. Each of those depends on several rows of pixels.',
    },
    {
      wrong: ({ first, pool, second }) => first * pool * second,
      say: 'Windows of neighbours overlap: rows that several of them see count once.',
    },
  ],
  hints: [
    'Go from the image upwards. Each layer adds (its rows − 1), times how far two neighbours lie apart.',
    ({ first, pool }) =>
      `After the pooling it is ${first} + ${pool - 1} = ${first + pool - 1} rows, and two neighbours lie ${pool} pixels apart.`,
  ],
  solution: (its) => [`${its.first} + (${its.pool} − 1) · 1 + (${its.second} − 1) · ${its.pool} = ${seen(its)}.`],
});
