/**
 * The plan of an update: which events happen, in which order, what each reads and writes. It depends on the network, the
 * loss, the optimizer and the number of examples, never on the numbers, so it is laid out once and shared by all updates.
 *
 * The order is the order of the lesson. For each example: forward layer by layer, unit by unit; the loss; backward from the
 * last layer, and in each unit first its delta, then the gradients of the weights that lead into it. With more than one
 * example the losses and gradients are then averaged. Only after that are all parameters updated, each from its old value.
 */
import { type Experiment, layerSizes } from '../experiment.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import type { EventKind } from './events.ts';
import { denseKinds } from './kinds/dense.ts';
import { memoryKinds } from './kinds/memory.ts';
import type { KindOfEvent } from './kinds/operands.ts';
import { updateKinds } from './kinds/update.ts';
import { average, backward } from './passes/backward.ts';
import { forward, loss } from './passes/forward.ts';
import { update } from './passes/update.ts';
import { finishPlan, type Plan } from './plan.ts';
import { layOutUpdate } from './slots.ts';
import { eventWriter } from './writer.ts';

type Kinds = Readonly<Partial<Record<EventKind, KindOfEvent>>>;

/** All that happens in an update by sgd, and by any optimizer. */
export const kindsOfSgd: Kinds = { ...denseKinds, ...updateKinds };
export const kindsOfUpdate: Kinds = { ...kindsOfSgd, ...memoryKinds };

/**
 * Lays out one update of a valid experiment with `examples` examples. With `only` the forward pass, that is all that
 * happens: there is no loss, no gradient and no update.
 * @param optimizer the experiment's own
 * @param kinds the kinds of event that can happen
 */
export function layOutPlan(
  experiment: Experiment,
  optimizer: Optimizer,
  examples: number,
  kinds: Kinds,
  only?: 'forward',
): Plan {
  const { network } = experiment;
  const slots = layOutUpdate(experiment, optimizer, examples);
  const events = eventWriter((kind) => (kinds[kind] as KindOfEvent).pass);
  const builder = { experiment, sizes: layerSizes(network), examples, layers: network.layers, events, ...slots };
  for (let n = 0; n < examples; n++) {
    forward(builder, n);
    if (only !== undefined) continue;
    loss(builder, n);
    backward(builder, n);
  }
  if (only === undefined) {
    if (examples > 1) average(builder);
    update(builder, optimizer);
  }
  return finishPlan(slots.layout, events.finish(), examples);
}
