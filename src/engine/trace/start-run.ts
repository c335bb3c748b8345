/**
 * A run: an experiment followed through its updates, as far as anybody looks. Only what one update hands to the next is
 * kept, parameters and optimizer memory, and thinned when there is much of it; the events of one update are materialised when somebody asks for it.
 */
import type { Batches } from '../epoch.ts';
import type { Experiment } from '../experiment.ts';
import { activations } from '../math/activations.ts';
import { losses } from '../math/losses.ts';
import { constantNames, constantsFor, type Optimizer } from '../optimizers/optimizer.ts';
import { parameterBlocks, totalSize } from '../parameters.ts';
import { stateAtStart } from '../start-state.ts';
import type { Trainer } from '../train.ts';
import { type Keyframes, keyframes } from './keyframes.ts';
import { kindsOfUpdate } from './lay-out-plan.ts';
import type { Block } from './layout.ts';
import { type Granularity, marksOf } from './marks.ts';
import type { Plan } from './plan.ts';
import type { UpdateRecord } from './record.ts';
import { type Arithmetic, execute } from './replay.ts';

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

/** What a run is made of. What an experiment does not need may be missing: then a page need not load it. */
export interface RunParts {
  /** The experiment's own. */
  readonly optimizer: Optimizer;
  readonly batches: Batches;
  plan(examples: number): Plan;
  /** Per layer 1…L the dropout mask of example n of an update. */
  masks?(update: number, n: number): readonly (Float64Array | undefined)[];
  /** Goes on from a state without a trace, with the same bits and many times faster. */
  train?(state: Float64Array, done: number): Pick<Trainer, 'state' | 'update'>;
}

/** Starts a run. Costs nothing until somebody looks. `maxBytes` bounds what is kept for going back. */
export function startRun(
  experiment: Experiment,
  parts: RunParts,
  maxBytes = 8_000_000,
  updates = Number.POSITIVE_INFINITY,
): Run {
  const { batches, optimizer } = parts;
  const arithmetic = arithmeticOf(experiment);
  const parameters = totalSize(parameterBlocks(experiment));
  const plans = new Map<number, Plan>();
  const marks = new Map<string, Int32Array>();
  const frames: Keyframes = keyframes(stateAtStart(experiment, optimizer), maxBytes);
  /** The update in which a number was not finite, once that is known. */
  let last = Number.POSITIVE_INFINITY;
  let latest: UpdateRecord | undefined;

  const plan = (update: number) => {
    const size = batches.of(update).length;
    const known = plans.get(size) ?? parts.plan(size);
    plans.set(size, known);
    return known;
  };

  const stateAt = (update: number) => {
    if (update > last) return undefined;
    const from = frames.before(update);
    if (from.update === update) return from.state;
    const trainer = parts.train?.(from.state, from.update) ?? tracer(from.state, from.update);
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

  const perform = (update: number, kept: Float64Array) => {
    const its = plan(update);
    const state = initialState(experiment, parts, its, update, kept);
    const initial = state.slice(0, its.layout.given);
    const values = new Float64Array(its.count);
    return { its, state, initial, values, done: execute(its, arithmetic, state, values) };
  };

  /** Training as the trace does it. */
  const tracer = (kept: Float64Array, first: number): Pick<Trainer, 'state' | 'update'> => {
    let update = first;
    return {
      state: kept,
      update() {
        const { its, state, done } = perform(update++, kept);
        kept.set(state.subarray(0, kept.length));
        return done < its.count ? Number.NaN : 0;
      },
    };
  };

  const materialise = (update: number, kept: Float64Array): UpdateRecord => {
    const { its, initial, values, done } = perform(update, kept);
    const fault = done < its.count;
    if (fault) last = Math.min(last, update);
    return { update, plan: its, batch: batches.of(update), initial, values, count: fault ? done + 1 : done, fault };
  };

  return {
    experiment,
    updates,
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

function arithmeticOf({ network, training }: Experiment): Arithmetic {
  return {
    kinds: kindsOfUpdate,
    activations: [
      undefined,
      ...network.layers.map(({ activation }) => (activation === 'softmax' ? undefined : activations[activation])),
    ],
    loss: losses[training.loss],
    outputs: network.layers.at(-1)?.units ?? 0,
  };
}

/** The whole state before the first event: what is kept, constants, inputs, targets, masks; the rest is yet to be computed. */
function initialState(
  { data, training }: Experiment,
  { optimizer, batches, masks }: RunParts,
  { layout }: Plan,
  update: number,
  kept: Float64Array,
) {
  const state = new Float64Array(layout.size);
  state.set(kept);
  const put = (block: Block | undefined, values: ArrayLike<number>) => {
    if (block !== undefined) state.set(values, block.offset);
  };
  const constants = constantsFor(optimizer, training.optimizer);
  put(layout.block('learningRate'), [training.optimizer.learningRate]);
  for (const name of constantNames) put(layout.block(name), [constants[name]]);
  for (const name of ['clipNorm', 'l2', 'l1'] as const) put(layout.block(name), [training[name] ?? 0]);
  for (const [n, example] of batches.of(update).entries()) {
    put(layout.block('a', n, 0), data.inputs[example] as readonly number[]);
    put(layout.block('y', n), data.targets[example] as readonly number[]);
    for (const [k, mask] of masks?.(update, n).entries() ?? [])
      if (mask !== undefined) put(layout.block('mask', n, k + 1), mask);
  }
  return state;
}
