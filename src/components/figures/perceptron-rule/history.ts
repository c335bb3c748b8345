/** What has happened so far, epoch by epoch: every number is the run's own. */
import type { Experiment } from '../../../engine/experiment.ts';
import { firstRepeat } from '../../../engine/first-repeat.ts';
import type { Run } from '../../../engine/trace/start-run.ts';

/** Weights, then the bias. */
export type Parameters = readonly number[];

export interface Epoch {
  readonly mistakes: number;
  /** The parameters at its end. */
  readonly end: Parameters;
}

export interface History {
  /** At the start, and after each example. */
  readonly states: readonly Parameters[];
  /** Of each example, whether it has moved anything: only a mistake does. */
  readonly moved: readonly boolean[];
  readonly mistakes: number;
  /** Those that are over. */
  readonly epochs: readonly Epoch[];
  /** Whether a whole epoch was without a mistake: nothing moves any more. */
  readonly atRest: boolean;
  /** The first epoch whose end is the end of an earlier one (0 is the start) though it moved: all comes again from there. */
  readonly repeat: { readonly epoch: number; readonly of: number } | undefined;
}

const sameState = (one: Parameters, other: Parameters) => one.every((value, k) => value === other[k]);

/** @param examples how many examples are over */
export function historyOf(run: Run<Experiment>, examples: number): History {
  const states = Array.from({ length: examples + 1 }, (_, k): Parameters => [...(run.parametersAt(k) ?? [])]);
  const moved = states.slice(1).map((state, k) => !sameState(state, states[k] as Parameters));
  const perEpoch = run.updatesPerEpoch;
  const epochs = Array.from({ length: Math.floor(examples / perEpoch) }, (_, k): Epoch => {
    const its = moved.slice(k * perEpoch, (k + 1) * perEpoch);
    return { mistakes: its.filter(Boolean).length, end: states[(k + 1) * perEpoch] as Parameters };
  });
  const atRest = epochs.at(-1)?.mistakes === 0;
  return {
    ...{ states, moved, epochs, atRest },
    mistakes: moved.filter(Boolean).length,
    repeat: atRest ? undefined : firstRepeat([states[0] as Parameters, ...epochs.map(({ end }) => end)]),
  };
}
