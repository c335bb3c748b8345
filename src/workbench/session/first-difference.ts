/**
 * The first number in which two runs differ.
 *
 * Runs that have parted can meet again (a unit dies in both, a rounding swallows what was between them), so the updates cannot be
 * halved to find where they part. But a run is determined: where all that an update begins with is equal, bit for bit, all that it
 * computes is equal. So nothing can differ before the first update to which something different is given, and that update is found
 * without computing anything. From there on the events of both runs are compared, one by one, until two of them differ. Nothing is
 * skipped that could hold a difference: what is found is the first, and where nothing is found there is none.
 */
import type { Experiment } from '../../engine/experiment.ts';
import { type Cell, cellAt } from '../../engine/trace/layout.ts';
import type { Plan } from '../../engine/trace/plan.ts';
import { eventAt, type TraceEvent, type UpdateRecord } from '../../engine/trace/record.ts';
import type { Run } from '../../engine/trace/run.ts';
import { startState } from '../../engine/workspace.ts';
import { denseNotation } from '../../notation/dense/dense.ts';
import { runOf } from './run-of.ts';
import type { Session } from './session.ts';

export interface Difference {
  readonly update: number;
  /** The event of that update, from 0: in both runs the same number of events come before it. */
  readonly event: number;
  /** `value`: the same act of arithmetic has another result. `act`: the runs compute something else from here on. */
  readonly kind: 'value' | 'act';
  /** The number that the event computes, in the first run and in the second; undefined in a run that is over there. */
  readonly cells: readonly [Cell | undefined, Cell | undefined];
  readonly values: readonly [number | undefined, number | undefined];
  /** What it is called. */
  readonly name: string;
  /** Of the numbers that the event reads, those that differ: why the result does. Empty where the acts differ. */
  readonly because: readonly {
    readonly cell: Cell;
    readonly name: string;
    readonly values: readonly [number, number];
  }[];
}

/** What a comparison needs of a session. */
export type Compared = Pick<Session, 'experiment' | 'kept' | 'update' | 'ended'>;

