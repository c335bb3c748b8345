/** Relatives of relu without its bend. Apart from smooth.ts: few pages need them, and erf is long. */
import { logistic as logisticFormula, type Pattern } from '../../pattern.ts';
import { bell, erf, upperShare } from '../erf.ts';
import { exp } from '../exp.ts';
import { sigmoid as logistic } from '../sigmoid.ts';
import { softplus as logOnePlusExp } from '../softplus.ts';
import type { Activation } from './activation.ts';

const rootHalf = Math.sqrt(0.5);
/** 1 / √(2π). */
const normalDensityAt0 = 0.3989422804014327;

export const softplus: Activation = {
  name: 'softplus',
  f: (z) => logOnePlusExp(z),
  df: (z) => logistic(z),
  // The form that stays finite for a large z.
  formula: ['max(', 0, ', 0) + ln(1 + e', { raised: ['−|', 0, '|'] }, ')'],
  slopeFormula: logisticFormula(0),
};

/** The share of a standard normal distribution that lies below z. */
const below: Pattern = ['½ (1 + erf(', 0, ' ∕ √(2)))'];

/** Where 1 + erf begins to lose digits. */
const turn = -Math.sqrt(2);
const shareBelow = (z: number) => (z < turn ? upperShare(-z) : 0.5 * (1 + erf(z * rootHalf)));

/** The exact form with erf (Hendrycks and Gimpel, 2016), not the tanh approximation. */
export const gelu: Activation = {
  name: 'gelu',
  f: (z) => (z === -Infinity ? 0 : z * shareBelow(z)),
  df: (z) => {
    const density = normalDensityAt0 * (z < turn ? bell(z) : exp(-0.5 * z * z));
    // Where the density has vanished z·density is 0, even for z = ±∞.
    return (density === 0 ? 0 : z * density) + shareBelow(z);
  },
  formula: [0, ' × ', ...below],
  slopeFormula: [...below, ' + ', 0, ' × e', { raised: ['−½ · ', 0, ' · ', 0] }, ' ∕ √(2π)'],
};

/** Also called SiLU. */
export const swish: Activation = {
  name: 'swish',
  f: (z) => (z === -Infinity ? 0 : z * logistic(z)),
  df: (z, a) => {
    const s = logistic(z);
    return s === 1 ? 1 : s + a * (1 - s);
  },
  formula: [0, ' ∕ (1 + e', { raised: ['−', 0] }, ')'],
  slopeFormula: [...logisticFormula(0), ' + ', 1, ' × (1 − ', ...logisticFormula(0), ')'],
};
