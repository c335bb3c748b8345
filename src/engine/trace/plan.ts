/**
 * The plan of an update: which events happen, in which order, what each reads and writes. It depends on the network, the
 * loss, the optimizer and the number of examples, never on the numbers, so it is laid out once and shared by all updates.
 *
 * The order is the order of the lesson. For each example: forward layer by layer, unit by unit; the loss; backward from the
 * last layer, and in each unit first its delta, then the gradients of the weights that lead into it. With more than one
 * example the losses and gradients are then averaged. Only after that are all parameters updated, each from its old value.
 */
import { type Experiment, layerSizes } from '../experiment.ts';
import { activationTable, lossTable } from './events.ts';
import { type Cell, type Layout, slotOf } from './layout.ts';
import { average, backward } from './passes/backward.ts';
import { forward, loss } from './passes/forward.ts';
import { update } from './passes/update.ts';
import { layOutUpdate } from './slots.ts';
import { type EventColumns, eventWriter } from './writer.ts';

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

/**
 * Lays out one update of a valid experiment (see validate.ts) with `examples` examples. With `only` the forward pass, that is
 * all that happens: there is no loss, no gradient and no update.
 */
export function planUpdate(experiment: Experiment, examples: number, only?: 'forward'): Plan {
  const { network, training } = experiment;
  const sizes = layerSizes(network);
  const slots = layOutUpdate(experiment, examples);
  const writer = eventWriter();
  const builder = { experiment, sizes, examples, layers: network.layers, events: writer, ...slots };
  for (let n = 0; n < examples; n++) {
    forward(builder, n);
    if (only !== undefined) continue;
    loss(builder, n);
    backward(builder, n);
  }
  if (only === undefined) {
    if (examples > 1) average(builder);
    update(builder);
  }
  return finishPlan(slots.layout, writer.finish(), {
    examples,
    outputs: sizes[sizes.length - 1] as number,
    activations: Uint8Array.from([0, ...network.layers.map(({ activation }) => activationIndex(activation))]),
    loss: lossTable.findIndex(({ name }) => name === training.loss),
  });
}

/** A plan from its slots and events, and what its events need to know beside the numbers. */
export function finishPlan(
  layout: Layout,
  events: EventColumns,
  context: Pick<Plan, 'examples' | 'outputs' | 'activations' | 'loss'>,
): Plan {
  return { ...events, layout, ...context, writers: writers(layout, events) };
}

const activationIndex = (name: string) =>
  Math.max(
    0,
    activationTable.findIndex((activation) => activation.name === name),
  );

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
