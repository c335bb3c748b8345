/** What lesson 13 builds on: shares that name a class, standardised inputs, and what validation images are for. */
import { argmax } from '../../engine/metrics/predicted-class.ts';
import { exercise } from '../../questions/index.ts';

const shares = [0.2, 0.3, 0.5] as const;

export const namedClass = exercise({
  kind: 'number',
  objective: 'matrix',
  grade: 'warm-up',
  ask: `From lesson 5: softmax gives three classes, counted from 0, the shares ${shares.join(', ')}. Which class does the network name?`,
  key: () => argmax(shares),
  tol: 'count',
  diagnose: [
    { wrong: () => argmax(shares) + 1, say: 'The classes are counted from 0.' },
    { wrong: () => shares.indexOf(0.2), say: 'That class has the smallest share.' },
  ],
  hints: ['It names the class that got most.', 'The largest share is 0.5. Count its place from 0.'],
  solution: ['The largest share is 0.5, at place 2, counted from 0.'],
});

export const whichImages = exercise({
  kind: 'choose',
  objective: 'split',
  grade: 'warm-up',
  ask: 'From lesson 12: which images may you look at after every epoch, to choose how many epochs to train?',
  options: [
    { text: 'the validation images', right: true, say: 'They change no weight, and they are there to choose by.' },
    {
      text: 'the test images',
      right: false,
      say: 'They are for the end, once. Who chooses by them has nothing left to test with.',
    },
    {
      text: 'the training images',
      right: false,
      say: 'A network does better and better on images that it trains on, whether it learns or memorises.',
    },
  ],
  hints: [
    'Three parts: one trains, one chooses, one tests.',
    'Not those that change weights, and not those for the end.',
  ],
  solution: [
    'The validation images. After each epoch they say how the network does on images that it has not trained on.',
  ],
});

const cards = { right: 43, all: 50 } as const;

export const shareOfRight = exercise({
  kind: 'number',
  objective: 'rates',
  grade: 'warm-up',
  ask: `From lesson 6: a network has ${cards.right} of ${cards.all} examples right. What is its accuracy, in per cent?`,
  key: () => (100 * cards.right) / cards.all,
  unit: 'percent',
  diagnose: [
    { wrong: () => (100 * (cards.all - cards.right)) / cards.all, say: 'That is the share of wrong answers.' },
    { wrong: () => cards.right, say: 'That is how many are right. Out of how many?' },
  ],
  hints: ['Divide the right ones by all.', `${cards.right} ∕ ${cards.all}, times 100.`],
  solution: [`${cards.right} ∕ ${cards.all} = 86 %.`],
});
