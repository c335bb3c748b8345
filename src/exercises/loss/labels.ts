/** Exercises on labels, on the choice of a loss, and on the difference between a loss and a count of right answers. */
import { log } from '../../engine/math/log.ts';
import { exercise, show } from '../../questions/index.ts';

const row = (position: number, length = 10) =>
  `[${Array.from({ length }, (_, k) => Number(k === position)).join(', ')}]`;

export const oneHotNine = exercise({
  kind: 'choose',
  objective: 'labels',
  grade: 'check',
  code: true,
  ask: 'A picture shows a 9. The classes are the digits 0 to 9, in this order. Which row is its label as one-hot?',
  options: [
    { text: row(9), right: true, say: 'Ten places for the digits 0 to 9: the last one is that of the 9.' },
    { text: row(8), right: false, say: 'The places are counted from 0, as the digits are: this is an 8.' },
    { text: row(9, 9).replace(/0(?=\]$)/, '1'), right: false, say: 'This row has nine places. There are ten digits.' },
    {
      text: '[9, 9, 9, 9, 9, 9, 9, 9, 9, 9]',
      right: false,
      say: 'A one-hot row holds a single 1, and 0 everywhere else.',
    },
  ],
  hints: ['How many digits are there?', 'The place of a digit is counted from 0.'],
  solution: [`Ten places; place 9, counted from 0, is the last: ${row(9)}.`],
});

export const sparseLabels = exercise({
  kind: 'choose',
  objective: 'labels',
  grade: 'check',
  ask: 'A program has the labels `y_train = [5, 0, 4]` and a softmax layer of ten outputs. Which loss does it need?',
  options: [
    {
      text: '`sparse_categorical_crossentropy`',
      right: true,
      say: 'The labels are plain class numbers, and that is what “sparse” means here.',
    },
    {
      text: '`categorical_crossentropy`',
      right: false,
      say: 'That one expects a one-hot row for each example. The number it gives is the same.',
    },
    {
      text: '`binary_crossentropy`',
      right: false,
      say: 'That one is for a yes or no. Here one of ten classes is right.',
    },
    {
      text: '`mean_squared_error`',
      right: false,
      say: 'That one measures quantities. A 5 is not five times as much as a 1: it is another class.',
    },
  ],
  hints: [
    'Are these labels numbers of classes, or rows with a single 1?',
    'They are class numbers: nothing is one-hot here.',
  ],
  solution: [
    'Class numbers go with the sparse form. It looks up the share of the right class, instead of multiplying by a row of zeros.',
  ],
});

interface Prediction {
  readonly p: number;
  readonly y: 0 | 1;
}
const loss = ({ p, y }: Prediction) => 0 - log(y === 1 ? p : 1 - p);
const predictions: readonly Prediction[] = (
  [
    { p: 0.97, y: 1 },
    { p: 0.2, y: 0 },
    { p: 0.6, y: 0 },
    { p: 0.15, y: 1 },
  ] as const
).toSorted((a, b) => loss(a) - loss(b));

export const orderByLoss = exercise({
  kind: 'order',
  objective: 'entropy',
  grade: 'check',
  ask: 'Four predictions, with their targets. Order them by their cross-entropy, the smallest first.',
  items: predictions.map(({ p, y }, k) => ({
    text: `$p$ = ${show(p)}, $y$ = ${y}`,
    ...(k === 0 ? {} : { after: [k - 1] }),
  })),
  hints: ['What share did the right answer get in each?', 'The larger that share, the smaller the loss.'],
  solution: () => [
    `The right answers got ${predictions.map(({ p, y }) => show(y === 1 ? p : 1 - p)).join(', ')}; the losses are ${predictions.map((its) => show(loss(its))).join(', ')}.`,
  ],
});

/** What three examples of class 1 are given before. */
const before = [0.9, 0.45, 0.45] as const;
const rightOf = (shares: readonly number[]) => shares.filter((p) => p >= 0.5).length;
const meanLoss = (shares: readonly number[]) => shares.reduce((sum, p) => sum - log(p), 0) / shares.length;

export const moreRightWorseLoss = exercise({
  kind: 'construct',
  objective: 'tell',
  grade: 'challenge',
  ask: `Three examples, all of them “yes”. A network gives yes the shares ${before.map((p) => show(p)).join(', ')}: ${rightOf(before)} of 3 right, with a mean cross-entropy of ${show(meanLoss(before))}. Invent shares with *more* right answers and a *larger* mean loss. (One half counts as yes.)`,
  fields: before.map((p, n) => ({ label: `share ${n + 1}`, start: p })),
  check(shares) {
    if (shares.some((p) => !(p > 0 && p < 1)))
      return { ok: false, say: 'Shares of a sigmoid lie between 0 and 1, and reach neither.' };
    const [right, mean] = [rightOf(shares), meanLoss(shares)];
    return {
      ok: right > rightOf(before) && mean > meanLoss(before),
      say: `${right} of 3 are right, and the mean loss is ${show(mean)}.`,
    };
  },
  diagnose: [
    {
      when: (shares) => shares.every((p) => p > 0 && p < 1) && rightOf(shares) > rightOf(before),
      say: 'More are right. Now make the loss larger: how much can a single wrong answer cost?',
      example: [0.9, 0.6, 0.6],
    },
    {
      when: (shares) => shares.every((p) => p > 0 && p < 1) && meanLoss(shares) > meanLoss(before),
      say: 'The loss is larger. Now at least two of the shares must reach one half.',
      example: [0.2, 0.4, 0.4],
    },
  ],
  example: [0.01, 0.6, 0.6],
  hints: [
    'Two right answers just above one half are enough.',
    'Give the third a tiny share: −ln of a tiny number is large.',
  ],
  solution: [
    `With the shares 0.01, 0.6 and 0.6 two are right, and the mean loss is ${show(meanLoss([0.01, 0.6, 0.6]))}.`,
    'Counting asks on which side of one half a share lies. The loss asks how far.',
  ],
});
