/** Exercises on steps, batches and epochs. */
import { cutEpochs } from '../../engine/epoch.ts';
import { grouped as count } from '../../notation/format.ts';
import { drawNumber, exercise } from '../../questions/index.ts';

interface Counted {
  readonly examples: number;
  readonly batch: number;
}

/** An epoch of so many examples, cut by the engine's own rule. */
const epochOf = ({ examples, batch }: Counted) =>
  cutEpochs({
    data: { inputs: Array.from({ length: examples }, () => [0]), targets: [] },
    training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 1 }, batchSize: batch },
    network: { inputs: 1, layers: [] },
  });

export const stepsOf = (counted: Counted) => epochOf(counted).updatesPerEpoch;
const lastBatch = (counted: Counted) => {
  const { updatesPerEpoch, of } = epochOf(counted);
  return of(updatesPerEpoch - 1).length;
};

const sizes = [16, 32, 50, 64] as const;

export const stepsPerEpoch = exercise<Counted>({
  kind: 'number',
  objective: 'steps',
  grade: 'check',
  numbers: {
    base: { examples: 60_000, batch: 32 },
    draw: (random) => {
      const batch = sizes[random.integer(sizes.length)] as number;
      return { examples: batch * Math.round(drawNumber(random, 100, 900, 0)), batch };
    },
  },
  ask: ({ examples, batch }) =>
    `There are ${count(examples)} training images, and the batch size is ${batch}. How many updates does one epoch have?`,
  key: stepsOf,
  tol: 'count',
  diagnose: [
    { wrong: ({ examples }) => examples, say: 'That many updates would be batches of one image.' },
    { wrong: ({ batch }) => batch, say: 'That is how many images make one update.' },
    { wrong: () => 1, say: 'An epoch is a whole pass through the data, and each batch makes an update of its own.' },
    {
      wrong: ({ examples, batch }) => examples * batch,
      say: 'You multiplied. Each batch takes images away from the deck: divide.',
    },
  ],
  hints: [
    'How many batches can be dealt from the deck?',
    ({ examples, batch }) => `Divide ${count(examples)} by ${batch}.`,
  ],
  solution: (its) => [
    `${count(its.examples)} ∕ ${its.batch} = ${count(stepsOf(its))} batches, and each makes one update.`,
  ],
});

export const shortBatch = exercise<Counted>({
  kind: 'fill',
  objective: 'steps',
  grade: 'check',
  transfer: true,
  numbers: {
    base: { examples: 5000, batch: 128 },
    draw: (random) => ({
      examples: Math.round(drawNumber(random, 1000, 9000, 0)) * 2 + 1,
      batch: 64 * (1 + random.integer(3)),
    }),
  },
  ask: ({ examples, batch }) =>
    `${count(examples)} examples, batches of ${batch}. The division leaves a remainder, and what is left makes a last, short batch.`,
  missing: 'all',
  lines: [
    {
      text: 'updates in an epoch:',
      key: stepsOf,
      tol: 'count',
      diagnose: [
        {
          wrong: (its) => stepsOf(its) - 1,
          say: 'That leaves some examples over. They make one more batch.',
        },
      ],
    },
    {
      text: 'examples in the last batch:',
      key: lastBatch,
      tol: 'count',
      diagnose: [
        { wrong: ({ batch }) => batch, say: 'That is a full batch. Count what is left after the full ones.' },
        { wrong: (its) => its.batch - lastBatch(its), say: 'That is what lacks to a full batch.' },
      ],
    },
  ],
  hints: [
    'How many full batches are there?',
    (its) => `${count(stepsOf(its) - 1)} full batches take ${count((stepsOf(its) - 1) * its.batch)} examples.`,
  ],
  solution: (its) => [
    `${count(stepsOf(its) - 1)} full batches hold ${count((stepsOf(its) - 1) * its.batch)} examples, and ${lastBatch(its)} are left.`,
    `So the epoch has ${count(stepsOf(its))} updates, the last one with ${lastBatch(its)} examples.`,
  ],
});

export const loopInOrder = exercise({
  kind: 'order',
  objective: 'contrast',
  grade: 'check',
  ask: 'Put one epoch of training with batches into order.',
  items: [
    { text: 'shuffle the deck' },
    { text: 'take the next batch', after: [0] },
    { text: 'forward pass: outputs for each of its examples', after: [1] },
    { text: 'loss of each output', after: [2] },
    { text: 'backward pass: gradients of each example', after: [3] },
    { text: 'mean of the gradients', after: [4] },
    { text: 'update all weights once', after: [5] },
  ],
  hints: ['What is random comes first.', 'An update needs the mean of gradients, and a gradient needs a loss.'],
  solution: [
    'Shuffle, take a batch, forward, loss, backward, mean, update. Then the next batch, until the deck is dealt.',
  ],
});

export const sizesCompared = exercise({
  kind: 'choose',
  objective: 'contrast',
  grade: 'check',
  many: true,
  ask: 'A run with batches of 1 is compared with one that takes all examples in a single batch. Which are true?',
  options: [
    {
      text: 'Single examples make more updates in an epoch.',
      right: true,
      say: 'Each example makes an update of its own.',
    },
    {
      text: 'The order of the examples does not matter to the full batch, but for rounding.',
      right: true,
      say: 'A mean is the same in any order. Only the last digits of a sum may be rounded otherwise.',
    },
    {
      text: 'The gradient of a single example points where the loss of all examples falls fastest.',
      right: false,
      say: 'It points where the loss of that one example falls fastest. Other examples may pull elsewhere.',
    },
    {
      text: 'Both end with the same weights after an epoch.',
      right: false,
      misconception: 'M33',
      say: 'Each update starts from where the last one led. More updates lead elsewhere.',
    },
  ],
  hints: ['Count the updates of both.', 'Set the batch size of Figure 10.1 to 1 and to 8, and look at the bars.'],
  solution: [
    'Single examples make as many updates as there are examples; the full batch makes one.',
    'A single gradient is that of one example, so it is noisy. The full mean does not depend on the order, apart from rounding.',
  ],
});
