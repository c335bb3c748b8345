/** Where the compiled module of the lab's own kernels is. */
import path from 'node:path';

export const kernelsFolder = path.resolve(import.meta.dirname, '../../src/lab/worker/kernels');
export const compiledFile = path.join(kernelsFolder, 'lab-kernels.wasm');
