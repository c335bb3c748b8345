/** Which numbers one update of a dense network has, and in which slots they live. */
import { type Experiment, type LayerSpec, layerSizes } from '../experiment.ts';
import { constantNames, type Optimizer } from '../optimizers/optimizer.ts';
import { type ParameterBlock, parameterBlocks, prefixOf } from '../parameters.ts';
import { gradientStages, isDropped, outputRule, type UpdateSpec } from '../rules.ts';
import { type Block, type Layout, type LayoutBuilder, layoutBuilder, type Quantity } from './layout.ts';

export interface Slots {
  readonly layout: Layout;
  /** The slot of the first number of a block. */
  slot(quantity: Quantity, ...prefix: number[]): number;
}

/** The slots of one update with `examples` examples. */
export function layOutUpdate(experiment: Experiment, optimizer: Optimizer, examples: number): Slots {
  const { network } = experiment;
  const sizes = layerSizes(network);
  const builder = layoutBuilder();
  const layers = network.layers.map((layer, k) => ({ ...layer, l: k + 1, inputs: sizes[k] as number }));
  const blocks = parameterBlocks(experiment);
  addPersistent(builder, optimizer, blocks);
  addConstants(builder, experiment.training, optimizer);
  addGiven(builder, experiment, examples);
  for (let n = 0; n < examples; n++) {
    for (const layer of layers) addForward(builder, experiment, n, layer);
    builder.add('lossTerm', [n], [sizes[layers.length] as number]);
    if (examples > 1) builder.add('exampleLoss', [n], []);
    for (const layer of layers.toReversed()) {
      addBackward(builder, experiment, n, layer);
      if (examples > 1) builder.add('exampleWeightGradient', [n, layer.l], [layer.units, layer.inputs]);
      if (examples > 1 && layer.activation === 'prelu') builder.add('exampleSlopeGradient', [n, layer.l], []);
    }
  }
  builder.add('loss', [], []);
  addUpdate(builder, experiment.training, optimizer, blocks);
  const layout = builder.finish();
  return { layout, slot: (quantity, ...prefix) => (layout.block(quantity, ...prefix) as Block).offset };
}

/** `weights` → `weightStep`, `biasStep`, `slopeStep`: the names of layout.ts. */
export function perParameter(quantity: ParameterBlock['quantity'], name: string): Quantity {
  return ((quantity === 'weights' ? 'weight' : quantity) + name) as Quantity;
}

/** The parameters, and what the optimizer remembers of them. */
export function addPersistent(
  builder: LayoutBuilder,
  { memory, powers }: Optimizer,
  blocks: readonly ParameterBlock[],
) {
  for (const block of blocks) builder.add(block.quantity, prefixOf(block), block.shape);
  builder.endOfParameters();
  for (const name of memory)
    for (const block of blocks) builder.add(perParameter(block.quantity, name), prefixOf(block), block.shape);
  for (const name of powers) builder.add(name, [], []);
  builder.endOfPersistent();
}

/** The constants of the optimizer, of clipping and of the penalties. */
export function addConstants(builder: LayoutBuilder, training: UpdateSpec, { constants }: Optimizer) {
  builder.add('learningRate', [], []);
  for (const name of constantNames) if (name in constants) builder.add(name, [], []);
  for (const name of ['clipNorm', 'l2', 'l1'] as const) if (training[name] !== undefined) builder.add(name, [], []);
}

function addGiven(builder: LayoutBuilder, { network, data, training }: Experiment, examples: number) {
  for (let n = 0; n < examples; n++) {
    builder.add('a', [n, 0], [network.inputs]);
    builder.add('y', [n], [data.targets[0]?.length as number]);
    for (const [k, { units }] of network.layers.entries())
      if (isDropped({ training }, k + 1)) builder.add('mask', [n, k + 1], [units]);
  }
  builder.endOfGiven();
}

type NumberedLayer = LayerSpec & { readonly l: number; readonly inputs: number };

function addForward(builder: LayoutBuilder, experiment: Experiment, n: number, layer: NumberedLayer) {
  const { l, units, activation, inputs } = layer;
  builder.add('product', [n, l], [units, inputs]);
  builder.add('z', [n, l], [units]);
  if (activation === 'softmax') {
    builder.add('maximum', [n, l], []);
    builder.add('exponential', [n, l], [units]);
    builder.add('total', [n, l], []);
  }
  builder.add('a', [n, l], [units]);
  if (isDropped(experiment, l)) builder.add('dropped', [n, l], [units]);
}

function addBackward(builder: LayoutBuilder, experiment: Experiment, n: number, layer: NumberedLayer) {
  const { l, units, activation } = layer;
  const above = experiment.network.layers[l];
  if (above !== undefined) builder.add('path', [n, l], [units, above.units]);
  if (isDropped(experiment, l)) builder.add('droppedGradient', [n, l], [units]);
  if (above !== undefined || outputRule(experiment) === 'slopes') {
    builder.add('activationGradient', [n, l], [units]);
    if (activation === 'softmax') builder.add('gradientMean', [n, l], []);
    else builder.add('activationSlope', [n, l], [units]);
    if (activation === 'prelu') builder.add('slopeTerm', [n, l], [units]);
  }
  builder.add('delta', [n, l], [units]);
}

/** Weights, then biases, then the slope of each layer: what lies between the gradient and the new value. */
export function addUpdate(
  builder: LayoutBuilder,
  training: UpdateSpec,
  { working, shared }: Optimizer,
  blocks: readonly ParameterBlock[],
) {
  for (const name of clippingNames) if (training.clipNorm !== undefined) builder.add(name, [], []);
  for (const name of shared) builder.add(name, [], []);
  for (const block of blocks) {
    const { quantity, shape, learned } = block;
    const add = (name: string) => builder.add(perParameter(quantity, name), prefixOf(block), shape);
    add('Gradient');
    if (!learned) continue;
    for (const name of gradientStages(training, quantity)) add(name);
    for (const name of working) add(name);
    add('Step');
  }
}

const clippingNames = ['squaredNorm', 'gradientNorm', 'clipScale'] as const;
