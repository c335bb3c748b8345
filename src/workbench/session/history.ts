/**
 * What is measured while a network is trained: at every update at first, then at every second, every fourth … Which updates are
 * measured depends on nothing but their number, so the same run has the same history however it was sliced.
 */

import { createEvaluation, type Evaluation } from '../../engine/evaluate.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { norm } from '../../engine/math/norm.ts';
import { parameterBlocks } from '../../engine/parameters.ts';
import type { Prepared } from '../data/kinds.ts';

/** The parts that the examples are split into. */
export const setNames = ['training', 'validation', 'test'] as const;
export type SetName = (typeof setNames)[number];

/** A curve for each part that has examples, as long as the list of updates. */
export type Curves = Readonly<Partial<Record<SetName, readonly number[]>>>;

export interface History {
  /** After how many updates, rising from 0. */
  readonly updates: readonly number[];
  /** Mean losses, without penalties and dropout. */
  readonly loss: Curves;
  /** Shares of examples whose class is right; no curve where the targets are values. */
  readonly accuracy: Curves;
  /**
   * For layer 1, 2 …: the 2-norm of its gradients, as the optimizer saw them in the update that led here (of its batch, after
   * clipping and penalties); NaN before the first.
   */
  readonly gradientNorms: readonly (readonly number[])[];
  /** For layer 1, 2 …: the share of its units that answer 0 to every training example; NaN where the activation is not relu. */
  readonly deadShares: readonly (readonly number[])[];
}

/** How the network does on each part that has examples. */
export type Measures = Readonly<Partial<Record<SetName, Evaluation>>>;

/** A curve of more points shows nothing more on any screen. */
const mostPoints = 1000;
/** Of the beginning, where most happens: so many updates are measured one by one, whatever it costs. */
const firstPoints = 128;
export interface Recorder {
  readonly history: History;
  /** The measures of any parameters. */
  measure(parameters: ArrayLike<number>): Measures;
  /** The next update that it would measure. */
  readonly next: number;
  /** Measures after an update, if it is one of those that are measured. Updates come one after the other, from 0. */
  offer(update: number, parameters: ArrayLike<number>, gradient: ArrayLike<number>): void;
}

export function createRecorder(experiment: Experiment, prepared: Prepared): Recorder {
  const classes = prepared.task !== 'values';
  const whole = { ...experiment, data: { inputs: prepared.inputs, targets: prepared.targets } };
  const parts = setNames.filter((name) => prepared.split[name].length > 0);
  const evaluations = parts.map((name) => createEvaluation(whole, prepared.split[name], classes));
  const layers = experiment.network.layers.map((_, k) =>
    parameterBlocks(experiment).filter(({ layer }) => layer === k + 1),
  );
  const curves = () => Object.fromEntries(parts.map((name) => [name, [] as number[]]));
  const rows = () => layers.map(() => [] as number[]);
  const updates: number[] = [];
  const [loss, accuracy] = [curves(), classes ? curves() : {}];
  const [gradientNorms, deadShares] = [rows(), rows()];
  const all = [updates, ...Object.values(loss), ...Object.values(accuracy), ...gradientNorms, ...deadShares];
  const batch = Math.min(experiment.training.batchSize ?? Number.POSITIVE_INFINITY, experiment.data.inputs.length);
  let spacing = 1;

  const measure = (parameters: ArrayLike<number>): Measures =>
    Object.fromEntries(parts.map((name, k) => [name, evaluations[k]?.(parameters)]));

  /** While more examples would be measured than trained on, only so much is kept as the beginning needs. */
  const room = () => (prepared.inputs.length > batch * spacing ? firstPoints : mostPoints);

  const thin = () => {
    for (const list of all) {
      const kept = list.filter((_, k) => k % 2 === 0);
      list.length = 0;
      list.push(...kept);
    }
    spacing *= 2;
  };

  return {
    history: { updates, loss, accuracy, gradientNorms, deadShares },
    measure,
    get next() {
      return updates.length * spacing;
    },
    offer(update, parameters, gradient) {
      if (update !== updates.length * spacing) return;
      if (updates.length >= room()) {
        thin();
        if (update !== updates.length * spacing) return;
      }
      updates.push(update);
      const measures = measure(parameters);
      for (const name of parts) {
        loss[name]?.push(measures[name]?.loss as number);
        accuracy[name]?.push(measures[name]?.accuracy as number);
      }
      for (const [k, blocks] of layers.entries()) {
        gradientNorms[k]?.push(update === 0 ? Number.NaN : normOf(blocks, gradient));
        deadShares[k]?.push(measures.training?.deadShares[k] as number);
      }
    },
  };
}

function normOf(blocks: readonly { readonly offset: number; readonly size: number }[], gradient: ArrayLike<number>) {
  return norm(
    blocks.flatMap(({ offset, size }) => Array.from({ length: size }, (_, k) => gradient[offset + k] as number)),
  );
}
