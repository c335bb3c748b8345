/** Initial weights as a function of the seed, and the fingerprint of the final ones. */
import { createRng } from '../engine/math/rng.ts';
import { crc32Hex } from './crc32.ts';

/** Parameters of one dense layer, in TensorFlow.js's shapes: kernel (inputs, outputs) row by row, bias (outputs). */
export interface DenseWeights {
  readonly inputs: number;
  readonly outputs: number;
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/**
 * Start values for each layer: kernels uniform in ±√(6 / (inputs + outputs)) (Glorot & Bengio 2010, what Keras does by
 * default), biases 0.
 *
 * @param sizes units per layer, the input first
 */
export function initialWeights(sizes: readonly number[], seed: number): DenseWeights[] {
  return sizes.slice(1).map((outputs, l) => {
    const inputs = sizes[l]!;
    const limit = Math.sqrt(6 / (inputs + outputs));
    const rng = createRng(seed, 'init', l + 1);
    const kernel = Float32Array.from({ length: inputs * outputs }, () => limit * (2 * rng.uniform() - 1));
    return { inputs, outputs, kernel, bias: new Float32Array(outputs) };
  });
}

/** Eight hexadecimal digits that differ as soon as one bit of the weights does: CRC-32 of their bytes. */
export function fingerprint(weights: ArrayBuffer): string {
  return crc32Hex(new Uint8Array(weights));
}
