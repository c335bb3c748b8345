/** Exercises on programs and sentences that are met in tutorials: off by one, rounded too early, and leaks. */
import { argmax } from '../../engine/metrics/predicted-class.ts';
import { exercise } from '../../questions/index.ts';

/** A tutorial's slices of 70,000 images: `data[0:63_000]` and `data[63_001:]`. */
const slices = { images: 70_000, end: 63_000, begin: 63_001 } as const;

export const offByOne = exercise({
  kind: 'fill',
  objective: 'split',
  grade: 'check',
  ask: 'A tutorial has 70,000 images, counted from 0. It writes `data_train = data[0:63_000]` and `data_test = data[63_001:]`. In Python the first number of a slice is in it, the last is not.',
  missing: 'all',
  lines: [
    {
      text: 'The number of the image that is in neither part:',
      key: () => slices.end,
      tol: 'count',
      diagnose: [
        { wrong: () => slices.begin, say: 'That one is the first of the test images.' },
        { wrong: () => slices.end - 1, say: 'That one is the last of the training images.' },
      ],
    },
    {
      text: 'How many test images there are:',
      key: () => slices.images - slices.begin,
      tol: 'count',
      diagnose: [
        {
          wrong: () => slices.images - slices.end,
          say: 'So many are in `data[63_000:]`. Here the slice begins one later.',
        },
        {
          wrong: () => slices.images - slices.begin - 1,
          say: 'That is one too few: the last image has the number 69,999.',
        },
      ],
    },
  ],
  hints: [
    'What are the last number of the first slice and the first of the second?',
    'The training images end with 62,999, the test images begin with 63,001.',
  ],
  solution: [
    'The first slice ends with image 62,999, the second begins with 63,001: image 63,000 is in neither.',
    'From 63,001 to 69,999 there are 70,000 − 63,001 = 6,999 images. `data[63_000:]` would have all 7,000.',
  ],
});

const unsure = [0.1, 0.45, 0.05, 0.4] as const;
/** A half is rounded to the even number, as NumPy does; none of these shares is one. */
const rounded = unsure.map((share) => Math.floor(share + 0.5));

export const roundedTooEarly = exercise({
  kind: 'number',
  objective: 'matrix',
  grade: 'check',
  ask: 'A network gives four classes, counted from 0, the shares 0.1, 0.45, 0.05 and 0.4. A program names `argmax(round(p))`: it rounds the shares first, and then takes the place of the largest, the first one where several are equal. Which class does it name?',
  key: () => argmax(rounded),
  tol: 'count',
  diagnose: [
    { wrong: () => argmax(unsure), say: 'That is the class of the largest share. But the program rounds first.' },
    { wrong: () => unsure.lastIndexOf(0.4), say: 'Round each share first. What is the largest of the four then?' },
  ],
  hints: ['Round all four shares to whole numbers.', 'All four become 0. Which is the first place of the largest?'],
  solution: [
    'Rounded, the shares are 0, 0, 0 and 0. The first of the largest is class 0, though class 1 had the largest share.',
    'So whoever has no share above one half is called class 0. A tutorial counts 9,159 right images of 10,000 in this way, beside an accuracy that says 9,167.',
  ],
});

export const wrongSentence = exercise({
  kind: 'choose',
  objective: 'split',
  grade: 'check',
  ask: 'Three of these sentences are right. Which one is wrong?',
  options: [
    {
      text: '“Typically, 10 to 20 % of the data will be used as training data.”',
      right: true,
      say: 'That share is put aside for the *test*. The larger part trains.',
    },
    { text: '“The test set is looked at once, at the end.”', right: false, say: 'That is what makes it a test.' },
    {
      text: '“What is chosen, is chosen by the validation set.”',
      right: false,
      say: 'That is what it is for. Its own number becomes too kind the more is chosen by it, so another one is reported.',
    },
    {
      text: '“A split shows overfitting, and does not prevent it.”',
      right: false,
      say: 'It is true: no weight ever moves by what was put aside.',
    },
  ],
  hints: ['Which part should be large: the one that teaches, or the one that examines?', 'Look for a percentage.'],
  solution: ['It should say “as *test* data”. With 80 to 90 % a network trains.'],
});

export const leakHunt = exercise({
  kind: 'choose',
  objective: 'split',
  grade: 'challenge',
  many: true,
  code: true,
  ask: 'A program runs these lines one after the other. `StandardScaler` with `fit_transform` standardises `X` by its own means and deviations, `train_test_split` puts a share of the examples aside, `fit` trains a network, and `score` gives the share that it names right; `models` are networks of several sizes. Choose all lines by which the test set gets into what is learned or chosen.',
  options: [
    {
      text: 'X = StandardScaler().fit_transform(X)',
      right: true,
      say: 'Mean and deviation are taken of all examples here, before there is a test set.',
    },
    {
      text: 'X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)',
      right: false,
      say: 'Splitting learns nothing. It only has to come first.',
    },
    {
      text: 'for m in models: m.fit(X_train, y_train)',
      right: false,
      say: 'This line itself takes training examples alone.',
    },
    {
      text: 'best = max(models, key=lambda m: m.score(X_test, y_test))',
      right: true,
      say: 'The test set chooses here. What is chosen by it cannot be judged by it.',
    },
    { text: 'print(best.score(X_test, y_test))', right: false, say: 'To report a score is what a test set is for.' },
  ],
  hints: [
    'Which lines have the test examples in their hands, and keep something of them?',
    'One of them comes before the split, one is a choice.',
  ],
  solution: [
    'The scaler is fitted before the split, so its mean and its deviation have seen the test examples. Fit it on `X_train`.',
    'The best of the models is chosen on the test set. Choose on a validation set, or by cross-validation.',
  ],
});

export const handOver = exercise({
  kind: 'choose',
  objective: 'folds',
  grade: 'check',
  ask: 'Cross-validation with four folds gave the scores 97, 95, 96 and 92 %. Which network do you hand over to those who will use it?',
  options: [
    {
      text: 'the one that had 97 %',
      right: false,
      say: 'Its fold was perhaps the easiest. And it has never seen a quarter of the data.',
      misconception: 'M42',
    },
    {
      text: 'one with the mean of all four sets of weights',
      right: false,
      say: 'The units of different networks stand in no common order: a mean of their weights is no network that was trained.',
      misconception: 'M42',
    },
    {
      text: 'a new one, trained in the same way on all the data',
      right: true,
      say: 'The four have told roughly what to expect of it; none of them is needed any more.',
    },
    {
      text: 'all four, since each has been improved by the others',
      right: false,
      say: 'Each began afresh, and knew nothing of the others.',
      misconception: 'M42',
    },
  ],
  hints: ['What was measured: a network, or a way to train one?', 'Which network could have seen all the data?'],
  solution: [
    'Cross-validation measures a way of training. Its mean, 95 %, is roughly what to expect of a network that is trained in this way, perhaps a little less than it will do: each of the four had only three quarters of the data.',
    'What is used is trained afterwards, on all the data, and the four are thrown away.',
  ],
});
