/**
 * The activation functions by name. Softmax is a name like the others, but acts on a whole layer: see softmax.ts.
 * Conventions where libraries differ: relu′(0) = 0, leaky-relu′(0) and prelu′(0) are the slope, step fires from z = 0 on.
 */
import type { Activation } from './activations/activation.ts';
import { elu, leakyRelu, linear, prelu, relu, step } from './activations/piecewise.ts';
import { sigmoid, tanh } from './activations/smooth.ts';
import { gelu, softplus, swish } from './activations/smooth-rectifiers.ts';

export { leakySlope, preluSlope, preluSlopeGradient } from './activations/piecewise.ts';
export type { Activation };

export const activations = {
  step,
  linear,
  sigmoid,
  tanh,
  relu,
  'leaky-relu': leakyRelu,
  prelu,
  elu,
  softplus,
  gelu,
  swish,
} as const satisfies Readonly<Record<string, Activation>>;

/** The names of those that act on each unit by itself. */
export type ElementwiseActivationName = keyof typeof activations;
export const elementwiseActivationNames = Object.keys(activations) as readonly ElementwiseActivationName[];

/** Every name a layer may carry. */
export const activationNames = [...elementwiseActivationNames, 'softmax'] as const;
export type ActivationName = (typeof activationNames)[number];
