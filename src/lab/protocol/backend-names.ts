/** What can compute, by the names TensorFlow.js gives: apart from the library, so that a page can say them without it. */
export type BackendName = 'wasm' | 'webgl' | 'webgpu' | 'cpu';

/** In the order in which they are tried when nobody has chosen. */
export const backendNames: readonly BackendName[] = ['wasm', 'webgl', 'webgpu', 'cpu'];
