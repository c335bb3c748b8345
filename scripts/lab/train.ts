/** Trains in Node as a reader's browser does: the lab's own code, on WebAssembly, with the images of its data set. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { EpochRow } from '../../src/lab/protocol/messages.ts';
import type { LabSettings } from '../../src/lab/protocol/settings.ts';
import { loadTensorFlow, type TensorFlow } from '../../src/lab/worker/backend.ts';
import { createControl } from '../../src/lab/worker/control.ts';
import { createModel, type Model } from '../../src/lab/worker/model.ts';
import { runTraining } from '../../src/lab/worker/run-training.ts';
import { compiledFile } from './compiled-file.ts';
import { realImages } from './real-images.ts';

/** TensorFlow.js on WebAssembly, with the lab's own kernels. Rejects where that does not start. */
export function loadWasm(): Promise<TensorFlow> {
  const file = (name: string) => createRequire(import.meta.url).resolve(`@tensorflow/tfjs-backend-wasm/dist/${name}`);
  const kernels = async () => Uint8Array.from(await readFile(compiledFile));
  const files = { plain: file('tfjs-backend-wasm.wasm'), simd: file('tfjs-backend-wasm-simd.wasm'), kernels };
  return loadTensorFlow(files, ['wasm']);
}

/** One whole run; what `use` makes of its network comes with it. */
export async function trainRun<T>(tensorFlow: TensorFlow, settings: LabSettings, use: (model: Model) => Promise<T>) {
  const model = createModel(tensorFlow.tf, tensorFlow.layers, settings);
  const rows: EpochRow[] = [];
  try {
    const { test } = await runTraining({
      ...(await realImages(settings.data)),
      settings,
      model,
      samples: [],
      control: createControl(),
      report: { activity: () => {}, progress: () => {}, network: () => {}, epoch: (row) => rows.push(row) },
    });
    return { rows, test, used: await use(model) };
  } finally {
    model.dispose();
  }
}
