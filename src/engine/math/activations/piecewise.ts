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
  tex: '\\begin{cases} 1 & z \\ge 0 \\\\ 0 & z < 0 \\end{cases}',
  dtex: '0',
  words: 'one if z is zero or more, else zero',
};

export const linear: Activation = {
  name: 'linear',
  f: (z) => z,
  df: () => 1,
  tex: 'z',
  dtex: '1',
  words: 'z itself',
};

/** relu′(0) = 0, as in PyTorch and TensorFlow. */
export const relu: Activation = {
  name: 'relu',
  f: (z) => Math.max(z, 0),
  df: (z) => (z > 0 ? 1 : 0),
  tex: '\\max(0, z)',
  dtex: '\\begin{cases} 1 & z > 0 \\\\ 0 & z \\le 0 \\end{cases}',
  words: 'z if it is positive, else zero',
};

/** At z = 0 the derivative is the slope, as in PyTorch. */
export const leakyRelu: Activation = {
  name: 'leaky-relu',
  f: (z, slope = LEAKY_SLOPE) => (z > 0 ? z : slope * z),
  df: (z, _a, slope = LEAKY_SLOPE) => (z > 0 ? 1 : slope),
  tex: '\\begin{cases} z & z > 0 \\\\ 0.01\\,z & z \\le 0 \\end{cases}',
  dtex: '\\begin{cases} 1 & z > 0 \\\\ 0.01 & z \\le 0 \\end{cases}',
  words: 'z if it is positive, else a hundredth of z',
};

/** leaky-relu with a slope α that is learned; ∂a/∂α is z for z ≤ 0, else 0 (`preluSlopeGradient`). */
export const prelu: Activation = {
  name: 'prelu',
  f: (z, slope = PRELU_SLOPE) => (z > 0 ? z : slope * z),
  df: (z, _a, slope = PRELU_SLOPE) => (z > 0 ? 1 : slope),
  tex: '\\begin{cases} z & z > 0 \\\\ \\alpha z & z \\le 0 \\end{cases}',
  dtex: '\\begin{cases} 1 & z > 0 \\\\ \\alpha & z \\le 0 \\end{cases}',
  words: 'z if it is positive, else z times the learned slope alpha',
};

/** ∂a/∂α of prelu. */
export const preluSlopeGradient = (z: number): number => Math.min(z, 0);

/** With α = 1, so that f′ is continuous; for z ≤ 0 it is e^z = a + 1. */
export const elu: Activation = {
  name: 'elu',
  f: (z) => (z > 0 ? z : expm1(z)),
  df: (z, a) => (z > 0 ? 1 : a + 1),
  tex: '\\begin{cases} z & z > 0 \\\\ e^z - 1 & z \\le 0 \\end{cases}',
  dtex: '\\begin{cases} 1 & z > 0 \\\\ a + 1 & z \\le 0 \\end{cases}',
  words: 'z if it is positive, else e to the z, minus one',
};
