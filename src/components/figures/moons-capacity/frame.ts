/** F14.1: a network on noisy moons at one of its updates: what it says of the plane, both losses so far, and where the lower one turned. */
import {
  belowTraining,
  type Measured,
  type MoonRun,
  moonRun,
  type OneWeight,
  turnOf,
} from '../../../exercises/overfitting/moon-run.ts';
import { type MoonSettings, trainingOf } from '../../../exercises/overfitting/moons.ts';
import { nearZero, weightsIn } from '../../../exercises/overfitting/summary.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import { fieldOf } from './field.ts';
import * as words from './words.ts';

export interface Moment {
  readonly update: number;
  readonly measured: Measured;
  /** The side of the plane on which it says at least one half, as a path. */
  readonly field: string;
  readonly weights: { readonly squares: number; readonly count: number; readonly nearZero: number };
  readonly one: OneWeight;
}

export interface CapacityFrame {
  readonly settings: MoonSettings;
  /** After updates 0 to this one. */
  readonly measures: readonly Measured[];
  readonly now: Moment;
  /** The moment of the lowest validation loss so far. */
  readonly turn: Moment;
  /** With dropout: before how many updates the validation loss lay below that of the training. */
  readonly below: { readonly asTrained: number; readonly asUsed: number } | undefined;
  readonly gap: Formula;
  readonly sentence: string;
}

/** A run, and what its frames draw of it. */
export interface DrawnRun {
  readonly settings: MoonSettings;
  readonly run: MoonRun;
  momentAt(update: number, measured: Measured): Moment;
}

export function drawnRun(settings: MoonSettings): DrawnRun {
  const run = moonRun(trainingOf(settings));
  const field = fieldOf(run.experiment);
  /** The last two: that of the turn is drawn again with every update behind it. */
  let latest: readonly Moment[] = [];
  return {
    settings,
    run,
    momentAt(update, measured) {
      const known = latest.find((its) => its.update === update);
      if (known !== undefined) return known;
      const state = run.stateAt(update);
      const weights = weightsIn(state, settings.units);
      const moment = {
        ...{ update, measured },
        field: field(state),
        weights: {
          squares: weights.reduce((sum, w) => sum + w * w, 0),
          count: weights.length,
          nearZero: weights.filter((w) => Math.abs(w) < nearZero).length,
        },
        one: run.weightAt(update),
      };
      latest = [moment, ...latest].slice(0, 2);
      return moment;
    },
  };
}

export function capacityFrame({ settings, run, momentAt }: DrawnRun, update: number): CapacityFrame {
  const measures = run.measured(update);
  const at = turnOf(measures);
  const now = momentAt(update, measures[update] as Measured);
  const turn = momentAt(at, measures[at] as Measured);
  return {
    ...{ settings, measures, now, turn },
    below: settings.cure === 'dropout' && update > 0 ? belowTraining(measures) : undefined,
    gap: gapOf(now.measured),
    sentence: sentenceOf(now, turn),
  };
}

const gapOf = ({ training, validation }: Measured): Formula => ({
  result: ownTerm('gap', validation.loss - training.loss, 'plain', words.howFarTheValidation),
  relation: '=',
  tokens: row(
    ownTerm(words.validationLoss, validation.loss, 'loss', words.meanLoss, 'validation-curve'),
    ' − ',
    ownTerm(words.trainingLoss, training.loss, 'loss', words.meanLossOnTheTraining, 'training-curve'),
  ),
});

function sentenceOf({ update, measured }: Moment, turn: Moment): string {
  const after = update === 1 ? '1 update' : words.updatesOf(update);
  const now = words.afterTheTrainingLoss(after, measured.training.loss, measured.validation.loss);
  return turn.update === update
    ? `${now}${update === 0 ? '.' : words.lowestSoFar}`
    : words.lowestSoFarWas(now, turn.measured.validation.loss, turn.update);
}
