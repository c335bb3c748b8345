/** Gradients of a whole network by the lab's own kernels, stage after stage, there and back. */
import type { NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import { classCount, inputCount } from '../../protocol/settings.ts';
import type { Core } from '../backend.ts';
import { softmaxCrossEntropy } from './cross-entropy.ts';
import type { OwnKernels } from './own-kernels.ts';
import { type Stage, stageOf } from './stages.ts';
import type { Workshop } from './workshop.ts';

/** Of one batch: probabilities (count, 10), and the gradient of the mean cross-entropy for each variable. */
export interface Backpropagated {
  readonly probabilities: Float32Array;
  /** To be read before the next update, and gone with `release`. */
  readonly gradients: readonly TensorInfo[];
  /** What each layer answered, where it was kept: with the lab's own kernels always, and of the last layer before its softmax. */
  readonly outputs: readonly TensorInfo[];
  readonly release: () => void;
}

export type Backpropagate = (pixels: Float32Array, labels: Uint8Array) => Backpropagated;

/** @returns undefined when a layer of the network is one that only TensorFlow.js's tape knows */
export function backpropagation(tf: Core, own: OwnKernels, network: Sequential): Backpropagate | undefined {
  const made: TensorInfo[] = [];
  const keep = (tensor: TensorInfo) => {
    made.push(tensor);
    return tensor;
  };
  const workshop: Workshop = {
    tf,
    own,
    make: (shape) => keep(own.output(shape)),
    run(name, inputs, attrs: NamedAttrMap = {}) {
      const kernel = tf.getKernel(name, 'wasm');
      if (!kernel) throw new Error(`TensorFlow.js has no ${name} for WebAssembly`);
      return keep(kernel.kernelFunc({ inputs, attrs, backend: tf.backend() }) as TensorInfo);
    },
  };
  const stages = network.layers.map((layer) => stageOf(workshop, layer as never));
  if (!stages.every((stage) => stage !== undefined)) return undefined;
  const firstTrained = network.layers.findIndex((layer) => layer.trainableWeights.length > 0);
  const release = () => {
    for (const tensor of made.splice(0)) own.dispose(tensor);
  };
  return (pixels, labels) => {
    try {
      const x = workshop.make([labels.length, inputCount]);
      own.numbers(own.at(x), pixels.length).set(pixels);
      const outputs: TensorInfo[] = [];
      let logits = x;
      for (const stage of stages) {
        logits = stage.forward(logits);
        outputs.push(logits);
      }
      const [probabilities, gradient] = softmaxCrossEntropy(own, logits, labels).map(keep) as [TensorInfo, TensorInfo];
      const gradients = wayBack(stages, gradient, firstTrained);
      // Read last: the memory may have grown on the way.
      const shares = own.numbers(own.at(probabilities), labels.length * classCount).slice();
      return { probabilities: shares, gradients, outputs, release };
    } catch (error) {
      release();
      throw error;
    }
  };
}

/** Gradients of all variables, the first layer's first. */
function wayBack(stages: readonly Stage[], ofLogits: TensorInfo, firstTrained: number): TensorInfo[] {
  const found: TensorInfo[][] = [];
  let dy = ofLogits;
  for (let s = stages.length - 1; s >= firstTrained; s--) {
    const { input, variables = [] } = stages[s]!.backward(dy, s > firstTrained);
    found.unshift([...variables]);
    if (input) dy = input;
  }
  return found.flat();
}
