/** What can be said of a run before it starts: how many updates it makes, and where its loss begins. */
import { log } from '../../engine/math/log.ts';
import { classCount, trainingImages } from '../../lab/protocol/settings.ts';
import { grouped } from '../../lab/protocol/words.ts';
import { exercise, show } from '../../questions/index.ts';

interface Plan {
  readonly images: number;
  readonly batchSize: number;
  readonly epochs: number;
}

const stepsOf = ({ images, batchSize, epochs }: Plan) => Math.ceil(images / batchSize) * epochs;

export const countSteps = exercise<Plan>({
  kind: 'number',
  objective: 'train',
  grade: 'check',
  numbers: {
    // The last batch of an epoch is smaller everywhere here: who does not round up gets another number.
    base: { images: trainingImages, batchSize: 128, epochs: 5 },
    draw: (random) => ({
      images: 1000 * (1 + random.integer(50)),
      batchSize: [48, 96, 112][random.integer(3)] as number,
      epochs: 3 + random.integer(9),
    }),
  },
  ask: ({ images, batchSize, epochs }) =>
    `A run trains on ${grouped(images)} images in batches of ${batchSize}, for ${epochs} epochs. How often are the weights changed?`,
  key: stepsOf,
  tol: 'count',
  diagnose: [
    { wrong: ({ epochs }) => epochs, say: 'An epoch is not one update. The weights change after every batch.' },
    { wrong: (plan) => stepsOf({ ...plan, epochs: 1 }), say: 'That is one epoch. The run has more of them.' },
    {
      wrong: ({ images, batchSize, epochs }) => (images / batchSize) * epochs,
      say: 'No update is a part of one. The last batch of each epoch is smaller, and counts as well: round up for each epoch.',
    },
    {
      wrong: ({ images, batchSize, epochs }) => Math.floor(images / batchSize) * epochs,
      say: 'The last, smaller batch of each epoch changes the weights as well.',
    },
    { wrong: ({ images, epochs }) => images * epochs, say: 'One update serves a whole batch, not one image.' },
    { wrong: ({ images }) => images, say: 'An epoch shows every image once, but one update serves a whole batch.' },
    {
      wrong: ({ images, batchSize, epochs }) => images * batchSize * epochs,
      say: 'A larger batch means fewer updates: divide by its size.',
    },
  ],
  hints: [
    'How many batches does one epoch have?',
    ({ images, batchSize }) =>
      `${grouped(images)} ∕ ${batchSize}, rounded up, is ${grouped(Math.ceil(images / batchSize))} batches.`,
  ],
  solution: (plan) => [
    `One epoch: ${grouped(plan.images)} ∕ ${plan.batchSize}, rounded up, makes ${grouped(stepsOf({ ...plan, epochs: 1 }))} updates.`,
    `${plan.epochs} epochs: ${grouped(stepsOf(plan))}.`,
  ],
});

/** The loss of a network that gives each of so many classes the same share. */
export const chanceLoss = (classes: number) => log(classes);

export const firstLoss = exercise({
  kind: 'number',
  objective: 'train',
  grade: 'check',
  ask: `An untrained network knows nothing: each of the ${classCount} digits gets about the same share $p$. The loss of one image is −ln $p$ of the right digit (ln is the natural logarithm). Near which value does the loss of a run begin, when its pixels are scaled? One decimal is enough.`,
  key: () => chanceLoss(classCount),
  tol: { decimals: 1 },
  diagnose: [
    { wrong: () => 1 / classCount, say: 'That is the share $p$ itself. The loss is −ln $p$.' },
    {
      wrong: () => chanceLoss(classCount) / log(10),
      say: 'That is the logarithm to base 10. The loss uses the natural one.',
    },
    {
      wrong: () => chanceLoss(classCount) / log(2),
      say: 'That is the logarithm to base 2. The loss uses the natural one.',
    },
    { wrong: () => classCount, say: 'You took 1 ∕ $p$. The loss is its natural logarithm.' },
    { wrong: () => log(1 / classCount), say: 'ln $p$ is negative; the loss is minus that.' },
  ],
  hints: [
    'Ten digits share 1, so each gets 0.1.',
    'Ask a calculator for the natural logarithm of 0.1, often a key ln. Then turn the sign.',
  ],
  solution: [
    `$p$ = 1 ∕ ${classCount} = ${show(1 / classCount)}.`,
    `−ln ${show(1 / classCount)} = ln ${classCount} ≈ ${show(chanceLoss(classCount))}. A run that begins far above it has inputs or first weights of the wrong size: try raw pixels in the lab.`,
  ],
});
