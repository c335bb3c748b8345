import type { BackendName } from './backend-names.ts';

/** Backends as readers are told of them. */
export const backendTitles: Readonly<Record<BackendName, string>> = {
  wasm: 'WebAssembly',
  webgl: 'WebGL (graphics processor)',
  webgpu: 'WebGPU (graphics processor)',
  cpu: 'JavaScript',
};
