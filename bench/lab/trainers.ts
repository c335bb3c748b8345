/** In the worker: what trains against each other, one call after the other on the first 10,000 images. */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { BackendName } from '../../src/lab/protocol/backend-names.ts';
import { classCount, type LabSettings } from '../../src/lab/protocol/settings.ts';
import { type Layers, loadTensorFlow, type TensorFlow } from '../../src/lab/worker/backend.ts';
import { type Batch, gather, roomFor, type ShardedImages } from '../../src/lab/worker/batch.ts';
import { numbersBetween } from '../../src/lab/worker/image-order.ts';
import { initialLayers } from '../../src/lab/worker/initial-weights.ts';
import { createModel, createModelOf } from '../../src/lab/worker/model.ts';
import { concat } from '../../src/lab/worker/trained-weights.ts';

/** `lab`: as the page does. `shipped`: the lab with TensorFlow.js's kernels. `fit`: TensorFlow.js alone, its `model.fit`. */
export type Way = 'lab' | 'shipped' | 'fit';

export interface TrainerOrder {
  readonly backend: BackendName;
  readonly settings: LabSettings;
  readonly way: Way;
  /** The network of text 003 (356,234 weights) in the place of the settings'. */
  readonly isLarge?: boolean;
}

export interface Trainer {
  /** Trains on the next images and says on how many. */
  readonly train: () => Promise<number>;
  readonly dispose: () => void;
}

/** Batches in one call of `model.fit`. */
const batchesOfFit = 20;
const wasm = { plain: '/wasm/tfjs-backend-wasm.wasm', simd: '/wasm/tfjs-backend-wasm-simd.wasm' };

/** As the page loads it. */
export function loadLab(backend: BackendName, way: Way = 'lab'): Promise<TensorFlow> {
  const kernels = way === 'lab' ? async () => (await fetch('/lab-kernels.wasm')).arrayBuffer() : undefined;
  return loadTensorFlow({ ...wasm, kernels }, [backend]);
}

export async function createTrainer(order: TrainerOrder, shards: readonly ShardedImages[]): Promise<Trainer> {
  const { settings, way } = order;
  const count = settings.batchSize * (way === 'fit' ? batchesOfFit : 1);
  const room = roomFor(count);
  let steps = 0;
  const next = () => {
    const first = count * steps++;
    return gather(
      shards,
      numbersBetween(0, count).map((n) => (first + n) % 10_000),
      room,
    );
  };
  const { train, dispose } = way === 'fit' ? await fitting(settings) : await labModel(order);
  return {
    dispose,
    async train() {
      await train(next());
      return count;
    },
  };
}

type Training = { readonly train: (batch: Batch) => Promise<unknown>; readonly dispose: () => void };

async function labModel({ backend, settings, way, isLarge }: TrainerOrder): Promise<Training> {
  const { tf, layers } = await loadLab(backend, way);
  if (!isLarge) return createModel(tf, layers, settings);
  const start = initialLayers(largeShapes, settings.seed);
  const initial = concat(start.flatMap(({ kernel, bias }) => [kernel, bias]));
  return createModelOf(tf, largeNetwork(layers), initial, settings, { step: 0 });
}

const largeShapes = [
  [3, 3, 1, 32],
  [3, 3, 32, 64],
  [3, 3, 64, 128],
  [2048, 128],
  [128, 10],
];

/** Three convolutions, each with leaky ReLU (0.1) and a maximum over 2×2, then 128 units. */
function largeNetwork({ layers, sequential }: Layers) {
  const { reshape, conv2d, leakyReLU, maxPooling2d, flatten, dense } = layers;
  const leaky = () => leakyReLU({ alpha: 0.1 });
  return sequential({
    layers: [
      reshape({ inputShape: [784], targetShape: [28, 28, 1] }),
      ...[32, 64, 128].flatMap((filters) => [
        conv2d({ filters, kernelSize: 3, padding: 'same' }),
        leaky(),
        maxPooling2d({ poolSize: 2, padding: 'same' }),
      ]),
      flatten(),
      dense({ units: 128 }),
      leaky(),
      dense({ units: 10, activation: 'softmax' }),
    ],
  });
}

/** TensorFlow.js as its manual shows it: nothing of the lab. */
async function fitting({ network, optimizer }: LabSettings): Promise<Training> {
  const [tf, { sequential, layers }, backend] = await Promise.all([
    import('@tensorflow/tfjs-core'),
    import('@tensorflow/tfjs-layers'),
    import('@tensorflow/tfjs-backend-wasm'),
  ]);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  backend.setWasmPaths('/wasm/');
  await tf.setBackend('wasm');
  if (network.kind !== 'dense') throw new RangeError('WebAssembly has no gradient of filters');
  const model = sequential();
  for (const [l, { units, activation }] of network.hidden.entries())
    model.add(layers.dense({ units, activation, ...(l === 0 ? { inputShape: [784] } : {}) }));
  model.add(layers.dense({ units: classCount, activation: 'softmax' }));
  model.compile({ optimizer: tf.train.adam(optimizer.learningRate), loss: 'categoricalCrossentropy' });
  return {
    async train({ pixels, labels }) {
      const x = tf.tensor2d(pixels, [labels.length, 784]);
      const y = tf.oneHot(tf.tensor1d(labels, 'int32'), classCount) as Tensor2D;
      const batchSize = labels.length / batchesOfFit;
      await model.fit(x, y, { batchSize, epochs: 1, shuffle: false, verbose: 0 });
      tf.dispose([x, y]);
    },
    dispose: () => void model.dispose(),
  };
}
