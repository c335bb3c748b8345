/** The layers of a network as TensorFlow.js and Keras have them. All weights are 0: TensorFlow.js's own do not depend on the seed alone. */
import type { Sequential } from '@tensorflow/tfjs-layers';
import { type Block, type BlockActivation, leakySlope } from '../protocol/blocks.ts';
import { beginsFlat, layersOf, type NetworkLayer } from '../protocol/network-layers.ts';
import {
  classCount,
  cnnFilters,
  cnnSide,
  type DenseLayer,
  inputCount,
  type LabSettings,
} from '../protocol/settings.ts';
import { imageSide } from '../protocol/shard.ts';
import type { Core, Layers } from './backend.ts';
import { createDropout } from './seeded-dropout.ts';

/**
 * Inputs (n, 784), outputs (n, 10) after softmax.
 * @param step the update under way, for dropout
 */
export function buildNetwork(tf: Core, layers: Layers, settings: LabSettings, step: () => number): Sequential {
  const { data, network, seed } = settings;
  const parts = partsOf(tf, layers, network, seed, step);
  const output = { units: classCount, activation: 'softmax', kernelInitializer: 'zeros', name: 'output' } as const;
  const isFirst = parts.length === 0;
  const last = layers.layers.dense(isFirst ? { ...output, inputShape: [inputCount] } : output);
  return layers.sequential({ layers: [...parts, last], name: data });
}

function partsOf(tf: Core, layers: Layers, network: LabSettings['network'], seed: number, step: () => number) {
  switch (network.kind) {
    case 'cnn':
      return convolutions(layers);
    case 'dense':
      return dense(tf, layers, network.hidden, seed, step);
    case 'blocks':
      return fromBlocks(tf, layers, network.blocks, seed, step);
  }
}

/** Each with the name that it has in the table that sums the network up. */
function fromBlocks(tf: Core, layers: Layers, blocks: readonly Block[], seed: number, step: () => number) {
  const { reshape, conv2d, maxPooling2d, leakyReLU, flatten, dense } = layers.layers;
  const isFlat = beginsFlat(blocks);
  let dropouts = 0;
  const layerOf = ({ kind, name, block }: NetworkLayer, l: number) => {
    if (kind === 'leaky') return leakyReLU({ alpha: leakySlope, name });
    if (!block || block.kind === 'flatten' || kind === 'flatten') return flatten({ name });
    const options = { name, ...(isFlat && l === 0 ? { inputShape: [inputCount] } : {}) };
    switch (block.kind) {
      case 'conv': {
        const { filters, size, stride, padding } = block;
        const window = { filters, kernelSize: size, strides: stride, padding } as const;
        return conv2d({ ...options, ...window, activation: activationIn(block), kernelInitializer: 'zeros' });
      }
      case 'pool':
        return maxPooling2d({ ...options, poolSize: block.size, strides: block.stride, padding: block.padding });
      case 'dropout':
        return createDropout(tf, layers, { rate: block.rate, seed, layer: dropouts++, step });
      case 'dense':
        return dense({ ...options, units: block.units, activation: activationIn(block), kernelInitializer: 'zeros' });
    }
  };
  const built = layersOf(blocks).slice(0, -1).map(layerOf);
  const image = { inputShape: [inputCount], targetShape: [imageSide, imageSide, 1], name: 'image' };
  return isFlat ? built : [reshape(image), ...built];
}

/** What is computed with the sums; a leaky ReLU is a layer of its own behind them. */
const activationIn = ({ activation }: { readonly activation: BlockActivation }) =>
  activation === 'leaky' ? 'linear' : activation;

function dense(tf: Core, layers: Layers, hidden: readonly DenseLayer[], seed: number, step: () => number) {
  return hidden.flatMap(({ units, activation, dropout }, l) => {
    const options = { units, activation, kernelInitializer: 'zeros', name: `dense_${l + 1}` } as const;
    const layer = layers.layers.dense(l === 0 ? { ...options, inputShape: [inputCount] } : options);
    return dropout === 0 ? [layer] : [layer, createDropout(tf, layers, { rate: dropout, seed, layer: l, step })];
  });
}

function convolutions(layers: Layers) {
  const { reshape, conv2d, maxPooling2d, flatten } = layers.layers;
  return [
    reshape({ inputShape: [inputCount], targetShape: [imageSide, imageSide, 1], name: 'image' }),
    ...cnnFilters.flatMap((filters, l) => [
      conv2d({
        filters,
        kernelSize: cnnSide,
        padding: 'same',
        activation: 'relu',
        kernelInitializer: 'zeros',
        name: `conv_${l + 1}`,
      }),
      maxPooling2d({ poolSize: 2, name: `pool_${l + 1}` }),
    ]),
    flatten({ name: 'flatten' }),
  ];
}
