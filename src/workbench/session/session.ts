/**
 * One network in training: the engine's plain path as fast as it goes, with what is needed to look at it and to go back. No page, no
 * clock and no timers: who has them says when to train and for how long. Two sessions make a comparison.
 */
import { batchesOf } from '../../engine/batches.ts';
import type { Batches } from '../../engine/epoch.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { forwardMany } from '../../engine/forward-many.ts';
import { type Keyframes, keyframes } from '../../engine/trace/keyframes.ts';
import { createWalk } from '../../engine/trace/walk.ts';
import { createTrainer } from '../../engine/train.ts';
import { createWorkspace, startState } from '../../engine/workspace.ts';
import type { Prepared } from '../data/kinds.ts';
import { createRecorder, type History, type Measures } from './history.ts';

export type { History, Measures };

export interface Session {
  readonly experiment: Experiment;
  readonly prepared: Prepared;
  readonly batches: Batches;
  /** States of its past: a run of events (run-of.ts) goes back to them too. */
  readonly kept: Keyframes;
  /** Updates that have been made. Each is exact: none is estimated, none is skipped. */
  readonly update: number;
  /** The update in which the first number was not finite, from 0: so many are whole, and can still be looked at. Why: ended.ts. */
  readonly ended: { readonly update: number } | undefined;
  /** Measured on the way; it grows in place. */
  readonly history: History;
  /** Makes so many updates, fewer where the run ends. */
  train(updates: number): void;
  /**
   * Trains until the time is over, and longer by at most a millisecond or so, or the time of one update.
   * @param now a clock in milliseconds
   * @returns how many updates were made
   */
  trainFor(milliseconds: number, now: () => number): number;
  /**
   * The parameters after so many updates, in the order of the engine's parameters.ts; the same bits as when they were made.
   * @throws RangeError outside 0…update
   */
  parametersAt(update: number): Float64Array;
  /**
   * What the update after so many will go by, as its optimizer sees it: of its batch, after clipping and penalties, in the order of
   * the parameters. Undefined where the run ends in it.
   */
  gradientAt(update: number): Float64Array | undefined;
  /** How the network does with these parameters on each part of the examples. */
  measure(parameters: ArrayLike<number>): Measures;
  /**
   * What every unit answers to many examples: activations by layer (0 are the inputs), unit and example; new arrays with every call.
   * @param columns what the network reads, for each of its inputs one number an example
   */
  outputs(parameters: ArrayLike<number>, columns: readonly Float64Array[]): readonly (readonly Float64Array[])[];
  /** Bytes kept for going back. */
  readonly bytesKept: number;
}

/** Updates between two looks at the clock: as many as take about so long. */
const look = 0.5;

/**
 * Updates between two states that are kept at first: so many can be made in one go, and a rewind makes fewer than these again.
 */
const apart = 16;

/** @param maxBytes bounds what is kept for going back */
export function createSession(experiment: Experiment, prepared: Prepared, maxBytes = 30_000_000): Session {
  const batches = batchesOf(experiment);
  const trainer = createTrainer(experiment);
  const kept = keyframes(startState(experiment), maxBytes, apart);
  const walk = createWalk(kept, batches, (state, done) => createTrainer(experiment, state, done));
  const recorder = createRecorder(experiment, prepared);
  const looking = createWorkspace(experiment, startState(experiment));
  let update = 0;
  let ended: Session['ended'];
  /** Updates that took about as long as one look at the clock is worth. */
  let slice = 1;
  recorder.offer(0, trainer.parameters, trainer.gradient);

  const train = (updates: number) => {
    const end = update + updates;
    while (update < end && ended === undefined) {
      // The last one before a measure by itself: its gradient is looked at.
      const wanted = Math.min(end, kept.next, Math.max(update + 1, recorder.next - 1)) - update;
      const made = trainer.train(batches, wanted);
      update += made;
      if (made < wanted) {
        ended = { update };
        return;
      }
      kept.offer(update, trainer.state);
      recorder.offer(update, trainer.parameters, trainer.gradient);
    }
  };

  return {
    experiment,
    prepared,
    batches,
    kept,
    get update() {
      return update;
    },
    get ended() {
      return ended;
    },
    history: recorder.history,
    train,
    trainFor(milliseconds, now) {
      const [first, begin] = [update, now()];
      for (let before = begin; ended === undefined && before - begin < milliseconds; ) {
        train(slice);
        const after = now();
        slice = after - before < look ? Math.min(slice * 2, 4096) : Math.max(1, Math.floor(slice / 2));
        before = after;
      }
      return update - first;
    },
    parametersAt(at) {
      if (!(Number.isInteger(at) && at >= 0 && at <= update))
        throw new RangeError(`update ${at} is outside 0…${update}`);
      if (at === update && ended === undefined) return trainer.parameters.slice();
      return (walk.stateAt(at) as Float64Array).subarray(0, trainer.parameters.length);
    },
    gradientAt(at) {
      const state = at <= update ? walk.stateAt(at) : undefined;
      if (state === undefined || ended?.update === at) return undefined;
      const next = createTrainer(experiment, state, at);
      next.update(batches.of(at));
      return next.gradient;
    },
    measure: recorder.measure,
    outputs(parameters, columns) {
      looking.parameters.set(parameters);
      return forwardMany(looking, columns);
    },
    get bytesKept() {
      return kept.bytes;
    },
  };
}