/** The first difference in the updates that both have made, or in the first update where one has made none. */
export function firstDifference(a: Compared, b: Compared): Difference | undefined {
  const search = differences(a, b);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** How many updates that begin alike are passed over before the search can be left. */
const stretch = 1000;

/**
 * The same search for a page that has to stay awake.
 * @param from where to go on, if all updates before it are known to hold no difference
 * @returns the difference; it yields the number of updates that hold none
 */
export function* differences(a: Compared, b: Compared, from = 0): Generator<number, Difference | undefined> {
  const last = Math.max(1, Math.min(lengthOf(a), lengthOf(b)));
  const alike = sameArithmetic(a.experiment, b.experiment);
  if (alike && sameData(a.experiment, b.experiment)) return undefined;
  const [runA, runB] = [runOf(a), runOf(b)];
  const given = givenAlike(runA, runB);
  const compare = comparer(runA, runB);
  for (let update = from; update < last; update++) {
    const known = alike && given(update);
    if (!known || update % stretch === 0) yield update;
    const difference = known ? undefined : compare(update);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** Updates that can be looked at: the one in which a run ended is among them. */
const lengthOf = ({ update, ended }: Compared) => (ended === undefined ? update : ended.update + 1);

/** Whether two runs begin alike and do the same with what they are given. */
function sameArithmetic(a: Experiment, b: Experiment): boolean {
  const settings = ({ network, training, seed = 1 }: Experiment) => {
    const { batchSize: _size, shuffle: _shuffle, epochs: _epochs, ...rest } = training;
    const drops = training.dropout?.some((rate) => rate > 0) ?? false;
    const layers = network.layers.map(({ units, activation }) => [units, activation]);
    return JSON.stringify([network.inputs, layers, rest, drops && seed]);
  };
  return settings(a) === settings(b) && sameNumbers(startState(a), startState(b));
}

/** Whether all updates of both runs have the same examples. */
function sameData(a: Experiment, b: Experiment): boolean {
  const order = ({ data, training: { batchSize = data.inputs.length, shuffle = false }, seed = 1 }: Experiment) =>
    JSON.stringify([data, Math.min(batchSize, data.inputs.length), shuffle && seed]);
  return order(a) === order(b);
}

/** Whether an update of both runs has the same examples, number by number. */
function givenAlike(a: Run<Experiment>, b: Run<Experiment>): (update: number) => boolean {
  const rowsOf = ({ data }: Experiment) => data.inputs.map((x, n) => [...x, ...(data.targets[n] ?? [])]);
  const [rowsA, rowsB] = [rowsOf(a.experiment), rowsOf(b.experiment)];
  return (update) => {
    const [batchA, batchB] = [a.batch(update), b.batch(update)];
    return (
      batchA.length === batchB.length &&
      batchA.every((n, k) => sameNumbers(rowsA[n] as number[], rowsB[batchB[k] as number] as number[]))
    );
  };
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (!Object.is(a[k], b[k])) return false;
  return true;
}

/** Compares an update of both runs, event by event. */
function comparer(a: Run<Experiment>, b: Run<Experiment>): (update: number) => Difference | undefined {
  const known = new Map<string, number>();
  const alikeUntil = (of: Plan, other: Plan) => {
    const key = `${of.examples} ${other.examples}`;
    const count = known.get(key) ?? actsAlike(of, other);
    known.set(key, count);
    return count;
  };
  return (update) => {
    const [recordA, recordB] = [a.record(update), b.record(update)];
    if (recordA.update !== update || recordB.update !== update) return undefined;
    const acts = alikeUntil(recordA.plan, recordB.plan);
    const both = Math.min(acts, recordA.count, recordB.count);
    for (let e = 0; e < both; e++)
      if (!Object.is(recordA.values[e], recordB.values[e])) return differenceAt(a, b, recordA, recordB, e, 'value');
    return recordA.count === both && recordB.count === both
      ? undefined
      : differenceAt(a, b, recordA, recordB, both, 'act');
  };
}

/** How many events of two plans, from the first, are the same act on numbers of the same names. */
function actsAlike(a: Plan, b: Plan): number {
  const count = Math.min(a.count, b.count);
  const sameCell = (one: number, other: number) => {
    const [cell, its] = [cellAt(a.layout, one), cellAt(b.layout, other)];
    return cell.quantity === its.quantity && cell.index.join() === its.index.join();
  };
  for (let e = 0; e < count; e++) {
    const [from, to] = [a.readStarts[e] as number, a.readStarts[e + 1] as number];
    const [its, end] = [b.readStarts[e] as number, b.readStarts[e + 1] as number];
    const same =
      a.kindNames[a.kinds[e] as number] === b.kindNames[b.kinds[e] as number] &&
      to - from === end - its &&
      sameCell(a.writes[e] as number, b.writes[e] as number);
    if (!same) return e;
    for (let r = 0; r < to - from; r++)
      if (!sameCell(a.reads[from + r] as number, b.reads[its + r] as number)) return e;
  }
  return count;
}

function differenceAt(
  a: Run<Experiment>,
  b: Run<Experiment>,
  recordA: UpdateRecord,
  recordB: UpdateRecord,
  event: number,
  kind: Difference['kind'],
): Difference {
  const { update } = recordA;
  const eventOf = (record: UpdateRecord) => (event < record.count ? eventAt(record, event) : undefined);
  const [one, other] = [eventOf(recordA), eventOf(recordB)];
  const said = one === undefined ? denseNotation(b, update) : denseNotation(a, update);
  const cell = (one ?? other)?.write as Cell;
  return {
    ...{ update, event, kind },
    cells: [one?.write, other?.write],
    values: [one?.value, other?.value],
    name: said.words(cell),
    because: kind === 'value' ? causes(one as TraceEvent, other as TraceEvent, (of) => said.words(of)) : [],
  };
}

function causes(a: TraceEvent, b: TraceEvent, words: (cell: Cell) => string): Difference['because'] {
  return a.reads.flatMap((cell, k) => {
    const values = [a.readValues[k] as number, b.readValues[k] as number] as const;
    return Object.is(...values) ? [] : [{ cell, name: words(cell), values }];
  });
}
