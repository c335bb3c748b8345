import { linear, relu, step } from './math/activations/piecewise.ts';
import { sigmoid, tanh } from './math/activations/smooth.ts';
import type { Activation, ActivationName } from './math/activations.ts';

/** The activation functions that forward traces, forward runs and plain runs have. */
export const forwardFunctions: Partial<Readonly<Record<ActivationName, Activation>>> = {
  step,
  linear,
  sigmoid,
  tanh,
  relu,
};
