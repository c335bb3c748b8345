/** TensorFlow.js as the lab loads it, in Node. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { vi } from 'vitest';
import { loadTensorFlow, type TensorFlow } from '../../src/lab/worker/backend.ts';

const folder = path.dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'));
const file = (name: string) => path.join(folder, 'dist', name);

/** Where TensorFlow.js's WebAssembly is. */
export const wasmFiles = { plain: file('tfjs-backend-wasm.wasm'), simd: file('tfjs-backend-wasm-simd.wasm') };

/** With WebAssembly, as in most browsers. */
export function loadWasm(): Promise<TensorFlow> {
  return loadTensorFlow(wasmFiles, ['wasm']);
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
