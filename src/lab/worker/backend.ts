/** TensorFlow.js, loaded when a run starts, and the choice of what computes. */
import { type BackendName, backendNames } from '../protocol/backend-names.ts';
import { LabError } from '../protocol/faults.ts';
import { useOwnKernels } from './kernels/own-kernels.ts';
import { registerOwnKernels } from './kernels/register.ts';
import { registerWasmKernels } from './wasm-kernels.ts';

export type Core = typeof import('@tensorflow/tfjs-core');
export type Layers = typeof import('@tensorflow/tfjs-layers');

export interface TensorFlow {
  readonly tf: Core;
  readonly layers: Layers;
  readonly backend: BackendName;
  /** Backends that were tried before and why they were not taken. */
  readonly skipped: readonly string[];
}

export interface WasmFiles {
  /** Addresses of the WebAssembly files of TensorFlow.js. */
  readonly plain: string;
  readonly simd: string;
  /** Reads the module of the lab's own kernels; without it the shipped ones compute. */
  readonly kernels?: (() => Promise<BufferSource>) | undefined;
}

/**
 * Loads the library and the first backend that works. WebAssembly comes first where nobody has chosen: for a network
 * this small it is several times faster than the others, and its results are the same bits in every browser.
 *
 * @param backends those that are tried, in this order
 * @throws LabError `library` when the library cannot be fetched, `no-backend` when nothing works
 */
export async function loadTensorFlow(
  wasm: WasmFiles,
  backends: readonly BackendName[] = backendNames,
): Promise<TensorFlow> {
  // Asked for together: one after the other they would take two round trips.
  const wasmModule = backends.includes('wasm') ? import('@tensorflow/tfjs-backend-wasm') : undefined;
  wasmModule?.catch(() => {});
  const kernels = backends.includes('wasm') ? wasm.kernels?.() : undefined;
  kernels?.catch(() => {});
  const [tf, layers] = await Promise.all([import('@tensorflow/tfjs-core'), import('@tensorflow/tfjs-layers')]).catch(
    (error) => {
      throw new LabError({ kind: 'library', reason: reasonOf(error) });
    },
  );
  const prepare: Readonly<Record<BackendName, () => Promise<void>>> = {
    wasm: async () => useWasm(tf, (await wasmModule)!, wasm),
    webgl: () => useWebgl(tf),
    webgpu: useWebgpu,
    cpu: async () => void (await import('@tensorflow/tfjs-backend-cpu')),
  };
  const skipped: string[] = [];
  for (const name of backends) {
    try {
      await prepare[name]();
      if (!(await tf.setBackend(name))) throw new Error('it did not start');
      if (name === 'wasm') await useOwn(tf, kernels);
      await checkBackend(tf);
      return { tf, layers, backend: name, skipped };
    } catch (error) {
      skipped.push(`${name}: ${reasonOf(error)}`);
    }
  }
  throw new LabError({ kind: 'no-backend', tried: skipped.join('; ') });
}

async function useWasm(tf: Core, module: typeof import('@tensorflow/tfjs-backend-wasm'), files: WasmFiles) {
  if (typeof WebAssembly === 'undefined') throw new Error('this browser has no WebAssembly');
  // The threaded build fails under the headers that would allow it, and threads would cost reproducibility.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  module.setWasmPaths({
    'tfjs-backend-wasm.wasm': files.plain,
    'tfjs-backend-wasm-simd.wasm': files.simd,
    // Must be named; is never fetched.
    'tfjs-backend-wasm-threaded-simd.wasm': files.simd,
  });
  registerWasmKernels(tf);
  registerOwnKernels(tf);
}

/** Without a word where there is no SIMD, or the module does not arrive: the shipped kernels compute the same, more slowly. */
async function useOwn(tf: Core, kernels: Promise<BufferSource> | undefined): Promise<void> {
  try {
    await useOwnKernels(tf.backend(), await kernels);
  } catch {
    await useOwnKernels(tf.backend(), undefined);
  }
}

async function useWebgl(tf: Core): Promise<void> {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!context) throw new Error('this browser has no WebGL 2 in a worker');
  const renderer = String(context.getParameter(rendererParameter(context)));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  // Without a graphics processor WebGL is slower than plain JavaScript.
  if (/swiftshader|llvmpipe|software|basic render/i.test(renderer)) throw new Error('drawn in software here');
  await import('@tensorflow/tfjs-backend-webgl');
  if (tf.env().getNumber('WEBGL_VERSION') !== 2) throw new Error('it did not start');
}

async function useWebgpu(): Promise<void> {
  const { gpu } = globalThis.navigator as { gpu?: { requestAdapter: () => Promise<unknown> } };
  if (!gpu) throw new Error('this browser has no WebGPU');
  // The library would go on without an adapter and fail with a message that says nothing.
  if (!(await gpu.requestAdapter())) throw new Error('WebGPU finds no graphics processor here');
  await import('@tensorflow/tfjs-backend-webgpu');
}

function rendererParameter(context: WebGL2RenderingContext): number {
  return context.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER;
}

/** A backend that starts can still compute nonsense: one product whose result is known. */
async function checkBackend(tf: Core): Promise<void> {
  const product = tf.tidy(() => tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]])));
  const [value] = await product.data();
  product.dispose();
  if (value !== 11) throw new Error(`it computed 1·3 + 2·4 = ${value}`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
