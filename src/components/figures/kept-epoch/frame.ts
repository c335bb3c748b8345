/** F14.2: the log of a real training, epoch by epoch, with a rule that says when to stop and which epoch to keep. */
import { stopTutorial, tutorialLog, type Watched } from '../../../exercises/overfitting/tutorial-log.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type KeptRules, whole } from './settings.ts';

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
        result: ownTerm('waited', last.waited, 'plain', 'epochs since the best one'),
        relation: '=',
        tokens: row(
          ownTerm('epoch', epochs.length, 'plain', 'the epoch just trained'),
          ' − ',
          ownTerm('best', last.best, 'plain', 'the best epoch so far', 'best-epoch'),
        ),
      } satisfies Formula),
    sentence: sentenceOf(frame),
  };
}

const four = (value: number) => formatNumber(value, { significant: 4 });

function sentenceOf({ by, patience, epochs, best, stopped }: Omit<KeptFrame, 'formula' | 'sentence'>): string {
  const last = epochs.at(-1);
  if (last === undefined || best === undefined) return 'Nothing is trained yet.';
  const name = by === 'loss' ? 'validation loss' : 'validation accuracy';
  const now = `After epoch ${last.epoch} the ${name} is ${four(last.validation)}`;
  if (last.waited === 0) return `${now}, the best so far.`;
  const than = `no better than the ${four(epochs[best - 1]?.validation as number)} of epoch ${best}`;
  if (stopped)
    return `${now}, ${than}: ${last.waited} of ${patience} waited. Training stops, and epoch ${best} is kept.`;
  return `${now}, ${than}: ${last.waited} of ${patience} waited.`;
}
