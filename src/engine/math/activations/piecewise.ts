import { expm1 } from '../exp.ts';
import type { Activation } from './activation.ts';

/** Slope of leaky-relu for z < 0, in every layer: PyTorch's default; Keras has 0.3. */
export const LEAKY_SLOPE = 0.01;
/** Slope with which prelu starts unless the layer gives one: PyTorch's default. */
export const PRELU_SLOPE = 0.25;

/** 1 from z = 0 on (a threshold unit fires when the weighted sum reaches its threshold). It cannot be trained: f′ = 0. */
export const step: Activation = {
  name: 'step',
  f: (z) => (Number.isNaN(z) ? NaN : z >= 0 ? 1 : 0),
  df: () => 0,
};

export const linear: Activation = {
  name: 'linear',
  f: (z) => z,
  df: () => 1,
};

/** relu′(0) = 0, as in PyTorch and TensorFlow. */
export const relu: Activation = {
  name: 'relu',
  f: (z) => Math.max(z, 0),
  df: (z) => (z > 0 ? 1 : 0),
};

/** At z = 0 the derivative is the slope, as in PyTorch. */
export const leakyRelu: Activation = {
  name: 'leaky-relu',
  f: (z, slope = LEAKY_SLOPE) => (z > 0 ? z : slope * z),
  df: (z, _a, slope = LEAKY_SLOPE) => (z > 0 ? 1 : slope),
};

/** leaky-relu with a slope α that is learned; ∂a/∂α is z for z ≤ 0, else 0 (`preluSlopeGradient`). */
export const prelu: Activation = {
  name: 'prelu',
  f: (z, slope = PRELU_SLOPE) => (z > 0 ? z : slope * z),
  df: (z, _a, slope = PRELU_SLOPE) => (z > 0 ? 1 : slope),
};

/** ∂a/∂α of prelu. */
export const preluSlopeGradient = (z: number): number => Math.min(z, 0);

/** With α = 1, so that f′ is continuous; for z ≤ 0 it is e^z = a + 1. */
export const elu: Activation = {
  name: 'elu',
  f: (z) => (z > 0 ? z : expm1(z)),
  df: (z, a) => (z > 0 ? 1 : a + 1),
};
