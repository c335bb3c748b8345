/**
 * The functions of this folder as formulas and in words, for documents and lessons. They stand apart from the arithmetic because
 * a page that steps a network needs the arithmetic only.
 */
import type { ElementwiseActivationName } from './activations.ts';
import type { LossName } from './losses.ts';

export interface ActivationNotation {
  /** f(z) in TeX. */
  readonly tex: string;
  /** f′(z) in TeX, in the form in which `df` computes it. */
  readonly dtex: string;
  /** The formula as a sentence. */
  readonly words: string;
}

export interface LossNotation {
  /** The loss of one example in TeX. */
  readonly tex: string;
  /** ∂loss/∂a of output k in TeX. */
  readonly slopeTex: string;
  /** ∂loss/∂z of output k behind the partner, in TeX. */
  readonly deltaTex: string;
  /** The formula as a sentence. */
  readonly words: string;
}

export const activationNotation: Readonly<Record<ElementwiseActivationName, ActivationNotation>> = {
  step: {
    tex: '\\begin{cases} 1 & z \\ge 0 \\\\ 0 & z < 0 \\end{cases}',
    dtex: '0',
    words: 'one if z is zero or more, else zero',
  },
  linear: { tex: 'z', dtex: '1', words: 'z itself' },
  relu: {
    tex: '\\max(0, z)',
    dtex: '\\begin{cases} 1 & z > 0 \\\\ 0 & z \\le 0 \\end{cases}',
    words: 'z if it is positive, else zero',
  },
  'leaky-relu': {
    tex: '\\begin{cases} z & z > 0 \\\\ 0.01\\,z & z \\le 0 \\end{cases}',
    dtex: '\\begin{cases} 1 & z > 0 \\\\ 0.01 & z \\le 0 \\end{cases}',
    words: 'z if it is positive, else a hundredth of z',
  },
  prelu: {
    tex: '\\begin{cases} z & z > 0 \\\\ \\alpha z & z \\le 0 \\end{cases}',
    dtex: '\\begin{cases} 1 & z > 0 \\\\ \\alpha & z \\le 0 \\end{cases}',
    words: 'z if it is positive, else z times the learned slope alpha',
  },
  elu: {
    tex: '\\begin{cases} z & z > 0 \\\\ e^z - 1 & z \\le 0 \\end{cases}',
    dtex: '\\begin{cases} 1 & z > 0 \\\\ a + 1 & z \\le 0 \\end{cases}',
    words: 'z if it is positive, else e to the z, minus one',
  },
  sigmoid: { tex: '\\frac{1}{1 + e^{-z}}', dtex: 'a(1 - a)', words: 'one divided by one plus e to the minus z' },
  tanh: { tex: '\\tanh z', dtex: '1 - a^2', words: 'the hyperbolic tangent of z' },
  softplus: {
    tex: '\\ln(1 + e^z)',
    dtex: '\\frac{1}{1 + e^{-z}}',
    words: 'the natural logarithm of one plus e to the z',
  },
  gelu: {
    tex: 'z \\cdot \\tfrac12\\left(1 + \\operatorname{erf}\\tfrac{z}{\\sqrt2}\\right)',
    dtex: '\\tfrac12\\left(1 + \\operatorname{erf}\\tfrac{z}{\\sqrt2}\\right) + \\frac{z}{\\sqrt{2\\pi}}\\,e^{-z^2/2}',
    words: 'z times the share of a standard normal distribution that lies below z',
  },
  swish: { tex: 'z\\,\\sigma(z)', dtex: '\\sigma(z) + a\\,(1 - \\sigma(z))', words: 'z times the sigmoid of z' },
};

export const lossNotation: Readonly<Record<LossName, LossNotation>> = {
  mse: {
    tex: '\\tfrac1K \\sum_k (a_k - y_k)^2',
    slopeTex: '\\tfrac2K (a_k - y_k)',
    deltaTex: '\\tfrac2K (a_k - y_k)',
    words: 'the mean over the outputs of the squared difference between activation and target',
  },
  'half-squared-error': {
    tex: '\\sum_k \\tfrac12 (a_k - y_k)^2',
    slopeTex: 'a_k - y_k',
    deltaTex: 'a_k - y_k',
    words: 'half the squared difference between activation and target, summed over the outputs',
  },
  'binary-cross-entropy': {
    tex: '-\\tfrac1K \\sum_k \\bigl(y_k \\ln a_k + (1 - y_k) \\ln(1 - a_k)\\bigr)',
    slopeTex: '\\frac{1}{K}\\,\\frac{a_k - y_k}{a_k (1 - a_k)}',
    deltaTex: '\\tfrac1K (a_k - y_k)',
    words: 'the mean over the outputs of minus the logarithm of the probability given to what was true',
  },
  'categorical-cross-entropy': {
    tex: '-\\sum_k y_k \\ln a_k',
    slopeTex: '-\\frac{y_k}{a_k}',
    deltaTex: 'a_k - y_k',
    words: 'minus the logarithm of the share given to the true class',
  },
};
