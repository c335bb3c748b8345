/**
 * How many events one update has, before anything is laid out. Limits on parameters do not bound it: every example goes
 * through every weight again.
 */
import { grouped } from '../../language.ts';
import { type Experiment, layerSizes } from '../experiment.ts';
import { optimizers } from '../optimizers.ts';
import type { Problem } from '../problems.ts';
import { limits } from '../validation/limits.ts';
import { average, backward } from './passes/backward.ts';
import { forward, loss } from './passes/forward.ts';
import { update } from './passes/update.ts';

/**
 * The number of events in the plan of one update with `examples` examples (see planUpdate). The passes themselves are asked,
 * with a writer that only counts; one example stands for all, so the time it takes does not grow with the batch.
 */
export function eventCount(experiment: Experiment, examples: number, only?: 'forward'): number {
  const { network } = experiment;
  let count = 0;
  const builder = {
    experiment,
    sizes: layerSizes(network),
    layers: network.layers,
    // The passes only ask whether there is more than one.
    examples: Math.min(examples, 2),
    events: { emit: () => count++ },
    slot: () => 0,
  };
  forward(builder, 0);
  if (only !== undefined) return examples * count;
  loss(builder, 0);
  backward(builder, 0);
  count *= examples;
  if (examples > 1) average(builder);
  update(builder, optimizers[experiment.training.optimizer.kind]);
  return count;
}

/** What is wrong where an update has more events than a page or a tool should be asked to keep. */
export function tooManyEvents(experiment: Experiment, examples: number, only?: 'forward'): Problem | undefined {
  const count = eventCount(experiment, examples, only);
  if (count <= limits.events) return undefined;
  return {
    path: 'training.batchSize',
    problem: `this batch would need ${grouped(count)} acts of arithmetic`,
    expected: `at most ${grouped(limits.events)}: a smaller batchSize or network`,
  };
}
