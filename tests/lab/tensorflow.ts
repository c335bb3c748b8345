/** TensorFlow.js as the lab loads it, in Node. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { vi } from 'vitest';
import { compiledFile } from '../../scripts/lab/compiled-file.ts';
import { loadTensorFlow, type TensorFlow } from '../../src/lab/worker/backend.ts';

const folder = path.dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'));
const file = (name: string) => path.join(folder, 'dist', name);

/** Where WebAssembly is: TensorFlow.js's, and the lab's own kernels. */
export const wasmFiles = {
  plain: file('tfjs-backend-wasm.wasm'),
  simd: file('tfjs-backend-wasm-simd.wasm'),
  kernels: async () => Uint8Array.from(await readFile(compiledFile)),
};

/** With WebAssembly and the lab's own kernels, as in most browsers. */
export function loadWasm(): Promise<TensorFlow> {
  return loadTensorFlow(wasmFiles, ['wasm']);
}

/** With the kernels that TensorFlow.js ships, as where there is no SIMD. */
export function loadShipped(): Promise<TensorFlow> {
  return loadTensorFlow({ ...wasmFiles, kernels: undefined }, ['wasm']);
}

/** In plain JavaScript, as in a browser without WebAssembly; Node has neither WebGL nor WebGPU. */
export async function loadPlain(): Promise<TensorFlow> {
  vi.stubGlobal('WebAssembly', undefined);
  try {
    return await loadTensorFlow({ plain: '', simd: '' });
  } finally {
    vi.unstubAllGlobals();
  }
}
