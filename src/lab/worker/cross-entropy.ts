/** Softmax and cross-entropy as one function: its gradient, (probability − target) ÷ count, cannot overflow. */
import type { NamedAttrMap, Tensor } from '@tensorflow/tfjs-core';
import { classCount } from '../protocol/settings.ts';
import type { Core } from './backend.ts';
import { ownKernelsOf } from './kernels/own-kernels.ts';
import { crossEntropyName } from './kernels/register.ts';

/** Of logits (count, 10): their probabilities, and the gradient of the mean cross-entropy with respect to them. */
export function crossEntropy(tf: Core, logits: Tensor, labels: Uint8Array): readonly [Tensor, Tensor] {
  if (ownKernelsOf(tf.backend())) {
    const attributes = { labels } as unknown as NamedAttrMap;
    return tf.engine().runKernel(crossEntropyName, { logits }, attributes) as unknown as [Tensor, Tensor];
  }
  const probabilities = tf.softmax(logits);
  const difference = tf.sub(probabilities, tf.tensor2d(oneHot(labels), [labels.length, classCount]));
  return [probabilities, tf.div(difference, labels.length)];
}

/** Targets, shape (labels, 10): 1 in the column of the label. */
function oneHot(labels: Uint8Array): Float32Array {
  const targets = new Float32Array(labels.length * classCount);
  for (const [n, label] of labels.entries()) targets[n * classCount + label] = 1;
  return targets;
}
