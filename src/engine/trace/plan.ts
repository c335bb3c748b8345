/** A plan: which events happen, in which order, what each reads and writes. plan-update.ts lays out that of an update. */
import type { Experiment } from '../experiment.ts';
import { activationTable, lossTable } from './events.ts';
import { type Cell, type Layout, slotOf } from './layout.ts';
import type { EventColumns } from './writer.ts';

export interface Plan extends EventColumns {
  readonly layout: Layout;
  /** Examples in the batch. */
  readonly examples: number;
  /** Units of the last layer. */
  readonly outputs: number;
  /** Per layer 0…L: index into `activationTable`; 0 for the input and for softmax, whose events need no function. */
  readonly activations: Uint8Array;
  /** Index into `lossTable`. */
  readonly loss: number;
  /** Per slot: the event that writes it, or −1. No slot is written twice in an update, so any past value can be read. */
  readonly writers: Int32Array;
}

/** What the events of an experiment need to know beside the numbers. */
export type Context = Pick<Plan, 'examples' | 'outputs' | 'activations' | 'loss'>;

export function contextOf({ network, training }: Experiment, examples: number): Context {
  return {
    examples,
    outputs: network.layers.at(-1)?.units ?? 0,
    activations: Uint8Array.from([0, ...network.layers.map(({ activation }) => activationIndex(activation))]),
    loss: lossTable.findIndex(({ name }) => name === training.loss),
  };
}

const activationIndex = (name: string) =>
  Math.max(
    0,
    activationTable.findIndex((activation) => activation.name === name),
  );

/** A plan from its slots and events, and what its events need to know beside the numbers. */
export function finishPlan(layout: Layout, events: EventColumns, context: Context): Plan {
  return { ...events, layout, ...context, writers: writers(layout, events) };
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
