import { erf } from '../erf.ts';
import { exp } from '../exp.ts';
import { sigmoid as logistic } from '../sigmoid.ts';
import { softplus as logOnePlusExp } from '../softplus.ts';
import { tanh as hyperbolicTangent } from '../tanh.ts';
import type { Activation } from './activation.ts';

const ROOT_HALF = Math.sqrt(0.5);
/** 1 / √(2π). */
const NORMAL_DENSITY_AT_0 = 0.3989422804014327;

export const sigmoid: Activation = {
  name: 'sigmoid',
  f: (z) => logistic(z),
  df: (_z, a) => a * (1 - a),
  tex: '\\frac{1}{1 + e^{-z}}',
  dtex: 'a(1 - a)',
  words: 'one divided by one plus e to the minus z',
};

export const tanh: Activation = {
  name: 'tanh',
  f: (z) => hyperbolicTangent(z),
  df: (_z, a) => 1 - a * a,
  tex: '\\tanh z',
  dtex: '1 - a^2',
  words: 'the hyperbolic tangent of z',
};

export const softplus: Activation = {
  name: 'softplus',
  f: (z) => logOnePlusExp(z),
  df: (z) => logistic(z),
  tex: '\\ln(1 + e^z)',
  dtex: '\\frac{1}{1 + e^{-z}}',
  words: 'the natural logarithm of one plus e to the z',
};

/** The exact form with erf (Hendrycks and Gimpel, 2016), not the tanh approximation. */
export const gelu: Activation = {
  name: 'gelu',
  f: (z) => (z === -Infinity ? 0 : z * (0.5 * (1 + erf(z * ROOT_HALF)))),
  df: (z) => {
    const density = NORMAL_DENSITY_AT_0 * exp(-0.5 * z * z);
    // Where the density has vanished z·density is 0, even for z = ±∞.
    return 0.5 * (1 + erf(z * ROOT_HALF)) + (density === 0 ? 0 : z * density);
  },
  tex: 'z \\cdot \\tfrac12\\left(1 + \\operatorname{erf}\\tfrac{z}{\\sqrt2}\\right)',
  dtex: '\\tfrac12\\left(1 + \\operatorname{erf}\\tfrac{z}{\\sqrt2}\\right) + \\frac{z}{\\sqrt{2\\pi}}\\,e^{-z^2/2}',
  words: 'z times the share of a standard normal distribution that lies below z',
};

/** Also called SiLU. */
export const swish: Activation = {
  name: 'swish',
  f: (z) => (z === -Infinity ? 0 : z * logistic(z)),
  df: (z, a) => {
    const s = logistic(z);
    return s === 1 ? 1 : s + a * (1 - s);
  },
  tex: 'z\\,\\sigma(z)',
  dtex: '\\sigma(z) + a\\,(1 - \\sigma(z))',
  words: 'z times the sigmoid of z',
};
