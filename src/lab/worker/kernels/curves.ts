/** Activations that are more than a slope, there and back, by the lab's own kernels. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from './own-kernels.ts';
import type { Workshop } from './workshop.ts';

/** An activation that is more than a slope. */
export interface Curve {
  readonly forward: (x: TensorInfo) => TensorInfo;
  /** The gradient before it. */
  readonly backward: (dy: TensorInfo) => TensorInfo;
}

/** By TensorFlow.js's name of the activation. */
export const curves: Readonly<Record<string, (workshop: Workshop) => Curve>> = {
  sigmoid: (workshop) => byValue(workshop, 'Sigmoid', 'sigmoidGradient'),
  tanh: (workshop) => byValue(workshop, 'Tanh', 'tanhGradient'),
  swish,
};

/** A curve whose slope follows from its value. */
function byValue(workshop: Workshop, kernel: string, gradient: 'sigmoidGradient' | 'tanhGradient'): Curve {
  let y: TensorInfo;
  return {
    forward(x) {
      y = workshop.run(kernel, { x });
      return y;
    },
    backward: (dy) => pointwise(workshop, gradient, dy, y),
  };
}

/** x · σ(x), whose slope is σ + x · σ · (1 − σ). */
function swish(workshop: Workshop): Curve {
  let [x, sigma] = [] as unknown as [TensorInfo, TensorInfo];
  return {
    forward(input) {
      x = input;
      sigma = workshop.run('Sigmoid', { x });
      return pointwise(workshop, 'multiplyEach', x, sigma);
    },
    backward(dy) {
      const throughFactor = pointwise(workshop, 'multiplyEach', dy, sigma);
      const throughSigma = pointwise(workshop, 'sigmoidGradient', pointwise(workshop, 'multiplyEach', dy, x), sigma);
      return workshop.run('Add', { a: throughFactor, b: throughSigma });
    },
  };
}

/** A kernel of two tensors of one shape, number by number. */
export function pointwise(
  { own, make }: Workshop,
  kernel: 'multiplyEach' | 'sigmoidGradient' | 'tanhGradient',
  a: TensorInfo,
  b: TensorInfo,
): TensorInfo {
  const out = make(a.shape);
  own[kernel](own.at(a), own.at(b), own.at(out), sizeOf(a.shape));
  return out;
}
