/** The squared errors. Apart from the cross-entropies, which need logarithms. */
import { type Formula, minus } from '../../pattern.ts';
import { type Loss, meanOver } from './loss.ts';

const twice: Formula = meanOver(['2 (', 0, ' − ', 1, ')']);

export const mse: Loss = {
  name: 'mse',
  term: (_z, a, y, count) => ((a - y) * (a - y)) / count,
  slope: (a, y, count) => (2 * (a - y)) / count,
  partner: 'linear',
  fused: false,
  delta: (a, y, count) => (2 * (a - y)) / count,
  formula: meanOver(['(', 1, ' − ', 2, ')²']),
  slopeFormula: twice,
  deltaFormula: twice,
};

export const halfSquaredError: Loss = {
  name: 'half-squared-error',
  term: (_z, a, y) => 0.5 * (a - y) * (a - y),
  slope: (a, y) => a - y,
  partner: 'linear',
  fused: false,
  delta: (a, y) => a - y,
  formula: ['½ (', 1, ' − ', 2, ')²'],
  slopeFormula: minus,
  deltaFormula: minus,
};
