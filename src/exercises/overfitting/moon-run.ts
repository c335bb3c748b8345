/**
 * A network in training on the moons, measured after every update on the points that it learns from and on those that it does not.
 * Any update can be gone back to, with all that the optimizer remembers.
 */
import { batchesOf } from '../../engine/batches.ts';
import { createEvaluation, type Evaluation } from '../../engine/evaluate.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { keyframes } from '../../engine/trace/keyframes.ts';
import { createWalk } from '../../engine/trace/walk.ts';
import { createTrainer } from '../../engine/train.ts';
import { startState } from '../../engine/workspace.ts';
import { type MoonTraining, moonExperiment, validationPoints } from './moons.ts';

/** What is measured after an update, the network as it is: without dropout and penalties. */
export interface Measured {
  readonly training: Evaluation;
  readonly validation: Evaluation;
  /** The loss by which this update went, with its dropout; undefined before the first. */
  readonly asTrained: number | undefined;
}

/** What Adam knows of one weight, and does to it next. */
export interface OneWeight {
  readonly w: number;
  /** The mean of its gradients, and that of their squares. */
  readonly m: number;
  readonly v: number;
  readonly gradient: number;
  readonly next: number;
}

export interface MoonRun {
  readonly experiment: Experiment;
  /** Measures after updates 0 to this one; trains as far as that, where nobody has looked before. */
  measured(update: number): readonly Measured[];
  /** Parameters after an update, then the optimizer's memory: the bits with which the next update begins. */
  stateAt(update: number): Float64Array;
  /** The first weight of the output, and what becomes of it in the update after this one. */
  weightAt(update: number): OneWeight;
}

/** Updates between two states that are kept, and what they may take. */
const apart = 8;
const mostBytes = 4_000_000;

export function moonRun(training: MoonTraining): MoonRun {
  const experiment = moonExperiment(training);
  const everyone = experiment.data.inputs.map((_, n) => n);
  const ofTraining = createEvaluation(experiment, everyone, true);
  const ofValidation = createEvaluation(
    { ...experiment, data: validationPoints },
    validationPoints.labels.map((_, n) => n),
    true,
  );
  const batches = batchesOf(experiment);
  const trainer = createTrainer(experiment);
  const kept = keyframes(startState(experiment), mostBytes, apart);
  const walk = createWalk(kept, batches, (state, done) => createTrainer(experiment, state, done));
  const measure = (asTrained: number | undefined): Measured => ({
    training: ofTraining(trainer.parameters),
    validation: ofValidation(trainer.parameters),
    asTrained,
  });
  const measures = [measure(undefined)];
  const follow = (update: number) => {
    while (measures.length <= update) {
      measures.push(measure(trainer.update(batches.of(measures.length - 1))));
      kept.offer(measures.length - 1, trainer.state);
    }
  };
  const stateAt = (update: number) => {
    follow(update);
    const state = walk.stateAt(update);
    if (state === undefined) throw new RangeError(`the run on the moons ended before update ${update}`);
    return state;
  };
  return {
    experiment,
    stateAt,
    measured(update) {
      follow(update);
      return measures.slice(0, update + 1);
    },
    weightAt(update) {
      const state = stateAt(update);
      const count = trainer.parameters.length;
      // All weights and biases of the hidden layer stand before it.
      const at = 3 * training.units;
      const [w, m, v] = [state[at], state[count + at], state[2 * count + at]] as [number, number, number];
      const next = createTrainer(experiment, state, update);
      next.update(batches.of(update));
      return { w, m, v, gradient: next.gradient[at] as number, next: next.parameters[at] as number };
    },
  };
}

/** The update after which the validation loss was lowest, the first one if several are. */
export function turnOf(measures: readonly Measured[]): number {
  let turn = 0;
  for (const [k, { validation }] of measures.entries())
    if (validation.loss < (measures[turn] as Measured).validation.loss) turn = k;
  return turn;
}

/**
 * Before how many of the updates so far the validation loss lay below that of the training, with the masks that the update trained
 * with, and without any: the same weights, the same points.
 */
export function belowTraining(measures: readonly Measured[]): { readonly asTrained: number; readonly asUsed: number } {
  const pairs = measures.slice(1).map(({ asTrained }, k) => ({ ...(measures[k] as Measured), asTrained }));
  return {
    asTrained: pairs.filter(({ validation, asTrained = Number.NaN }) => validation.loss < asTrained).length,
    asUsed: pairs.filter(({ validation, training }) => validation.loss < training.loss).length,
  };
}
