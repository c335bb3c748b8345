import { logistic as logisticFormula } from '../../pattern.ts';
import { sigmoid as logistic } from '../sigmoid.ts';
import { tanh as hyperbolicTangent } from '../tanh.ts';
import type { Activation } from './activation.ts';

export const sigmoid: Activation = {
  name: 'sigmoid',
  f: (z) => logistic(z),
  df: (_z, a) => a * (1 - a),
  formula: logisticFormula(0),
  slopeFormula: [1, ' · (1 − ', 1, ')'],
};

export const tanh: Activation = {
  name: 'tanh',
  f: (z) => hyperbolicTangent(z),
  df: (_z, a) => 1 - a * a,
  formula: ['tanh(', 0, ')'],
  slopeFormula: ['1 − ', 1, ' · ', 1],
};
