/** F14.2: the log of a real training, epoch by epoch, with a rule that says when to stop and which epoch to keep. */
import { stopTutorial, tutorialLog, type Watched } from '../../../exercises/overfitting/tutorial-log.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type KeptRules, whole } from './settings.ts';
import * as words from './words.ts';

export interface KeptEpoch {
  /** Counted from 1. */
  readonly epoch: number;
  readonly training: number;
  readonly validation: number;
  /** Epochs since the best one so far, itself included as 0. */
  readonly waited: number;
}

export interface KeptFrame {
  readonly by: Watched;
  readonly patience: number;
  /** The epochs that have been trained. */
  readonly epochs: readonly KeptEpoch[];
  /** The best so far, counted from 1; undefined before the first. */
  readonly best: number | undefined;
  /** Whether the rule has ended the training. */
  readonly stopped: boolean;
  readonly formula: Formula | undefined;
  readonly sentence: string;
}

export function keptFrame(step: number, { by, patience: given }: SettingValues<KeptRules>): KeptFrame {
  const patience = whole(given);
  const known = stopTutorial(by, patience).slice(0, step);
  const epochs = known.map(({ waited }, k): KeptEpoch => {
    const its = tutorialLog[k] as (typeof tutorialLog)[number];
    return {
      epoch: k + 1,
      training: by === 'loss' ? its.loss : its.accuracy,
      validation: by === 'loss' ? its.validationLoss : its.validationAccuracy,
      waited,
    };
  });
  const last = known.at(-1);
  const stopped = last !== undefined && last.waited >= patience;
  const frame = { by, patience, epochs, best: last?.best, stopped };
  return {
    ...frame,
    formula:
      last &&
      ({
        result: ownTerm('waited', last.waited, 'plain', words.epochsSinceTheBest),
        relation: '=',
        tokens: row(
          ownTerm('epoch', epochs.length, 'plain', words.epochJustTrained),
          ' − ',
          ownTerm('best', last.best, 'plain', words.bestEpochSoFar, 'best-epoch'),
        ),
      } satisfies Formula),
    sentence: sentenceOf(frame),
  };
}

function sentenceOf({ by, patience, epochs, best, stopped }: Omit<KeptFrame, 'formula' | 'sentence'>): string {
  const last = epochs.at(-1);
  if (last === undefined || best === undefined) return words.nothingIsTrainedYetText;
  const name = by === 'loss' ? words.validationLoss : words.validationAccuracy;
  const now = words.afterEpoch(last.epoch, name, last.validation);
  if (last.waited === 0) return words.bestSoFarOf(now);
  const than = words.noBetter(epochs[best - 1]?.validation as number, best);
  if (stopped) return words.ofWaitedTrainingStops(now, than, last.waited, patience, best);
  return words.ofWaited(now, than, last.waited, patience);
}
