/**
 * A run: an experiment followed through its updates, as far as anybody looks. Only what one update hands to the next is
 * kept, parameters and optimizer memory, and thinned when there is much of it; the events of one update are materialised when somebody asks for it.
 */
import { batchesOf } from '../batches.ts';
import { dropoutMasks } from '../dropout.ts';
import type { Experiment } from '../experiment.ts';
import { constantNames } from '../optimizers/optimizer.ts';
import { constantsOf } from '../optimizers.ts';
import { parameterBlocks, totalSize } from '../parameters.ts';
import { createTrainer } from '../train.ts';
import { startState } from '../workspace.ts';
import { type Keyframes, keyframes } from './keyframes.ts';
import type { Block } from './layout.ts';
import { type Granularity, marksOf } from './marks.ts';
import type { Plan } from './plan.ts';
import { planUpdate } from './plan-update.ts';
import type { UpdateRecord } from './record.ts';
import { execute } from './replay.ts';

export interface Run {
  readonly experiment: Experiment;
  /** Updates there are to walk through: one where only the forward pass is run, otherwise no end. */
  readonly updates: number;
  /** Updates in one pass through the data. */
  readonly updatesPerEpoch: number;
  /** The examples of an update, as positions in the data. */
  batch(update: number): readonly number[];
  plan(update: number): Plan;
  /** The parameters before an update, in the order of parameters.ts, or undefined where the run ended earlier. */
  parametersAt(update: number): Float64Array | undefined;
  /** Everything about one update. Past the end of the run: the update in which it ended. */
  record(update: number): UpdateRecord;
  /** Numbers of events after which a step is complete, within an update. */
  marks(update: number, granularity: Granularity): Int32Array;
  /** Bytes kept for going back. */
  readonly bytesKept: number;
}

/**
 * Starts a run. Costs nothing until somebody looks. `maxBytes` bounds what is kept for going back; `only` the forward pass
 * ends the run with the outputs of the first batch (forward-run.ts does so for one example, with far less code).
 */
export function createRun(experiment: Experiment, maxBytes = 8_000_000, only?: 'forward'): Run {
  const batches = batchesOf(experiment);
  const parameters = totalSize(parameterBlocks(experiment));
  const plans = new Map<number, Plan>();
  const marks = new Map<string, Int32Array>();
  const frames: Keyframes = keyframes(startState(experiment), maxBytes);
  /** The update in which a number was not finite, once that is known. */
  let last = Number.POSITIVE_INFINITY;
  let latest: UpdateRecord | undefined;

  const plan = (update: number) => {
    const size = batches.of(update).length;
    const known = plans.get(size) ?? planUpdate(experiment, size, only);
    plans.set(size, known);
    return known;
  };

  const stateAt = (update: number) => {
    if (update > last) return undefined;
    const from = frames.before(update);
    if (from.update === update) return from.state;
    const trainer = createTrainer(experiment, from.state, from.update);
    for (let u = from.update; u < update; u++) {
      const loss = trainer.update(batches.of(u));
      if (loss - loss !== 0) {
        last = u;
        return undefined;
      }
      frames.offer(u + 1, trainer.state);
    }
    return trainer.state;
  };

  const materialise = (update: number, kept: Float64Array): UpdateRecord => {
    const its = plan(update);
    const members = batches.of(update);
    const state = initialState(experiment, its, update, members, kept);
    const initial = state.slice(0, its.layout.given);
    const values = new Float64Array(its.count);
    const done = execute(its, state, values);
    const fault = done < its.count;
    if (fault) last = Math.min(last, update);
    return { update, plan: its, batch: members, initial, values, count: fault ? done + 1 : done, fault };
  };

  return {
    experiment,
    updates: only === undefined ? Number.POSITIVE_INFINITY : 1,
    updatesPerEpoch: batches.updatesPerEpoch,
    batch: batches.of,
    plan,
    parametersAt: (update) => stateAt(update)?.subarray(0, parameters),
    record(update) {
      const kept = stateAt(update);
      const reached = kept === undefined ? last : update;
      if (latest?.update === reached) return latest;
      latest = materialise(reached, kept ?? (stateAt(last) as Float64Array));
      return latest;
    },
    marks(update, granularity) {
      const its = plan(update);
      const key = `${its.examples} ${granularity}`;
      const known = marks.get(key) ?? marksOf(its, granularity);
      marks.set(key, known);
      return known;
    },
    get bytesKept() {
      return frames.bytes;
    },
  };
}

/** The whole state before the first event: what is kept, constants, inputs, targets, masks; the rest is yet to be computed. */
function initialState(
  experiment: Experiment,
  { layout }: Plan,
  update: number,
  batch: readonly number[],
  kept: Float64Array,
) {
  const { data, training } = experiment;
  const state = new Float64Array(layout.size);
  state.set(kept);
  const put = (block: Block | undefined, values: ArrayLike<number>) => {
    if (block !== undefined) state.set(values, block.offset);
  };
  const constants = constantsOf(training.optimizer);
  put(layout.block('learningRate'), [training.optimizer.learningRate]);
  for (const name of constantNames) put(layout.block(name), [constants[name]]);
  for (const name of ['clipNorm', 'l2', 'l1'] as const) put(layout.block(name), [training[name] ?? 0]);
  for (const [n, example] of batch.entries()) {
    put(layout.block('a', n, 0), data.inputs[example] as readonly number[]);
    put(layout.block('y', n), data.targets[example] as readonly number[]);
    const masks = training.dropout === undefined ? [] : dropoutMasks(experiment, update, n);
    for (const [k, mask] of masks.entries()) if (mask !== undefined) put(layout.block('mask', n, k + 1), mask);
  }
  return state;
}
