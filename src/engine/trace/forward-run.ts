/**
 * A run that ends with the outputs: the forward pass of every example, one after the other, and nothing after it, with the
 * cells, the order and the bits of a whole run (tests hold them equal), and without the code for losses, gradients and updates.
 * Examples are counted as in one batch of all the data: `z[n][l][j]`.
 */
import type { Experiment } from '../experiment.ts';
import { forwardFunctions } from '../forward-trace.ts';
import type { Activation } from '../math/activations.ts';
import { denseCuts } from './dense-cuts.ts';
import { forwardKinds } from './kinds/forward.ts';
import { type Block, type Layout, layoutBuilder, type Quantity } from './layout.ts';
import { finishPlan, type Plan } from './plan.ts';
import { noBatches, type Run, startRun } from './start-run.ts';
import { eventWriter } from './writer.ts';

/** @throws Error for an activation function that forwardFunctions does not have */
export function createForwardRun(experiment: Experiment): Run<Experiment> {
  const { layers } = experiment.network;
  const { inputs } = experiment.data;
  const examples = inputs.map((_, n) => n);
  const activations = layers.map(({ activation }): Activation => {
    const f = forwardFunctions[activation];
    if (f !== undefined) return f;
    throw new Error(`the forward run has no ${activation}; expected ${Object.keys(forwardFunctions).join(', ')}`);
  });
  const parameters = layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]);
  const plan = layOutPlan(experiment);
  return startRun({
    subject: 'dense',
    experiment,
    updates: 1,
    batches: { ...noBatches, of: () => examples },
    arithmetic: {
      kinds: forwardKinds,
      activations: [undefined, ...activations],
      loss: undefined,
      outputs: layers.at(-1)?.units ?? 0,
    },
    // The pass of each example is a step of its own.
    cuts: denseCuts,
    start: Float64Array.from(parameters),
    parameters: parameters.length,
    plan: () => plan,
    given(put) {
      for (const [n, x] of inputs.entries()) put(x, 'a', n, 0);
    },
  });
}

function layOut({ network, data }: Experiment): Layout {
  const builder = layoutBuilder();
  const sizes = network.layers.map(({ weights, bias }) => [bias.length, weights[0]?.length ?? 0] as const);
  for (const [k, [units, senders]] of sizes.entries()) {
    builder.add('weights', [k + 1], [units, senders]);
    builder.add('bias', [k + 1], [units]);
  }
  builder.endOfParameters();
  builder.endOfPersistent();
  for (const n of data.inputs.keys()) builder.add('a', [n, 0], [network.inputs]);
  builder.endOfGiven();
  for (const n of data.inputs.keys())
    for (const [k, [units, senders]] of sizes.entries()) {
      builder.add('product', [n, k + 1], [units, senders]);
      builder.add('z', [n, k + 1], [units]);
      builder.add('a', [n, k + 1], [units]);
    }
  return builder.finish();
}

/** For each example, layer by layer and unit by unit: products, their sum with the bias, activation. */
function layOutPlan(experiment: Experiment): Plan {
  const layout = layOut(experiment);
  const events = eventWriter(() => 'forward');
  const slot = (quantity: Quantity, ...prefix: number[]) => (layout.block(quantity, ...prefix) as Block).offset;
  for (const n of experiment.data.inputs.keys())
    for (const [k, { weights }] of experiment.network.layers.entries()) {
      const l = k + 1;
      for (const [j, row] of weights.entries()) {
        const products = row.map((_, i) => slot('product', n, l) + j * row.length + i);
        for (const [i, product] of products.entries())
          events.emit('multiply', l, product, [slot('weights', l) + j * row.length + i, slot('a', n, k) + i]);
        events.emit('weightedSum', l, slot('z', n, l) + j, [...products, slot('bias', l) + j]);
        events.emit('activate', l, slot('a', n, l) + j, [slot('z', n, l) + j]);
      }
    }
  return finishPlan(layout, events.finish(), experiment.data.inputs.length);
}
