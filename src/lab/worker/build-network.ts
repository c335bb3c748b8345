/** The layers of a network as TensorFlow.js and Keras have them. All weights are 0: TensorFlow.js's own do not depend on the seed alone. */
import type { Sequential } from '@tensorflow/tfjs-layers';
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
  const parts = network.kind === 'cnn' ? convolutions(layers) : dense(tf, layers, network.hidden, seed, step);
  const output = { units: classCount, activation: 'softmax', kernelInitializer: 'zeros', name: 'output' } as const;
  const isFirst = parts.length === 0;
  const last = layers.layers.dense(isFirst ? { ...output, inputShape: [inputCount] } : output);
  return layers.sequential({ layers: [...parts, last], name: data });
}

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
