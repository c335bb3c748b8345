/** Dropout whose masks are a function of the seed. TensorFlow.js's own come from a generator that nothing can set back. */
import type { Tensor } from '@tensorflow/tfjs-core';
import { createRng } from '../../engine/math/rng.ts';
import type { Core, Layers } from './backend.ts';

/**
 * Factors for one layer's outputs in one update: 0 with probability `rate`, else 1 / (1 − rate), so that the expected
 * sum stays the same.
 *
 * @param layer hidden layer, counted from 0
 * @param step update of the whole run, counted from 1
 */
export function dropoutMask(length: number, rate: number, seed: number, layer: number, step: number): Float32Array {
  const rng = createRng(seed, 'dropout', step, layer);
  const dropped = rate * 2 ** 32;
  const kept = 1 / (1 - rate);
  return Float32Array.from({ length }, () => (rng.next() < dropped ? 0 : kept));
}

export interface DropoutParts {
  readonly rate: number;
  readonly seed: number;
  readonly layer: number;
  /** The update under way. */
  readonly step: () => number;
}

/** A layer that says by what it multiplies so many outputs in the update under way. */
export interface WithMask {
  readonly maskFor?: (length: number) => Float32Array;
}

/** TensorFlow.js's dropout layer, saved as Keras's, that drops by `dropoutMask` while it trains. */
export function createDropout(tf: Core, layers: Layers, { rate, seed, layer, step }: DropoutParts) {
  const maskFor = (length: number) => dropoutMask(length, rate, seed, layer, step());
  const dropout = layers.layers.dropout({ rate, name: `dropout_${layer + 1}` });
  dropout.call = (inputs: Tensor | Tensor[], { training }: { training?: boolean }) => {
    const [input] = Array.isArray(inputs) ? inputs : [inputs];
    if (!training) return input!;
    return tf.tidy(() => tf.mul(input!, tf.tensor(maskFor(input!.size), input!.shape)));
  };
  return Object.assign(dropout, { maskFor } satisfies WithMask);
}
