/** Lesson 15: one small filter, used everywhere. Prompts and exercises on windows, sizes, sharing, and shifts. */
import { grouped } from '../../notation/format.ts';
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { allOf, changedByMoving, meanAt, reached, totals, windowsOf } from './numbers.ts';
import { fadedWindow, poolByHand } from './one-window.ts';
import { brightParts } from './own-digit.ts';
import { levelEdges, noneInShape, notDeepLearning, sharedGradient } from './sharing.ts';
import { denseInstead, labNetwork, mapRows, whatItSees } from './sizes.ts';
import { summaryOf } from './summary.ts';
import { denseCount, reluOfSum, shuffledPixels } from './warm-up.ts';

const percent = (share: number) => `${show(100 * share, { significant: 2 })} %`;
const rows = summaryOf('same');
/** The row with the most of something. */
const most = (what: 'parameters' | 'multiplications') =>
  rows.findIndex((row) => row[what] === Math.max(...rows.map((other) => other[what])));
/** What each option of a question about rows stands for, by its place in the summary. */
const asked = [0, 2, 4, 7, 8] as const;

export const prompts = {
  'p15-1': prompt({
    kind: 'choose',
    ask: 'The filter has −1 in its left column and 1 in its right. Somebody flips it, left for right. Its bias is 0. What happens to the weighted sums $z$ on the same image?',
    options: [
      { text: 'Each keeps its size and turns its sign.' },
      { text: 'Nothing: the nine weights are the same.' },
      { text: 'Each becomes 0.' },
      { text: 'The map is flipped, left for right.' },
    ],
    outcome: () => {
      const [before, after] = [allOf(windowsOf({}), 'mapSum'), allOf(windowsOf({ filter: 'flipped' }), 'mapSum')];
      return before.every((z, k) => after[k] === -z || (z === 0 && after[k] === 0)) ? 0 : 1;
    },
    why: 'Right minus left has become left minus right. So an edge from dark to bright gives a negative sum now, and ReLU makes 0 of it. Mathematicians flip the filter in a convolution; what programs call so does not.',
    watch: { figure: 'f15-1', state: '1,1,operation,as:flipped.stride-1.right' },
  }),
  'p15-2': prompt({
    kind: 'number',
    ask: 'The square is moved one pixel to the left, and the map with it. How many of the four pooled numbers change?',
    outcome: changedByMoving,
    why: 'None, in this picture: the largest of each four is as large as before. Elsewhere some would change; pooling softens a shift, and does not undo it.',
    watch: { figure: 'f15-1', state: '1,20,operation,as:upright.stride-1.moved' },
  }),
  'p15-3': prompt({
    kind: 'number',
    ask: 'A map of 16 places is pooled to 4 numbers, and the loss has a slope by each of the four. How many of the 16 places are handed a gradient that is not 0?',
    outcome: reached,
    why: 'One in each window: the largest. A small change of any other would not change what pooling gives, so its gradient is 0.',
    watch: { figure: 'f15-2', state: '1,6,operation' },
  }),
  'p15-4': prompt({
    kind: 'choose',
    ask: 'A tutorial’s network for pictures of clothes has three convolutions, of 32, 64 and 128 filters with pooling behind each, then dense layers of 128 and of 10. Which has the most parameters?',
    options: [
      { text: 'the first convolution, which sees the whole image' },
      { text: 'the second convolution' },
      { text: 'the third convolution, which has the most filters' },
      { text: 'the dense layer of 128' },
    ],
    outcome: () => asked.indexOf(most('parameters') as (typeof asked)[number]),
    why: () =>
      `The dense layer has ${grouped(rows[7]?.parameters ?? 0)} of ${grouped(totals.same)}: it has a weight of its own for every number that comes in, and every unit.`,
    watch: { figure: 'f15-3', state: '1,10' },
  }),
  'p15-5': prompt({
    kind: 'choose',
    ask: 'Which of these takes the most multiplications for one image?',
    options: [
      { text: 'the first convolution' },
      { text: 'the second and the third convolution, as many each' },
      { text: 'the dense layer of 128', misconception: 'M51' },
      { text: 'the dense layer of 10' },
    ],
    outcome: () => (rows[2]?.multiplications === rows[4]?.multiplications && most('multiplications') === 2 ? 1 : 2),
    why: () =>
      `Each weight of a filter is used in every place. The second convolution has ${grouped(rows[2]?.parameters ?? 0)} parameters, and ${grouped(rows[2]?.multiplications ?? 0)} products.`,
    watch: { figure: 'f15-3', state: '1,10,column:multiplications' },
  }),
  'p15-6': prompt({
    kind: 'direction',
    ask: 'The third pooling gets 7 rows and 7 columns, and makes 4 of each: what is left over has a window of its own. Somebody drops what is left over, so that 3 of each come out. What happens to the number of parameters of the whole network?',
    options: { up: 'it grows', down: 'it shrinks', same: 'it stays: pooling has no parameters' },
    outcome: () => totals.valid - totals.same,
    why: () =>
      `It falls from ${grouped(totals.same)} to ${grouped(totals.valid)}. Pooling has no parameters, but the dense layer behind it has a weight for every number that is left.`,
    watch: { figure: 'f15-3', state: '1,10,pooling:valid' },
  }),
  'p15-7': prompt({
    kind: 'choose',
    ask: () =>
      `Two networks are trained on the same 10,000 digits. The dense one names ${percent(meanAt('dense', 0))} of the test digits right, the convolutional one ${percent(meanAt('cnn', 0))}. Now all test digits are shifted two pixels to the right, and nobody trains again. What happens?`,
    options: [
      { text: 'Both fall, the dense one much more.' },
      { text: 'Both fall, the convolutional one much more.' },
      { text: 'The convolutional one stays as it was: its filters are everywhere.', misconception: 'M49' },
      { text: 'Both stay within a point or two.' },
    ],
    outcome: () => {
      const fall = (run: 'dense' | 'cnn') => meanAt(run, 0) - meanAt(run, 2);
      if (Math.max(fall('dense'), fall('cnn')) < 0.02) return 3;
      if (fall('cnn') < 0.02) return 2;
      return fall('dense') > fall('cnn') ? 0 : 1;
    },
    why: () =>
      `The dense network falls to ${percent(meanAt('dense', 2))}, the convolutional one to ${percent(meanAt('cnn', 2))}. Its maps shift along with the digit, but the dense layer at its end has a weight for every place.`,
    watch: { figure: 'f15-4', state: '1,2' },
  }),
  'p15-8': prompt({
    kind: 'size',
    ask: 'And at a shift of four pixels, of 28: how many per cent does the convolutional network still name right?',
    min: 5,
    max: 100,
    unit: 'percent',
    outcome: () => 100 * meanAt('cnn', 4),
    why: () =>
      `${percent(meanAt('cnn', 4))}. That is more than the ${percent(meanAt('dense', 4))} of the dense one, and far from what it was.`,
    watch: { figure: 'f15-4', state: '1,4' },
  }),
  'p15-9': prompt({
    kind: 'choose',
    ask: 'A drawn 7, bright on dark: a level bar, and a stroke that slants down to the left. The filter for upright edges, −1 in its left column and 1 in its right, is laid on all of its windows. Where does ReLU leave the most?',
    options: [
      { text: 'along the left side of the slanting stroke' },
      { text: 'along its right side' },
      { text: 'along the bar' },
      { text: 'in the middle of all strokes, where the pixels are brightest' },
    ],
    outcome: () => {
      const { left, right, bar } = brightParts('upright');
      return [left, right, bar].indexOf(Math.max(left, right, bar));
    },
    why: 'There it is dark on the left and bright on the right. On the other side it is the other way round, and ReLU makes 0 of what is below 0. Along the bar, and in the middle of a wide stroke, left and right are equally bright.',
    watch: { figure: 'f15-5', state: '1,845,operation' },
  }),
};

