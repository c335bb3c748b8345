/** Which numbers one update of a dense network has, and in which slots they live. */
import { type Experiment, type LayerSpec, layerSizes } from '../experiment.ts';
import type { ActivationName } from '../math/activations.ts';
import { type LossName, losses } from '../math/losses.ts';
import { type Block, type Layout, type LayoutBuilder, layoutBuilder, type Quantity } from './layout.ts';

export interface Slots {
  readonly layout: Layout;
  /** The slot of the first number of a block. */
  slot(quantity: Quantity, ...prefix: number[]): number;
}

/** The slots of one update with `examples` examples. */
export function layOutUpdate(experiment: Experiment, examples: number): Slots {
  const { network, training } = experiment;
  const sizes = layerSizes(network);
  const builder = layoutBuilder();
  const size = (l: number) => sizes[l] as number;
  const layers = network.layers.map((layer, k) => ({ ...layer, l: k + 1 }));
  const outputs = size(layers.length);
  for (const { l } of layers) {
    builder.add('weights', [l], [size(l), size(l - 1)]);
    builder.add('bias', [l], [size(l)]);
  }
  builder.endOfPersistent();
  builder.add('learningRate', [], []);
  for (let n = 0; n < examples; n++) {
    builder.add('a', [n, 0], [size(0)]);
    builder.add('y', [n], [outputs]);
  }
  builder.endOfGiven();
  for (let n = 0; n < examples; n++) {
    for (const layer of layers) addForward(builder, n, layer, size(layer.l - 1));
    builder.add('lossTerm', [n], [outputs]);
    if (examples > 1) builder.add('exampleLoss', [n], []);
    for (const layer of layers.toReversed()) {
      if (layer.l < layers.length) builder.add('path', [n, layer.l], [layer.units, size(layer.l + 1)]);
      addBackward(builder, n, layer, layer.l === layers.length && isFused(layer.activation, training.loss));
      if (examples > 1) builder.add('exampleWeightGradient', [n, layer.l], [layer.units, size(layer.l - 1)]);
    }
  }
  builder.add('loss', [], []);
  for (const { l, units } of layers.toReversed()) {
    for (const quantity of ['weightGradient', 'weightStep'] as const) builder.add(quantity, [l], [units, size(l - 1)]);
    for (const quantity of ['biasGradient', 'biasStep'] as const) builder.add(quantity, [l], [units]);
  }
  const layout = builder.finish();
  return { layout, slot: (quantity, ...prefix) => (layout.block(quantity, ...prefix) as Block).offset };
}

type NumberedLayer = LayerSpec & { readonly l: number };

function addForward(builder: LayoutBuilder, n: number, { l, units, activation }: NumberedLayer, inputs: number) {
  builder.add('product', [n, l], [units, inputs]);
  builder.add('z', [n, l], [units]);
  if (activation === 'softmax') {
    builder.add('maximum', [n, l], []);
    builder.add('exponential', [n, l], [units]);
    builder.add('total', [n, l], []);
  }
  builder.add('a', [n, l], [units]);
}

function addBackward(builder: LayoutBuilder, n: number, { l, units, activation }: NumberedLayer, fused: boolean) {
  if (!fused) {
    builder.add('activationGradient', [n, l], [units]);
    if (activation === 'softmax') builder.add('gradientMean', [n, l], []);
    else builder.add('activationSlope', [n, l], [units]);
  }
  builder.add('delta', [n, l], [units]);
}

/** An output activation behind its own cross-entropy: ∂E/∂z is a difference, computed in one stable step. */
export function isFused(activation: ActivationName, loss: LossName): boolean {
  return losses[loss].fused && losses[loss].partner === activation;
}
