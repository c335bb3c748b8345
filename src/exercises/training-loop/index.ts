/** Lesson 10: epochs, batches and better steps. Prompts and exercises on training as a whole. */
import { grouped } from '../../notation/format.ts';
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { cardCount } from './cards.ts';
import { loopInOrder, shortBatch, sizesCompared, stepsOf, stepsPerEpoch } from './counting.ts';
import { learnXor, threeCurves } from './curves.ts';
import { type Lap, lapsOf } from './laps.ts';
import { fadedMomentum, flat, worked } from './momentum.ts';
import { lossAfterPasses, updatesUntilRight } from './numbers.ts';
import { firstDifference } from './pairs.ts';
import { firstOfAdam, largestRate, plainSteps } from './stepping.ts';
import { oneUpdate } from './warm-up.ts';

const firstStepOfAdam = (gradient: number) => {
  // On a line of this slope, wherever it stands.
  const [from, to] = lapsOf({ kind: 'adam', learningRate: 0.1 }, 1, { curvatures: [gradient], start: [1] }) as [
    Lap,
    Lap,
  ];
  return (from.point[0] as number) - (to.point[0] as number);
};
const afterTwo = () => lapsOf({ kind: 'momentum', learningRate: 0.06 }, 2)[2]?.point[1] as number;

export const prompts = {
  'p10-1': prompt({
    kind: 'number',
    ask: `A program trains on ${grouped(48_000)} images in batches of 64. It prints a progress bar that counts updates. Up to which number does it count in one epoch?`,
    tol: 'count',
    outcome: () => stepsOf({ examples: 48_000, batch: 64 }),
    why: 'Each batch takes 64 images from the deck and makes one update.',
  }),
  'p10-2': prompt({
    kind: 'size',
    ask: 'Adam makes its first update with $η$ = 0.1, once where the gradient is 2, and once where it is 0.002. How many times as long is the first of these two steps?',
    min: 0.01,
    max: 5000,
    unit: 'times',
    outcome: () => firstStepOfAdam(2) / firstStepOfAdam(0.002),
    why: 'Adam divides the gradient by its usual size. In the first update it knows no other gradient than this one, so a step of $η$ is left, whatever the gradient is.',
  }),
  'p10-3': prompt({
    kind: 'choose',
    ask: () =>
      `Three passes through the deck of Figure 10.1. With batches of one card, the loss over all cards is then ${show(lossAfterPasses(1))}. What is it with one batch of all ${cardCount} cards, at the same learning rate?`,
    options: [
      {
        text: 'nearly the same: both have seen each card three times',
        say: 'They have seen the same cards, and moved the weights 24 times and three times.',
        misconception: 'M33',
      },
      {
        text: 'clearly lower: its gradients have no noise',
        say: 'Each of its updates goes the better way, but it makes only three.',
      },
      { text: 'clearly higher' },
    ],
    outcome: () => {
      const ratio = lossAfterPasses(cardCount) / lossAfterPasses(1);
      return ratio > 1.5 ? 2 : ratio < 1 / 1.5 ? 1 : 0;
    },
    why: () =>
      `It is ${show(lossAfterPasses(cardCount))}. Three passes are 24 updates for single cards, and only 3 for the whole deck.`,
    watch: { figure: 'f10-1', state: '1,3,batch:8' },
  }),
  'p10-4': prompt({
    kind: 'direction',
    ask: 'In the steep direction, $w_2$ starts at 1, and momentum has $η$ = 0.06 and $β$ = 0.9. The lowest point is at 0. What sign has $w_2$ after two updates?',
    options: { up: 'positive: it has not reached 0', down: 'negative: it has run past', same: 'it is exactly 0' },
    outcome: afterTwo,
    why: () =>
      `It stands at ${show(Math.round(afterTwo() * 1e9) / 1e9)}. The first update has left it a velocity, and the second adds to that. It runs past the lowest point, and comes back later.`,
    watch: { figure: 'f10-2', state: '1,2,follow:momentum,plain:0.06' },
  }),
  'p10-5': prompt({
    kind: 'size',
    ask: 'Figure 10.3 opens with plain steps and $η$ = 2. After how many updates do all four outputs stand on the right side of one half?',
    whole: true,
    min: 1,
    max: 20_000,
    unit: 'updates',
    outcome: updatesUntilRight,
    why: 'For long, the loss hardly moves: the hidden units turn slowly while all outputs stay near one half. Then two lines find their places, and the loss falls within a few hundred updates.',
  }),
  'p10-6': prompt({
    kind: 'choose',
    ask: 'Two runs of Figure 10.4 are alike, but one has a learning rate twice as large. Where is the first number in which they differ?',
    options: [
      {
        text: 'in the first forward pass: the weights are set there',
        say: 'A forward pass only reads the weights, and both runs begin with the same.',
        misconception: 'M34',
      },
      { text: 'in the first backward pass', say: 'It reads activations and weights, and no learning rate.' },
      { text: 'in the first update' },
      { text: 'in the forward pass after it', say: 'That pass reads weights which differ already.' },
    ],
    outcome: () => {
      const its = firstDifference('rate');
      const place = `${its?.update} ${its?.pass}`;
      return ['0 forward', '0 backward', '0 update', '1 forward'].indexOf(place);
    },
    why: 'No number before it depends on the rate. Forward and backward passes only read the weights; the update is the first to use the rate, and the only one to write weights.',
    watch: { figure: 'f10-4', state: '1,6' },
  }),
};

export const exercises = exercisesOf({
  'w10-1': oneUpdate,
  'x10-1': stepsPerEpoch,
  'x10-2': fadedMomentum(worked.square, 0),
  'x10-3': fadedMomentum(worked.second, 2),
  'x10-4': fadedMomentum(worked.third, 3),
  'x10-5': fadedMomentum(flat, 'all'),
  'x10-6': plainSteps,
  'x10-7': firstOfAdam,
  'x10-8': largestRate,
  'x10-9': threeCurves,
  'x10-10': learnXor,
  'x10-11': shortBatch,
  'x10-12': loopInOrder,
  'x10-13': sizesCompared,
});
