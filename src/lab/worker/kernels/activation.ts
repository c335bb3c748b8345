/** Activations that TensorFlow.js wants computed together with what is before them. */
import type { KernelBackend, TensorInfo } from '@tensorflow/tfjs-core';
import type { Core } from '../backend.ts';

/** Those that are more than a slope below 0, as kernels of their own. Together with a product the shipped ones compute them wrongly. */
const kernels: Readonly<Record<string, 'Elu' | 'Sigmoid' | 'Relu6'>> = {
  elu: 'Elu',
  sigmoid: 'Sigmoid',
  relu6: 'Relu6',
};

export interface Activation {
  /** What results below 0 are multiplied by; 1 for none. */
  readonly slope: number;
  /** What is done to the result then; gives its own tensor in the place of the one it takes. */
  readonly finish: (out: TensorInfo) => TensorInfo;
}

const sloped = (slope: number): Activation => ({ slope, finish: (out) => out });

/** @returns undefined for an activation with weights of its own */
export function activationOf(
  tf: Core,
  inputs: Readonly<Record<string, TensorInfo | undefined>>,
  attributes: Readonly<Record<string, unknown>>,
): Activation | undefined {
  const { activation = 'linear', leakyreluAlpha } = attributes as { activation?: string; leakyreluAlpha?: number };
  if (inputs['preluActivationWeights']) return undefined;
  if (activation === 'linear') return sloped(1);
  if (activation === 'relu') return sloped(0);
  if (activation === 'leakyrelu') return sloped(leakyreluAlpha ?? 0.2);
  const name = kernels[activation];
  const kernel = name && tf.getKernel(name, 'wasm');
  if (!kernel) return undefined;
  return {
    slope: 1,
    finish(out) {
      const backend: KernelBackend = tf.backend();
      const result = kernel.kernelFunc({ inputs: { x: out }, attrs: {}, backend }) as TensorInfo;
      backend.disposeData(out.dataId);
      return result;
    },
  };
}
