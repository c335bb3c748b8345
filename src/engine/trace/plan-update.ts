/**
 * The plan of an update: which events happen, in which order, what each reads and writes. It depends on the network, the
 * loss, the optimizer and the number of examples, never on the numbers, so it is laid out once and shared by all updates.
 *
 * The order is the order of the lesson. For each example: forward layer by layer, unit by unit; the loss; backward from the
 * last layer, and in each unit first its delta, then the gradients of the weights that lead into it. With more than one
 * example the losses and gradients are then averaged. Only after that are all parameters updated, each from its old value.
 */
import { type Experiment, layerSizes } from '../experiment.ts';
import { describeProblem } from '../problems.ts';
import { tooManyEvents } from './event-count.ts';
import { average, backward } from './passes/backward.ts';
import { forward, loss } from './passes/forward.ts';
import { update } from './passes/update.ts';
import { contextOf, finishPlan, type Plan } from './plan.ts';
import { layOutUpdate } from './slots.ts';
import { eventWriter } from './writer.ts';

/**
 * Lays out one update of a valid experiment (see validate.ts) with `examples` examples. With `only` the forward pass, that is
 * all that happens: there is no loss, no gradient and no update.
 * @throws RangeError where that would be more events than `limits.events`, before anything is allocated
 */
export function planUpdate(experiment: Experiment, examples: number, only?: 'forward'): Plan {
  const problem = tooManyEvents(experiment, examples, only);
  if (problem !== undefined) throw new RangeError(describeProblem(problem));
  const { network } = experiment;
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
  return finishPlan(slots.layout, writer.finish(), contextOf(experiment, examples));
}
