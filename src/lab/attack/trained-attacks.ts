/** Attacks that go through training: the same run again, but with all pixels reordered, or with labels drawn at random. */

import { isSame } from '../protocol/same.ts';
import type { LabSettings } from '../protocol/settings.ts';
import { percent } from '../protocol/words.ts';
import type { TrainedRun } from '../session/session.ts';

export interface TrainingAttack {
  readonly id: 'permuted' | 'random';
  readonly name: string;
  readonly change: Partial<LabSettings>;
  readonly what: string;
  readonly question: string;
}

export const trainingAttacks: readonly TrainingAttack[] = [
  {
    id: 'permuted',
    name: 'Train on reordered pixels',
    change: { pixels: 'permuted' },
    what: 'All images, for training and for testing, get their pixels in one fixed random order. To us they are grey snow.',
    question: 'How many of 100 reordered test images will the new network read?',
  },
  {
    id: 'random',
    name: 'Train on random labels',
    change: { labels: 'random' },
    what: 'The images stay, but each gets a label drawn at random. The test labels stay true.',
    question: 'How many of 100 test images will the new network read?',
  },
];

/** The settings of a run with the change, and nothing else. */
export function attackedSettings({ settings }: Pick<TrainedRun, 'settings'>, attack: TrainingAttack): LabSettings {
  return { ...settings, pixels: 'unit', labels: 'true', ...attack.change };
}

/** The newest run that was trained so, to its end; undefined while there is none. */
export function findRun(runs: readonly TrainedRun[], settings: LabSettings): TrainedRun | undefined {
  return runs.findLast((run) => !run.after && isSame(run.settings, settings));
}

/** "You said 12 %. Measured: 91.9 %; without the change 92.4 %. On its own training images: 95.0 %." */
export function trainedOutcome(attacked: TrainedRun, base: TrainedRun | undefined, guess: number | undefined): string {
  const last = attacked.epochs.at(-1);
  const parts = [
    guess === undefined ? '' : `You said ${guess} %. `,
    `Measured: ${percent(attacked.test.accuracy)} of the test images`,
    base ? `; without the change ${percent(base.test.accuracy)}.` : '.',
    last ? ` On its own training images, in the last epoch: ${percent(last.training.accuracy)}.` : '',
  ];
  return parts.join('');
}
