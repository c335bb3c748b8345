/** Softmax with cross-entropy by the lab's own kernel. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { OwnKernels } from './own-kernels.ts';

/** Of logits (count, classes): probabilities, and the gradient of the mean cross-entropy with respect to the logits. */
export function softmaxCrossEntropy(own: OwnKernels, logits: TensorInfo, labels: Uint8Array): [TensorInfo, TensorInfo] {
  const [count, classes] = logits.shape as [number, number];
  const [probabilities, gradient] = [own.output(logits.shape), own.output(logits.shape)];
  const room = own.scratch('softmax', 2 * classes + Math.ceil(count / 4));
  const bytes = room + 8 * classes;
  new Uint8Array(own.numbers(bytes, 0).buffer, bytes, count).set(labels);
  own.softmaxCrossEntropy(own.at(logits), bytes, own.at(probabilities), own.at(gradient), room, count, classes);
  return [probabilities, gradient];
}
