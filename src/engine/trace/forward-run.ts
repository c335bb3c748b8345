/**
 * A run that ends with the outputs: the forward pass of every example, one after the other, and nothing after it, with the
 * cells, the order and the bits of a whole run (tests hold them equal), and without the code for losses, gradients and updates.
 * Examples are counted as in one batch of all the data: `z[n][l][j]`.
 */
import type { Experiment, LayerSpec } from '../experiment.ts';
import { forwardFunctions } from '../forward-functions.ts';
import type { Activation } from '../math/activations.ts';
import { denseCuts } from './dense-cuts.ts';
import { forwardKinds } from './kinds/forward.ts';
import type { KindOfEvent } from './kinds/operands.ts';
import { type Layout, layoutBuilder } from './layout.ts';
import { addLayer, slotsIn } from './plain-forward.ts';
import { finishPlan, type Plan } from './plan.ts';
import { range } from './range.ts';
import { noBatches, type Run, startRun } from './start-run.ts';
import { eventWriter } from './writer.ts';

/** How the units of a forward run decide, and in which order. */
export interface ForwardForm {
  readonly kinds: Readonly<Record<keyof typeof forwardKinds, KindOfEvent>>;
  /** What the biases are the negatives of: thresholds, which are not added but compared with the sum. */
  readonly threshold?: boolean;
  /** All examples go through a layer together: first all products, then all sums, then all activations. */
  readonly together?: boolean;
}

/** @throws Error for an activation function that forwardFunctions does not have */
export const createForwardRun = (experiment: Experiment): Run<Experiment> =>
  startForwardRun(experiment, { kinds: forwardKinds });

/** The same with all examples together: what a layer does to a whole plane of points. */
export const createLayerRun = (experiment: Experiment): Run<Experiment> =>
  startForwardRun(experiment, { kinds: forwardKinds, together: true });

/** The same in any form. */
export function startForwardRun(experiment: Experiment, form: ForwardForm): Run<Experiment> {
  const { kinds, threshold } = form;
  const { layers } = experiment.network;
  const { inputs } = experiment.data;
  const examples = inputs.map((_, n) => n);
  const activations = layers.map(({ activation }): Activation => {
    const f = forwardFunctions[activation];
    if (f !== undefined) return f;
    throw new Error(`the forward run has no ${activation}; expected ${Object.keys(forwardFunctions).join(', ')}`);
  });
  const bounds = (bias: readonly number[]) => (threshold ? bias.map((b) => 0 - b) : bias);
  const parameters = layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bounds(bias)]);
  const plan = layOutPlan(experiment, form);
  return startRun({
    subject: 'dense',
    experiment,
    updates: 1,
    batches: { ...noBatches, of: () => examples },
    arithmetic: {
      kinds,
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
  for (const n of data.inputs.keys()) for (const [k, size] of sizes.entries()) addLayer(builder, [n, k + 1], size);
  return builder.finish();
}

/** Layer by layer and unit by unit: products, their sum with the bias or without the threshold, activation. */
function layOutPlan(experiment: Experiment, { threshold = false, together = false }: ForwardForm): Plan {
  const layout = layOut(experiment);
  const { data, network } = experiment;
  const events = eventWriter(() => 'forward');
  const slot = slotsIn(layout);
  const examples = [...data.inputs.keys()];

  /** The acts of one unit for one example. */
  const unit = (n: number, k: number, j: number, senders: number) => {
    const l = k + 1;
    const [own, products] = [slot('weights', l) + j * senders, slot('product', n, l) + j * senders];
    const [sum, bound] = [slot('z', n, l) + j, slot('bias', l) + j];
    const all = range(products, senders);
    return [
      () => all.forEach((at, i) => void events.emit('multiply', l, at, [own + i, slot('a', n, k) + i])),
      () => events.emit('weightedSum', l, sum, threshold ? all : [...all, bound]),
      () => events.emit('activate', l, slot('a', n, l) + j, threshold ? [sum, bound] : [sum]),
    ];
  };
  const layer = (n: number, k: number) =>
    (network.layers[k] as LayerSpec).weights.map((row, j) => unit(n, k, j, row.length));
  const perform = (acts: readonly (() => void)[]) => acts.forEach((act) => void act());

  const layers = [...network.layers.keys()];
  if (together)
    for (const k of layers) {
      const units = examples.flatMap((n) => layer(n, k));
      for (const act of [0, 1, 2]) perform(units.map((acts) => acts[act] as () => void));
    }
  else for (const n of examples) for (const k of layers) perform(layer(n, k).flat());
  return finishPlan(layout, events.finish(), examples.length);
}
