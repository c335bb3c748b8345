import { either, type Pattern } from '../../pattern.ts';
import { expm1 } from '../exp.ts';
import type { Activation, ActivationFormula } from './activation.ts';

/** Slope of leaky-relu for z < 0, in every layer: PyTorch's default; Keras has 0.3. */
export const leakySlope = 0.01;
/** Slope with which prelu starts unless the layer gives one: PyTorch's default. */
export const preluSlope = 0.25;

/** What a function with a bend at 0 does on either side of it. */
const bent = (z: number | undefined, above: Pattern, below: Pattern) =>
  either(z !== undefined && z > 0, [above, 'z is above 0'], [below, 'z is not above 0']);

/** The slope that the layer has, the k-th number read, else the usual one. */
const slopeAt = (reads: readonly number[], k: number) => (reads.length > k ? k : String(leakySlope));
const leaking: ActivationFormula = ({ reads }) => bent(reads[0], [0], [slopeAt(reads, 1), ' × ', 0]);
const leakingSlope: ActivationFormula = ({ reads }) => bent(reads[0], ['1'], [slopeAt(reads, 2)]);

/** 1 from z = 0 on (a threshold unit fires when the weighted sum reaches its threshold). It cannot be trained: f′ = 0. */
export const step: Activation = {
  name: 'step',
  f: (z) => (Number.isNaN(z) ? NaN : z >= 0 ? 1 : 0),
  df: () => 0,
  formula: ({ reads: [z = 0] }) => either(z >= 0, [['1'], 'z is 0 or more'], [['0'], 'z is below 0']),
  slopeFormula: ['0'],
};

export const linear: Activation = {
  name: 'linear',
  f: (z) => z,
  df: () => 1,
  formula: [0],
  slopeFormula: ['1'],
};

/** relu′(0) = 0, as in PyTorch and TensorFlow. */
export const relu: Activation = {
  name: 'relu',
  f: (z) => Math.max(z, 0),
  df: (z) => (z > 0 ? 1 : 0),
  formula: ['max(0, ', 0, ')'],
  slopeFormula: ({ reads }) => bent(reads[0], ['1'], ['0']),
};

/** At z = 0 the derivative is the slope, as in PyTorch. */
export const leakyRelu: Activation = {
  name: 'leaky-relu',
  f: (z, slope = leakySlope) => (z > 0 ? z : slope * z),
  df: (z, _a, slope = leakySlope) => (z > 0 ? 1 : slope),
  formula: leaking,
  slopeFormula: leakingSlope,
};

/** leaky-relu with a slope α that is learned; ∂a/∂α is z for z ≤ 0, else 0 (`preluSlopeGradient`). */
export const prelu: Activation = {
  name: 'prelu',
  f: (z, slope = preluSlope) => (z > 0 ? z : slope * z),
  df: (z, _a, slope = preluSlope) => (z > 0 ? 1 : slope),
  formula: leaking,
  slopeFormula: leakingSlope,
};

/** ∂a/∂α of prelu. */
export const preluSlopeGradient = (z: number): number => Math.min(z, 0);

/** With α = 1, so that f′ is continuous; for z ≤ 0 it is e^z = a + 1. */
export const elu: Activation = {
  name: 'elu',
  f: (z) => (z > 0 ? z : expm1(z)),
  df: (z, a) => (z > 0 ? 1 : a + 1),
  formula: ({ reads }) => bent(reads[0], [0], ['e', { raised: [0] }, ' − 1']),
  slopeFormula: ({ reads }) => bent(reads[0], ['1'], [1, ' + 1']),
};
