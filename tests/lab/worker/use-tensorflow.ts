/** TensorFlow.js on WebAssembly for the tests of a file. */
import { beforeAll, vi } from 'vitest';
import type { TensorFlow } from '../../../src/lab/worker/backend.ts';
import { loadWasm } from '../tensorflow.ts';

/** Loads it before the first test of the calling file, whose tests get more time: the machine may be busy. */
export function useTensorFlow(): () => TensorFlow {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  let tensorFlow: TensorFlow;
  beforeAll(async () => {
    tensorFlow = await loadWasm();
  });
  return () => tensorFlow;
}
