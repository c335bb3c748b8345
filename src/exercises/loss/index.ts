/** Lesson 6: how wrong is wrong? Prompts and exercises on squared errors and cross-entropies. */
import { log } from '../../engine/math/log.ts';
import { halfSquaredError } from '../../engine/math/losses/squared.ts';
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { fromScores, howHard, largeScores, yesOrNo } from './entropies.ts';
import { beatTheNumber, fadedErrors, threeWays } from './errors.ts';
import { moreRightWorseLoss, oneHotNine, orderByLoss, sparseLabels } from './labels.ts';
import { ledgerTotals, pushes, scoreSlopes, surelyWrong, untrained } from './numbers.ts';

const square = (error: number) => halfSquaredError.term(0, error, 0, 1);

export const prompts = {
  'p6-1': prompt({
    kind: 'size',
    ask: 'One point lies twice as far from the line as another. How many times as much does it add to the squared errors?',
    min: 0.5,
    max: 20,
    unit: 'times',
    outcome: () => square(2) / square(1),
    why: 'Twice the side makes four times the square. A squared error cares about the far points most.',
  }),
  'p6-2': prompt({
    kind: 'size',
    ask: () =>
      `The prediction is wrong and sure of it: $z$ = ${show(surelyWrong)}, target 1. How many times as hard does the cross-entropy push $z$ as the squared error does?`,
    min: 0.1,
    max: 1000,
    unit: 'times',
    outcome: () => pushes(surelyWrong).entropy / pushes(surelyWrong).squared,
    why: () =>
      `By $z$ the slopes are ${show(pushes(surelyWrong).entropy)} and ${show(pushes(surelyWrong).squared)}. Sigmoid is flat there, and that takes the push away from the squared error; the slope of the cross-entropy is so steep that it makes up for it.`,
    watch: { figure: 'f6-2', state: `1,3,z:${surelyWrong}` },
  }),
  'p6-3': prompt({
    kind: 'choose',
    ask: 'Two filters sort the same mails without a mistake. One gives the right answer a share of 0.51 each time, the other 0.99. Do they have the same loss?',
    options: [
      {
        text: 'yes: both are right every time',
        say: 'Their accuracy is the same.',
        misconception: 'M19',
      },
      { text: 'no: the one that says 0.99 has less' },
      { text: 'no: the one that says 0.51 has less', say: 'It is the less sure of the two.' },
    ],
    outcome: () => (0 - log(0.51) === 0 - log(0.99) ? 0 : 0 - log(0.51) > 0 - log(0.99) ? 1 : 2),
    why: () =>
      `−ln 0.51 ≈ ${show(0 - log(0.51))}, and −ln 0.99 ≈ ${show(0 - log(0.99))}. A loss asks how sure the right answer was.`,
  }),
  'p6-4': prompt({
    kind: 'size',
    ask: 'A new network for ten digits knows nothing yet, and gives each class the same share. What is its cross-entropy?',
    min: 0.1,
    max: 10,
    outcome: () => untrained(10),
    why: () =>
      `Each share is one tenth, and −ln 0.1 = ln 10 ≈ ${show(untrained(10))}. If your own network begins far above that, something is wrong before training has begun.`,
  }),
  'p6-5': prompt({
    kind: 'direction',
    ask: () => {
      const { first, last } = ledgerTotals();
      return `A network is asked about ten points that it was not trained on. After ${show(first.updates)} updates it has ${first.right} of them right, after ${show(last.updates)} updates ${last.right}. What does its mean cross-entropy on these points do from the first moment to the second?`;
    },
    outcome: () => ledgerTotals().last.mean - ledgerTotals().first.mean,
    why: () => {
      const { first, last } = ledgerTotals();
      return `It goes from ${show(first.mean)} to ${show(last.mean)}. Figure 6.4 shows where: nearly all points got cheaper, and a single one very dear.`;
    },
    watch: { figure: 'f6-4', state: '1,10' },
  }),
  'p6-6': prompt({
    kind: 'direction',
    ask: 'In Figure 6.3 the second class is right. The score of the first class rises a little. What does the loss do?',
    outcome: () => scoreSlopes()[0] as number,
    why: () =>
      `Its slope by that score is ${show(scoreSlopes()[0] as number)}. The loss looks at one share only; but what one class gains, the others lose, the right one too.`,
  }),
};

export const exercises = exercisesOf({
  'x6-1': fadedErrors(1.2, 0.5, 0),
  'x6-2': fadedErrors(2.2, -0.8, 1),
  'x6-3': fadedErrors(1, 1.3, 2),
  'x6-4': fadedErrors(-0.5, 4.6, 'all'),
  'x6-5': threeWays,
  'x6-6': yesOrNo,
  'x6-7': fromScores,
  'x6-8': orderByLoss,
  'x6-9': oneHotNine,
  'x6-10': sparseLabels,
  'x6-11': largeScores,
  'x6-12': howHard,
  'x6-13': beatTheNumber,
  'x6-14': moreRightWorseLoss,
});
