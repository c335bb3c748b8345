/** What the text, the predictions and the exercises of lesson 14 say of a run on the moons. */
import { belowTraining, type Measured, moonRun, turnOf } from './moon-run.ts';
import { type Cure, cures, type MoonTraining, trainingOf } from './moons.ts';

/** Updates to the end of Figure 14.1. */
export const lastUpdate = 1000;
/** The updates at which the losses are told. */
export const looked = [0, 100, 300, lastUpdate] as const;
/** Weights nearer to 0 than this are counted: Adam leaves a weight that L1 holds at 0 trembling about it. */
export const nearZero = 0.01;

/** The runs, by name: 32 hidden units with each cure, on labels without sense, one hidden unit, a rate a hundred times as large. */
export const runNames = [...cures, 'mislabelled', 'tiny', 'leaping'] as const;
export type RunName = (typeof runNames)[number];

const opened = { units: 32, cure: 'nothing', labels: 'true' } as const;
export function trainingNamed(name: RunName): MoonTraining {
  if (name === 'mislabelled') return trainingOf({ ...opened, labels: 'random' });
  if (name === 'tiny') return trainingOf({ ...opened, units: 1 });
  if (name === 'leaping') return { units: opened.units, learningRate: 3 };
  return trainingOf({ ...opened, cure: name satisfies Cure });
}

export interface Part {
  readonly loss: number;
  readonly accuracy: number;
}

export interface Summary {
  /** The update after which the validation loss was lowest, and what it was. */
  readonly turn: number;
  readonly lowest: number;
  readonly end: { readonly training: Part; readonly validation: Part; readonly asTrained: number };
  readonly below: { readonly asTrained: number; readonly asUsed: number };
  /** Training and validation loss at the updates of `looked`. */
  readonly losses: readonly (readonly number[])[];
  /** Weights at the end, without biases: how many, and how many of them next to 0. */
  readonly weights: { readonly all: number; readonly held: number };
}

export function summaryOf(training: MoonTraining): Summary {
  const run = moonRun(training);
  const measures = run.measured(lastUpdate);
  const turn = turnOf(measures);
  const at = (update: number) => measures[update] as Measured;
  const end = at(lastUpdate);
  const part = ({ loss, accuracy }: Part): Part => ({ loss, accuracy });
  const weights = weightsIn(run.stateAt(lastUpdate), training.units);
  return {
    turn,
    lowest: at(turn).validation.loss,
    end: { training: part(end.training), validation: part(end.validation), asTrained: end.asTrained as number },
    below: belowTraining(measures),
    losses: looked.map((update) => [at(update).training.loss, at(update).validation.loss]),
    weights: { all: weights.length, held: weights.filter((w) => Math.abs(w) < nearZero).length },
  };
}

/** All weights of a state, without the biases of the hidden units, which stand between those of both layers. */
export const weightsIn = (state: Float64Array, units: number) => [
  ...state.subarray(0, 2 * units),
  ...state.subarray(3 * units, 4 * units),
];
