/**
 * A run: an experiment of any subject followed through its updates, as far as anybody looks. Only what one update hands to the
 * next is kept, parameters and optimizer memory, and thinned when there is much of it; the events of one update are materialised
 * when somebody asks for it.
 */
import type { Batches } from '../epoch.ts';
import type { AnySpec, SubjectName } from '../subjects.ts';
import { type Keyframes, keyframes } from './keyframes.ts';
import type { Quantity } from './layout.ts';
import { type Cuts, type Granularity, marksOf } from './marks.ts';
import type { Plan } from './plan.ts';
import type { UpdateRecord } from './record.ts';
import { type Arithmetic, execute } from './replay.ts';
import { createWalk, type Walker } from './walk.ts';

export interface Run<Spec = AnySpec> {
  readonly subject: SubjectName;
  /** What this is a run of, as it was read. */
  readonly experiment: Spec;
  /** Updates there are to walk through: one where nothing is learned, otherwise no end. */
  readonly updates: number;
  /** Updates in one pass through the data. */
  readonly updatesPerEpoch: number;
  /** What its events compute, and the formulas of it. */
  readonly arithmetic: Arithmetic;
  /** The examples of an update, as positions in the data. */
  batch(update: number): readonly number[];
  plan(update: number): Plan;
  /** The parameters before an update, in the order of the plan's first slots, or undefined where the run ended earlier. */
  parametersAt(update: number): Float64Array | undefined;
  /** Everything about one update. Past the end of the run: the update in which it ended. */
  record(update: number): UpdateRecord;
  /** Numbers of events after which a step is complete, within an update. */
  marks(update: number, granularity: Granularity): Int32Array;
  /** Bytes kept for going back. */
  readonly bytesKept: number;
}

/** Writes numbers to a block, where this plan has it. */
export type Put = (values: ArrayLike<number>, quantity: Quantity, ...prefix: number[]) => void;

/** What a run is made of. What an experiment does not need may be missing: then a page need not load it. */
export interface RunParts<Spec = AnySpec> {
  readonly subject: SubjectName;
  readonly experiment: Spec;
  readonly updates: number;
  readonly batches: Batches;
  readonly arithmetic: Arithmetic;
  readonly cuts: Cuts;
  /** All that the first update begins with: the parameters, then the optimizer's memory. */
  readonly start: Float64Array;
  /** How many of these are parameters. */
  readonly parameters: number;
  plan(examples: number): Plan;
  /** Puts what is given anew in every update: constants, inputs, targets, masks. */
  given(put: Put, update: number): void;
  /** Goes on from a state without a trace, with the same bits and many times faster. */
  train?: (state: Float64Array, done: number) => Walker;
}

/** For what knows no examples: every update is an epoch. */
export const noBatches: Batches = { updatesPerEpoch: 1, of: () => [] };

/** What a run keeps for going back: at most so many bytes, or what somebody who trains the same experiment has kept. */
export type Kept = number | Keyframes;

/** Starts a run. Costs nothing until somebody looks. */
export function startRun<Spec>(parts: RunParts<Spec>, kept: Kept = 8_000_000): Run<Spec> {
  const { batches, arithmetic } = parts;
  const plans = new Map<number, Plan>();
  const marks = new Map<string, Int32Array>();
  const frames = typeof kept === 'number' ? keyframes(parts.start, kept) : kept;
  let latest: UpdateRecord | undefined;

  const plan = (update: number) => {
    const size = batches.of(update).length;
    const known = plans.get(size) ?? parts.plan(size);
    plans.set(size, known);
    return known;
  };

  /** The whole state before the first event: what is kept and what is given; the rest is yet to be computed. */
  const perform = (update: number, kept: Float64Array) => {
    const its = plan(update);
    const state = new Float64Array(its.layout.size);
    state.set(kept);
    parts.given((values, quantity, ...prefix) => {
      const block = its.layout.block(quantity, ...prefix);
      if (block !== undefined) state.set(values, block.offset);
    }, update);
    const initial = state.slice(0, its.layout.given);
    const values = new Float64Array(its.count);
    return { its, state, initial, values, done: execute(its, arithmetic, state, values) };
  };

  /** Training as the trace does it. */
  const tracer = (kept: Float64Array, first: number): Walker => {
    let update = first;
    return {
      state: kept,
      train(_, count) {
        for (let made = 0; made < count; made++) {
          const { its, state, done } = perform(update++, kept);
          kept.set(state.subarray(0, kept.length));
          if (done < its.count) return made;
        }
        return count;
      },
    };
  };

  const walk = createWalk(frames, batches, parts.train ?? tracer);

  const materialise = (update: number, kept: Float64Array): UpdateRecord => {
    const { its, initial, values, done } = perform(update, kept);
    const fault = done < its.count;
    if (fault) walk.endIn(update);
    return { update, plan: its, batch: batches.of(update), initial, values, count: fault ? done + 1 : done, fault };
  };

  return {
    subject: parts.subject,
    experiment: parts.experiment,
    updates: parts.updates,
    updatesPerEpoch: batches.updatesPerEpoch,
    arithmetic,
    batch: batches.of,
    plan,
    parametersAt: (update) => walk.stateAt(update)?.subarray(0, parts.parameters),
    record(update) {
      const kept = walk.stateAt(update);
      const reached = kept === undefined ? walk.last : update;
      if (latest?.update === reached) return latest;
      latest = materialise(reached, kept ?? (walk.stateAt(walk.last) as Float64Array));
      return latest;
    },
    marks(update, granularity) {
      const its = plan(update);
      const key = `${its.examples} ${granularity}`;
      const known = marks.get(key) ?? marksOf(its, granularity, parts.cuts);
      marks.set(key, known);
      return known;
    },
    get bytesKept() {
      return frames.bytes;
    },
  };
}
