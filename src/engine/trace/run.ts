/**
 * A run: an experiment followed through its updates, as far as anybody looks. Only the parameters at the start of updates
 * are kept, and thinned when there are many; the events of one update are materialised when somebody asks for it.
 */
import type { Experiment } from '../experiment.ts';
import { createTrainer } from '../train.ts';
import { startParameters } from '../workspace.ts';
import { type Keyframes, keyframes } from './keyframes.ts';
import { type Granularity, marksOf } from './marks.ts';
import { type Plan, planUpdate } from './plan.ts';
import type { UpdateRecord } from './record.ts';
import { execute } from './replay.ts';

export interface Run {
  readonly experiment: Experiment;
  /** Updates in one pass through the data. */
  readonly updatesPerEpoch: number;
  /** The examples of an update, as positions in the data. */
  batch(update: number): readonly number[];
  plan(update: number): Plan;
  /** The parameters before an update (see Workspace.parameters for the order), or undefined where the run ended earlier. */
  parametersAt(update: number): Float64Array | undefined;
  /** Everything about one update. Past the end of the run: the update in which it ended. */
  record(update: number): UpdateRecord;
  /** Numbers of events after which a step is complete, within an update. */
  marks(update: number, granularity: Granularity): Int32Array;
  /** Bytes kept for going back. */
  readonly bytesKept: number;
}

/** Starts a run. Costs nothing until somebody looks. `maxBytes` bounds what is kept for going back. */
export function createRun(experiment: Experiment, maxBytes = 8_000_000): Run {
  const examples = experiment.data.inputs.length;
  const batchSize = experiment.training.batchSize ?? examples;
  const updatesPerEpoch = Math.floor((examples + batchSize - 1) / batchSize);
  const plans = new Map<number, Plan>();
  const marks = new Map<string, Int32Array>();
  const frames: Keyframes = keyframes(startParameters(experiment), maxBytes);
  /** The update in which a number was not finite, once that is known. */
  let last = Number.POSITIVE_INFINITY;
  let latest: UpdateRecord | undefined;

  const batch = (update: number) => {
    const first = (update % updatesPerEpoch) * batchSize;
    return Array.from({ length: Math.min(batchSize, examples - first) }, (_, k) => first + k);
  };

  const plan = (update: number) => {
    const size = batch(update).length;
    const known = plans.get(size) ?? planUpdate(experiment, size);
    plans.set(size, known);
    return known;
  };

  const parametersAt = (update: number) => {
    if (update > last) return undefined;
    const from = frames.before(update);
    if (from.update === update) return from.parameters;
    const trainer = createTrainer(experiment, from.parameters.slice());
    for (let u = from.update; u < update; u++) {
      const loss = trainer.update(batch(u));
      if (loss - loss !== 0) {
        last = u;
        return undefined;
      }
      frames.offer(u + 1, trainer.parameters);
    }
    return trainer.parameters;
  };

  const materialise = (update: number, parameters: Float64Array): UpdateRecord => {
    const its = plan(update);
    const members = batch(update);
    const state = initialState(experiment, its, members, parameters);
    const initial = state.slice(0, its.layout.given);
    const values = new Float64Array(its.count);
    const done = execute(its, state, values);
    const fault = done < its.count;
    if (fault) last = Math.min(last, update);
    return { update, plan: its, batch: members, initial, values, count: fault ? done + 1 : done, fault };
  };

  return {
    experiment,
    updatesPerEpoch,
    batch,
    plan,
    parametersAt,
    record(update) {
      const parameters = parametersAt(update);
      const reached = parameters === undefined ? last : update;
      if (latest?.update === reached) return latest;
      latest = materialise(reached, parameters ?? (parametersAt(last) as Float64Array));
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

/** The whole state before the first event: parameters, learning rate, inputs and targets; the rest is yet to be computed. */
function initialState({ data, training }: Experiment, plan: Plan, batch: readonly number[], parameters: Float64Array) {
  const { layout } = plan;
  const state = new Float64Array(layout.size);
  state.set(parameters);
  const put = (offset: number | undefined, values: readonly number[]) => state.set(values, offset as number);
  put(layout.block('learningRate')?.offset, [training.optimizer.learningRate]);
  for (const [n, example] of batch.entries()) {
    put(layout.block('a', n, 0)?.offset, data.inputs[example] as readonly number[]);
    put(layout.block('y', n)?.offset, data.targets[example] as readonly number[]);
  }
  return state;
}
