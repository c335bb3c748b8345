/**
 * The lab's own kernels (assembly/), loaded into the memory of TensorFlow.js's WebAssembly backend: they read and write its tensors
 * where they lie. What a backend has got is kept beside it, so that a backend without them goes on with what is shipped.
 */
import type { KernelBackend, TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelFunctions } from './functions.ts';

/** As much of TensorFlow.js's backend as is used; it does not say so in its types. */
interface WasmBackend extends KernelBackend {
  readonly wasm: {
    readonly asm: { readonly memory: WebAssembly.Memory };
    readonly _malloc: (bytes: number) => number;
    readonly _free: (address: number) => void;
  };
  readonly dataIdMap: { readonly get: (id: object) => { readonly memoryOffset: number } };
  readonly makeOutput: (shape: readonly number[], dtype: 'float32') => TensorInfo;
}

export interface OwnKernels extends KernelFunctions {
  /** Address of a tensor's numbers. */
  readonly at: (tensor: TensorInfo) => number;
  /** A tensor for float32 results; what it holds is arbitrary. */
  readonly output: (shape: readonly number[]) => TensorInfo;
  /** Counts one tensor more whose numbers these are. */
  readonly share: (tensor: TensorInfo) => void;
  readonly dispose: (tensor: TensorInfo) => void;
  /** Room for so many float32 numbers, and a little more, until it is given back. */
  readonly take: (count: number) => number;
  readonly giveBack: (address: number) => void;
  /** Room that is the same for the same name, for one call: it only grows, and what it holds is arbitrary. */
  readonly scratch: (name: string, count: number) => number;
  /** So many float32 numbers as they lie there; not to be kept, since the memory may grow. */
  readonly numbers: (address: number, count: number) => Float32Array<ArrayBuffer>;
}

/** What vectors may read behind a tensor's last number, in bytes. */
const slack = 64;

/** Loaded once for each backend, since they keep room there; in use or not. */
const loaded = new WeakMap<KernelBackend, OwnKernels>();
const inUse = new WeakSet<KernelBackend>();

/** The kernels of a backend, if it uses them. */
export function ownKernelsOf(backend: KernelBackend): OwnKernels | undefined {
  return inUse.has(backend) ? loaded.get(backend) : undefined;
}

/**
 * Gives a backend the kernels, or takes them away.
 * @param code the compiled module, undefined to go on with what is shipped
 * @throws where the module does not compile (no SIMD), or the backend is not the one whose memory is known
 */
export async function useOwnKernels(backend: KernelBackend, code: BufferSource | undefined): Promise<void> {
  if (!code) {
    inUse.delete(backend);
    return;
  }
  if (!loaded.has(backend)) loaded.set(backend, await load(backend as WasmBackend, code));
  inUse.add(backend);
}

async function load(backend: WasmBackend, code: BufferSource): Promise<OwnKernels> {
  const { wasm, dataIdMap, makeOutput } = backend;
  const { memory } = wasm.asm;
  if (!(memory instanceof WebAssembly.Memory)) throw new TypeError('the backend’s memory is not where it is expected');
  const { instance } = await WebAssembly.instantiate(code, { env: { memory } });
  function take(count: number): number {
    const address = wasm._malloc(4 * count + slack) >>> 0;
    if (address === 0) throw new RangeError(`there is no room for ${count} numbers`);
    return address;
  }
  const held = new Map<string, { readonly address: number; readonly count: number }>();
  return {
    ...(instance.exports as unknown as KernelFunctions),
    at: ({ dataId }) => dataIdMap.get(dataId).memoryOffset,
    output: (shape) => makeOutput.call(backend, shape, 'float32'),
    share: ({ dataId }) => backend.incRef(dataId),
    dispose: ({ dataId }) => void backend.disposeData(dataId),
    take,
    giveBack: (address) => wasm._free(address),
    scratch(name, count) {
      const before = held.get(name);
      if (before && before.count >= count) return before.address;
      if (before) wasm._free(before.address);
      const address = take(count);
      held.set(name, { address, count });
      return address;
    },
    numbers: (address, count) => new Float32Array(memory.buffer, address, count) as Float32Array<ArrayBuffer>,
  };
}

/** Product of a shape's sizes. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