export const exercises = exercisesOf({
  'x15-1': fadedWindow(
    {
      pixels: [
        [0, 1, 2],
        [0, 2, 3],
        [0, 1, 3],
      ],
      weights: [
        [-1, 0, 1],
        [-1, 0, 1],
        [-1, 0, 1],
      ],
      bias: -2,
    },
    0,
  ),
  'x15-2': fadedWindow(
    {
      pixels: [
        [1, 2, 0],
        [3, 1, 0],
        [2, 2, 1],
      ],
      weights: [
        [2, -1, 0],
        [0, 1, -2],
        [1, 0, -1],
      ],
      bias: 1,
    },
    2,
  ),
  'x15-3': fadedWindow(
    {
      pixels: [
        [0, 3, 1],
        [2, 2, 1],
        [3, 0, 2],
      ],
      weights: [
        [1, -2, 0],
        [0, 1, -1],
        [-2, 0, 1],
      ],
      bias: 2,
    },
    'all',
  ),
  'x15-4': poolByHand,
  'x15-5': mapRows({ rows: 28, kernel: 5, stride: 1, padding: 0 }, false),
  'x15-6': mapRows({ rows: 28, kernel: 3, stride: 2, padding: 1 }, true),
  'x15-7': labNetwork,
  'x15-8': denseInstead,
  'x15-9': levelEdges,
  'x15-10': noneInShape,
  'x15-11': sharedGradient,
  'x15-12': whatItSees,
  'x15-13': notDeepLearning,
  'w15-1': reluOfSum,
  'w15-2': denseCount,
  'w15-3': shuffledPixels,
});
