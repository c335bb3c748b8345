/** Exercises on searches for settings, and on a cure that is to be found. */
import { grouped } from '../../language.ts';
import { exercise, show } from '../../questions/index.ts';
import { moonEnd } from './moon-end.ts';
import { counts } from './moons.ts';
import { runs } from './recorded.ts';
import { placesOf, ratesTried, settingsAt, trialCount } from './search.ts';
import { lastUpdate } from './summary.ts';

const tried = (search: 'grid' | 'random') => ratesTried(placesOf(search, 1).map(settingsAt));

export const distinctRates = exercise({
  kind: 'fill',
  objective: 'search',
  grade: 'check',
  ask: `There is time for ${trialCount} trials of a learning rate and a penalty. One search takes all pairs of a grid of three by three, the other draws both numbers anew for each trial. How many different learning rates does each of them try?`,
  missing: 'all',
  lines: [
    {
      text: 'the grid:',
      key: () => tried('grid'),
      tol: 'count',
      diagnose: [
        {
          wrong: () => trialCount,
          say: 'So many pairs are tried. Look down a column of the grid: what do they share?',
        },
      ],
    },
    {
      text: 'the random trials:',
      key: () => tried('random'),
      tol: 'count',
      diagnose: [{ wrong: () => tried('grid'), say: 'Each of these trials draws a learning rate of its own.' }],
    },
  ],
  hints: [
    'Draw the grid as dots, and drop each onto the axis of the learning rate.',
    'Three dots of the grid fall on one place.',
  ],
  solution: [
    `The grid tries ${tried('grid')}: each of its rates comes with three penalties. Of ${trialCount} random trials each has a rate of its own.`,
    'If one of two settings hardly matters, the grid spends two thirds of its trials on repeating the other.',
  ],
});

/** Lower than any single cure of Figure 14.5 brings it. */
const wanted = 0.235;
const most = counts.training + counts.more;
/** The run of an answer; all that is said of one answer is read from one training. */
let latest: { readonly of: string; readonly training: number; readonly validation: number } | undefined;
function endOf([l2 = 0, dropout = 0, points = counts.training]: readonly number[]) {
  const of = [l2, dropout, points].join();
  if (latest?.of !== of) {
    latest = { of, ...moonEnd({ units: 32, l2, dropout, points }, lastUpdate) };
  }
  return latest;
}
const possible = ([l2 = 0, dropout = 0, points = 0]: readonly number[]) =>
  l2 >= 0 && l2 <= 1 && dropout >= 0 && dropout <= 0.9 && points >= counts.training && points <= most;

export const findCure = exercise({
  kind: 'construct',
  objective: 'cures',
  grade: 'challenge',
  ask: `The network of Figure 14.1 with 32 hidden units overfits. Cure it without changing its size: after ${grouped(lastUpdate)} updates the validation loss shall be at most ${wanted}. You may set the $λ$ of L2 (0 to 1), the share $p$ of hidden units that is dropped (0 to 0.9), and the number of training points (${counts.training} to ${most}).`,
  fields: [
    { label: 'λ of L2', start: 0 },
    { label: 'dropout p', start: 0 },
    { label: 'training points', start: counts.training, whole: true },
  ],
  check(values) {
    if (!possible(values))
      return {
        ok: false,
        say: `$λ$ lies from 0 to 1, $p$ from 0 to 0.9, and there are ${counts.training} to ${most} points.`,
      };
    const { training, validation } = endOf(values);
    return {
      ok: validation <= wanted,
      say: `At the end the training loss is ${show(training, { significant: 3 })}, the validation loss ${show(validation, { significant: 3 })}.`,
    };
  },
  diagnose: [
    {
      when: (values) => possible(values) && endOf(values).validation > wanted && endOf(values).training > 0.35,
      say: 'Both losses are high now: the cure is too strong, and the network underfits.',
      example: [0.1, 0, counts.training],
    },
    {
      when: (values) =>
        possible(values) && endOf(values).validation > wanted && endOf(values).validation > 2 * endOf(values).training,
      say: 'The validation loss is still too high, and more than twice the training loss. A stronger cure, or a second one beside it.',
      example: [0, 0, counts.training],
    },
  ],
  example: [0.003, 0.1, counts.training],
  hints: [
    'Begin with one cure, and see on which side of it you end: a wide gap, or two high losses.',
    'None of the cures of Figure 14.5 is enough by itself. L2 near 0.003, and a weak dropout beside it?',
  ],
  solution: () => [
    `With λ = 0.003 alone the validation loss ends at ${show(runs.L2.end.validation.loss, { significant: 3 })}; with a tenth of the units dropped as well, at ${show(endOf([0.003, 0.1, counts.training]).validation, { significant: 3 })}. Other pairs do as well; what counts is what the network does.`,
  ],
});
