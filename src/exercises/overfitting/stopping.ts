/** Exercises on the rule that ends a training. */
import { drawNumber, exercise } from '../../questions/index.ts';
import { wait } from './early-stopping.ts';
import { tutorialLog } from './tutorial-log.ts';

interface Rule {
  /** After each epoch: losses, or accuracies. */
  readonly values: readonly number[];
  readonly by: 'losses' | 'accuracies';
  readonly patience: number;
}
const known = ({ values, by, patience }: Rule) =>
  wait(
    values.map((value) => (by === 'losses' ? -value : value)),
    patience,
  );
const stop = (its: Rule) => known(its).length;
const kept = (its: Rule) => known(its).at(-1)?.best as number;
/** Where a patience of one less would have stopped. */
const sooner = (its: Rule) => stop({ ...its, patience: its.patience - 1 });

const asked = ({ values, by, patience }: Rule, whose: string, digits: number) =>
  `${whose} validation ${by}, epoch by epoch from the first: ${values.map((value) => value.toFixed(digits)).join(', ')}. Training stops as soon as ${patience} epochs in a row have brought nothing better than the best so far. After which epoch does it stop, and which one is kept?`;

const common = {
  kind: 'fill',
  objective: 'stopping',
  missing: 'all',
  lines: [
    {
      text: 'stops after epoch',
      key: stop,
      tol: 'count',
      diagnose: [
        {
          wrong: (its: Rule) => stop(its) + 1,
          say: 'One epoch too late. Which one is the best, and how many have passed since? With the last of those it stops at once.',
        },
        {
          wrong: kept,
          say: 'Look at this epoch again: is it better than the best so far? Then the count begins anew.',
        },
        { wrong: sooner, say: 'Count the epochs behind the best one: are they as many as the patience?' },
      ],
    },
    {
      text: 'keeps epoch',
      key: kept,
      tol: 'count',
      diagnose: [{ wrong: stop, say: 'What is kept is the best one, from before the waiting.' }],
    },
  ],
  hints: [
    'Go along the list, and note the best so far. Count the epochs since; a better one sets the count to 0.',
    (its: Rule) => `The best before it stops is that of epoch ${kept(its)}.`,
  ],
  solution: (its: Rule) => [
    `Epoch ${kept(its)} is the best. Of the ${its.patience} after it none is better, so it stops after epoch ${kept(its)} + ${its.patience} = ${stop(its)}, and keeps epoch ${kept(its)}.`,
  ],
} as const;

export const stopByLoss = exercise<Rule>({
  ...common,
  grade: 'check',
  numbers: {
    base: { values: tutorialLog.map(({ validationLoss }) => validationLoss), by: 'losses', patience: 3 },
    draw: (random) => {
      const best = drawNumber(random, 3, 11, 0);
      const patience = drawNumber(random, 2, 5, 0);
      const values = Array.from(
        { length: 18 },
        (_, k) => (300 + 30 * Math.abs(k + 1 - best) + drawNumber(random, 0, 40, 0)) / 1000,
      );
      return { values, by: 'losses', patience };
    },
  },
  ask: (its) =>
    its.values.length === tutorialLog.length ? asked(its, 'A tutorial’s', 4) : asked(its, 'A network’s', 3),
});

export const stopByAccuracy = exercise<Rule>({
  ...common,
  grade: 'challenge',
  transfer: true,
  numbers: {
    base: { values: tutorialLog.map(({ validationAccuracy }) => validationAccuracy), by: 'accuracies', patience: 6 },
  },
  ask: (its) => asked(its, 'The same tutorial’s', 4),
});
