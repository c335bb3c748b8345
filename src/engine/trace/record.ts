/** One update, recorded: any number at any moment of it, and every event with what it read and wrote. */
import type { EventKind, Pass } from './events.ts';
import { type Cell, cellAt, slotOf } from './layout.ts';
import type { Plan } from './plan.ts';

export interface UpdateRecord {
  /** Which update of the run this is, from 0. */
  readonly update: number;
  readonly plan: Plan;
  /** The examples of the batch, as positions in the data. */
  readonly batch: readonly number[];
  /** The given numbers before the first event; what is computed is in `values`. */
  readonly initial: Float64Array;
  /** Per event: the number it computed. */
  readonly values: Float64Array;
  /** Events that happened: all of the plan, or those up to and with the first one that is not finite. */
  readonly count: number;
  /** True where the last event of `count` has no finite value: the run ends here. */
  readonly fault: boolean;
}

/** One act of arithmetic: what it read, what it wrote and the value. */
export interface TraceEvent {
  readonly index: number;
  readonly kind: EventKind;
  readonly pass: Pass;
  /** The layer it belongs to: whose function it applies, where it applies one. 0 for none. */
  readonly layer: number;
  readonly reads: readonly Cell[];
  readonly readValues: readonly number[];
  readonly write: Cell;
  readonly value: number;
}

/** Event `index` of the record. Throws a RangeError outside 0…count − 1. */
export function eventAt({ plan, initial, values, count }: UpdateRecord, index: number): TraceEvent {
  if (!(Number.isInteger(index) && index >= 0 && index < count))
    throw new RangeError(`event ${index} is outside 0…${count - 1}`);
  const code = plan.kinds[index] as number;
  const end = plan.readStarts[index + 1] as number;
  const reads: Cell[] = [];
  const readValues: number[] = [];
  for (let r = plan.readStarts[index] as number; r < end; r++) {
    const slot = plan.reads[r] as number;
    reads.push(cellAt(plan.layout, slot));
    readValues.push(valueOfSlot(plan, initial, values, slot, index) as number);
  }
  return {
    index,
    kind: plan.kindNames[code] as EventKind,
    pass: plan.passes[code] as Pass,
    layer: plan.layers[index] as number,
    reads,
    readValues,
    write: cellAt(plan.layout, plan.writes[index] as number),
    value: values[index] as number,
  };
}

/**
 * The number in a cell after the first `done` events, or undefined where it is not yet computed in this update or where the
 * network has no such cell.
 */
export function valueIn({ plan, initial, values }: UpdateRecord, cell: Cell, done: number): number | undefined {
  const slot = slotOf(plan.layout, cell);
  return slot < 0 ? undefined : valueOfSlot(plan, initial, values, slot, done);
}

function valueOfSlot(
  { layout, writers }: Plan,
  initial: Float64Array,
  values: Float64Array,
  slot: number,
  done: number,
) {
  const writer = writers[slot] as number;
  if (writer >= 0 && writer < done) return values[writer];
  return slot < layout.given ? initial[slot] : undefined;
}

/** The event that writes a cell in this update, or undefined where none does. */
export function writerOf(record: UpdateRecord, cell: Cell): TraceEvent | undefined {
  const slot = slotOf(record.plan.layout, cell);
  const writer = slot < 0 ? -1 : (record.plan.writers[slot] as number);
  return writer >= 0 && writer < record.count ? eventAt(record, writer) : undefined;
}
