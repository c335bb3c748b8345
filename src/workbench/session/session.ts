/**
 * One network in training: the engine's plain path as fast as it goes, with what is needed to look at it and to go back. No page, no
 * clock and no timers: who has them says when to train and for how long. Two sessions make a comparison.
 */
import { batchesOf } from '../../engine/batches.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { forwardMany } from '../../engine/forward-many.ts';
import { keyframes } from '../../engine/trace/keyframes.ts';
import { createRun, type Run } from '../../engine/trace/run.ts';
import { createTrainer } from '../../engine/train.ts';
import { createWorkspace, startState } from '../../engine/workspace.ts';
import type { Prepared } from '../data/kinds.ts';
import { type Ended, endOf } from './ended.ts';
import { createRecorder, type History, type Measures } from './history.ts';

export { type Difference, differences, firstDifference } from './first-difference.ts';
export type { Ended, History, Measures };

export interface Session {
  readonly experiment: Experiment;
  readonly prepared: Prepared;
  /** The engine's run of the same experiment: for stepping, "why this number?", practice. It goes back to what the session kept. */
  readonly run: Run<Experiment>;
  /** Updates that have been made. Each is exact: none is estimated, none is skipped. */
  readonly update: number;
  /** Where and why the run ended: at the first number that is not finite. What came before can still be looked at. */
  readonly ended: Ended | undefined;
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

/** @param maxBytes bounds what is kept for going back */
export function createSession(experiment: Experiment, prepared: Prepared, maxBytes = 30_000_000): Session {
  const batches = batchesOf(experiment);
  const trainer = createTrainer(experiment);
  const frames = keyframes(startState(experiment), maxBytes);
  const run = createRun(experiment, frames);
  const recorder = createRecorder(experiment, prepared);
  const looking = createWorkspace(experiment, startState(experiment));
  let update = 0;
  let ended: Ended | undefined;
  /** Updates that took about as long as one look at the clock is worth. */
  let slice = 1;
  recorder.offer(0, trainer.parameters, trainer.gradient);

  const train = (updates: number) => {
    for (let k = 0; k < updates && ended === undefined; k++) {
      const probe = trainer.update(batches.of(update));
      if (probe - probe !== 0) {
        ended = endOf(run, update);
        return;
      }
      update++;
      frames.offer(update, trainer.state);
      recorder.offer(update, trainer.parameters, trainer.gradient);
    }
  };

  return {
    experiment,
    prepared,
    run,
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
      return run.parametersAt(at) as Float64Array;
    },
    measure: recorder.measure,
    outputs(parameters, columns) {
      looking.parameters.set(parameters);
      return forwardMany(looking, columns);
    },
    get bytesKept() {
      return frames.bytes;
    },
  };
}
