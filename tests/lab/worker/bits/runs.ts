/** Short trainings whose last bit has to be the same wherever WebAssembly runs. No data are read: they are drawn. */
import { createRng } from '../../../../src/engine/math/rng.ts';
import { fingerprint } from '../../../../src/lab/protocol/fingerprint.ts';
import {
  DEFAULT_SETTINGS,
  type LabSettings,
  type LayerActivation,
  type OptimizerKind,
} from '../../../../src/lab/protocol/settings.ts';
import { loadTensorFlow, type WasmFiles } from '../../../../src/lab/worker/backend.ts';
import type { Batch } from '../../../../src/lab/worker/batch.ts';
import { createModel } from '../../../../src/lab/worker/model.ts';

const UPDATES = 12;
const BATCH = 16;

function network(activation: LayerActivation, kind: OptimizerKind, learningRate: number): Partial<LabSettings> {
  const hidden = [{ units: 24, activation, dropout: 0.25 }];
  return { network: { kind: 'dense', hidden }, optimizer: { kind, learningRate }, l2: 0.001 };
}

const RUNS: Readonly<Record<string, Partial<LabSettings>>> = {
  'the first one of the page': {},
  'relu, adam, dropout, weight decay': network('relu', 'adam', 0.01),
  'sigmoid, rmsprop': network('sigmoid', 'rmsprop', 0.01),
  'tanh, momentum': network('tanh', 'momentum', 0.05),
  'linear, adagrad, raw pixels': { ...network('linear', 'adagrad', 0.01), pixels: 'raw' },
  'convolutions, sgd': { network: { kind: 'cnn' }, optimizer: { kind: 'sgd', learningRate: 0.1 } },
};

/** Images with a bar at the place of their digit, and noise. */
function drawn(update: number): Batch {
  const rng = createRng(7, 'bits', update);
  const labels = Uint8Array.from({ length: BATCH }, () => rng.integer(10));
  const pixels = Float32Array.from({ length: BATCH * 784 }, (_, k) => {
    const isBar = Math.floor((k % 784) / 78) === labels[Math.floor(k / 784)];
    return isBar ? 0.8 : rng.integer(40) / 255;
  });
  return { pixels, labels };
}

/** By name, the fingerprint of the weights after all updates. */
export async function fingerprints(wasm: WasmFiles): Promise<Record<string, string>> {
  const { tf, layers } = await loadTensorFlow(wasm, ['wasm']);
  const found: Record<string, string> = {};
  for (const [name, change] of Object.entries(RUNS)) {
    const model = createModel(tf, layers, { ...DEFAULT_SETTINGS, ...change });
    for (let update = 0; update < UPDATES; update++) await model.train(drawn(update));
    found[name] = fingerprint((await model.files()).weights);
    model.dispose();
  }
  return found;
}
