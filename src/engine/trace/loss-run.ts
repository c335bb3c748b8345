/**
 * A run that ends with the loss: the forward pass of every example and its loss, their mean, and nothing that learns. The cells,
 * the order and the bits are those of a whole run (tests hold them equal), and there is no code for gradients and updates.
 */
import { type Experiment, type LayerSpec, layerSizes } from '../experiment.ts';
import { forwardFunctions } from '../forward-functions.ts';
import { categoricalCrossEntropy } from '../math/losses/cross-entropies.ts';
import type { Loss, LossName } from '../math/losses/loss.ts';
import { halfSquaredError, mse } from '../math/losses/squared.ts';
import { denseCuts } from './dense-cuts.ts';
import { plainKinds } from './kinds/plain.ts';
import { softmaxKinds } from './kinds/softmax.ts';
import { layoutBuilder } from './layout.ts';
import { addGiven, addLayer, addLoss, forwardActs, slotsIn } from './plain-forward.ts';
import { finishPlan, type Plan } from './plan.ts';
import { range } from './range.ts';
import { noBatches, type Run, startRun } from './start-run.ts';
import { eventWriter } from './writer.ts';

const kinds = { ...plainKinds, ...softmaxKinds };
const losses: Readonly<Partial<Record<LossName, Loss>>> = {
  mse,
  'half-squared-error': halfSquaredError,
  'categorical-cross-entropy': categoricalCrossEntropy,
};

/**
 * @param experiment a valid one; what it says of learning does not matter, and nothing is dropped
 * @param slopes whether the loss of outputs that share a whole is followed by its slopes, by the score of each
 * @throws Error for another loss than these, or another activation function than forwardFunctions has
 */
export function createLossRun(experiment: Experiment, slopes?: 'slopes'): Run<Experiment> {
  const { network, data, training } = experiment;
  const { layers } = network;
  const loss = losses[training.loss];
  if (loss === undefined)
    throw new Error(`the loss run has no ${training.loss}; expected ${Object.keys(losses).join(', ')}`);
  const activations = layers.map(({ activation }) => {
    const f = forwardFunctions[activation];
    if (f !== undefined || activation === 'softmax') return f;
    throw new Error(`the loss run has no ${activation}; expected ${Object.keys(forwardFunctions).join(', ')}, softmax`);
  });
  const examples = [...data.inputs.keys()];
  const parameters = layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]);
  const plan = layOutPlan(experiment, slopes !== undefined);
  return startRun({
    subject: 'dense',
    experiment,
    updates: 1,
    batches: { ...noBatches, of: () => examples },
    arithmetic: { kinds, activations: [undefined, ...activations], loss, outputs: layers.at(-1)?.units ?? 0 },
    cuts: denseCuts,
    start: Float64Array.from(parameters),
    parameters: parameters.length,
    plan: () => plan,
    given(put) {
      for (const n of examples) {
        put(data.inputs[n] as readonly number[], 'a', n, 0);
        put(data.targets[n] as readonly number[], 'y', n);
      }
    },
  });
}

const isShared = ({ activation }: LayerSpec) => activation === 'softmax';

function layOut({ network, data }: Experiment, slopes: boolean) {
  const builder = layoutBuilder();
  const sizes = layerSizes(network);
  const [examples, last] = [data.inputs.length, network.layers.length];
  const outputs = sizes[last] as number;
  for (const [k, { units }] of network.layers.entries()) {
    builder.add('weights', [k + 1], [units, sizes[k] as number]);
    builder.add('bias', [k + 1], [units]);
  }
  builder.endOfParameters();
  builder.endOfPersistent();
  for (const n of range(0, examples)) addGiven(builder, n, network.inputs, outputs);
  builder.endOfGiven();
  for (const n of range(0, examples)) {
    for (const [k, layer] of network.layers.entries())
      addLayer(builder, [n, k + 1], [layer.units, sizes[k] as number], isShared(layer));
    addLoss(builder, n, outputs, examples);
    if (slopes) builder.add('delta', [n, last], [outputs]);
  }
  builder.add('loss', [], []);
  return builder.finish();
}

/** For each example the units of each layer, the terms of its loss and their sum, and then the slopes; at the end the mean. */
function layOutPlan(experiment: Experiment, slopes: boolean): Plan {
  const layout = layOut(experiment, slopes);
  const { layers } = experiment.network;
  const [sizes, last, examples] = [layerSizes(experiment.network), layers.length, experiment.data.inputs.length];
  const slot = slotsIn(layout);
  const { emit, finish } = eventWriter((kind) => kinds[kind as keyof typeof kinds].pass);
  const acts = forwardActs(slot, emit);
  const shared = isShared(layers[last - 1] as LayerSpec);
  const outputs = range(0, sizes[last] as number);

  const share = (n: number) => {
    const [z, a, e] = [slot('z', n, last), slot('a', n, last), slot('exponential', n, last)];
    const [maximum, total] = [slot('maximum', n, last), slot('total', n, last)];
    emit('maximum', last, maximum, range(z, outputs.length));
    for (const j of outputs) emit('exponential', last, e + j, [z + j, maximum]);
    emit('total', last, total, range(e, outputs.length));
    for (const j of outputs) emit('share', last, a + j, [e + j, total]);
  };
  /** The term of an output that shares a whole, from its score: it stays finite where the share rounds to 0. */
  const fromScore = (n: number) => (k: number) => {
    const [maximum, total] = [slot('maximum', n, last), slot('total', n, last)];
    emit('crossEntropyTerm', 0, slot('lossTerm', n) + k, [slot('z', n, last) + k, slot('y', n) + k, maximum, total]);
  };
  for (const n of range(0, examples)) {
    for (const l of range(1, last))
      for (const j of range(0, sizes[l] as number)) acts.unit(n, l, sizes[l - 1] as number, j, l < last || !shared);
    if (shared) share(n);
    acts.loss(n, last, outputs.length, examples, shared ? fromScore(n) : undefined);
    if (slopes)
      for (const k of outputs)
        emit('outputDelta', last, slot('delta', n, last) + k, [slot('a', n, last) + k, slot('y', n) + k]);
  }
  acts.meanLoss(examples);
  return finishPlan(layout, finish(), examples);
}
