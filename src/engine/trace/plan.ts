/** A plan: which events happen, in which order, what each reads and writes. plan-update.ts lays out that of an update. */
import { type Cell, type Layout, slotOf } from './layout.ts';
import type { EventColumns } from './writer.ts';

export interface Plan extends EventColumns {
  readonly layout: Layout;
  /** Examples in the batch. */
  readonly examples: number;
  /** Per slot: the event that writes it, or −1. No slot is written twice in an update, so any past value can be read. */
  readonly writers: Int32Array;
}

/** A plan from its slots and events, for a batch of `examples` examples. */
export function finishPlan(layout: Layout, events: EventColumns, examples: number): Plan {
  return { ...events, layout, examples, writers: writers(layout, events) };
}

function writers({ size }: Layout, { writes }: EventColumns): Int32Array {
  const writer = new Int32Array(size).fill(-1);
  for (const [event, slot] of writes.entries()) writer[slot] = event;
  return writer;
}

/** Whether a cell has a number at some moment of the update: it is given, or an event writes it. */
export function isComputed({ layout, writers }: Plan, cell: Cell): boolean {
  const slot = slotOf(layout, cell);
  return slot >= 0 && (slot < layout.given || (writers[slot] as number) >= 0);
}
