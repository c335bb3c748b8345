/** Short trainings whose last bit has to be the same wherever WebAssembly runs. No data are read: they are drawn. */
import { createRng } from '../../../../src/engine/math/rng.ts';
import type { LayerActivation } from '../../../../src/lab/protocol/blocks.ts';
import { fingerprint } from '../../../../src/lab/protocol/fingerprint.ts';
import { defaultSettings, type LabSettings, type OptimizerKind } from '../../../../src/lab/protocol/settings.ts';
import { loadTensorFlow, type WasmFiles } from '../../../../src/lab/worker/backend.ts';
import type { Batch } from '../../../../src/lab/worker/batch.ts';
import { createModel } from '../../../../src/lab/worker/model.ts';
import { someBlocks } from '../../some-blocks.ts';

const updateCount = 12;
const batchSize = 16;

function network(activation: LayerActivation, kind: OptimizerKind, learningRate: number): Partial<LabSettings> {
  const hidden = [{ units: 24, activation, dropout: 0.25 }];
  return { network: { kind: 'dense', hidden }, optimizer: { kind, learningRate }, l2: 0.001 };
}

const bitRuns: Readonly<Record<string, Partial<LabSettings>>> = {
  'the first one of the page': {},
  'relu, adam, dropout, weight decay': network('relu', 'adam', 0.01),
  'sigmoid, rmsprop': network('sigmoid', 'rmsprop', 0.01),
  'tanh, momentum': network('tanh', 'momentum', 0.05),
  'linear, adagrad, raw pixels': { ...network('linear', 'adagrad', 0.01), pixels: 'raw' },
  'blocks, adam': { ...someBlocks, optimizer: { kind: 'adam', learningRate: 0.01 } },
  'convolutions, sgd': { network: { kind: 'cnn' }, optimizer: { kind: 'sgd', learningRate: 0.1 } },
};

/** Images with a bar at the place of their digit, and noise. */
function drawn(update: number): Batch {
  const rng = createRng(7, 'bits', update);
  const labels = Uint8Array.from({ length: batchSize }, () => rng.integer(10));
  const pixels = Float32Array.from({ length: batchSize * 784 }, (_, k) => {
    const isBar = Math.floor((k % 784) / 78) === labels[Math.floor(k / 784)];
    return isBar ? 0.8 : rng.integer(40) / 255;
  });
  return { pixels, labels };
}

/** By name, the fingerprint of the weights after all updates. */
export async function fingerprints(wasm: WasmFiles): Promise<Record<string, string>> {
  const { tf, layers } = await loadTensorFlow(wasm, ['wasm']);
  const found: Record<string, string> = {};
  for (const [name, change] of Object.entries(bitRuns)) {
    const model = createModel(tf, layers, { ...defaultSettings, ...change });
    for (let update = 0; update < updateCount; update++) await model.train(drawn(update));
    found[name] = fingerprint((await model.files()).weights);
    model.dispose();
  }
  return found;
}
