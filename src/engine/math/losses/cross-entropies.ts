/** The cross-entropies, computed from z so that they stay finite where a rounds to 0 or 1. */
import { either, minus, type Pattern } from '../../pattern.ts';
import { exp } from '../exp.ts';
import { log, log1p } from '../log.ts';
import { type Loss, meanOver } from './loss.ts';

const stable: Pattern = ['max(', 0, ', 0) − ', 0, ' · ', 2, ' + ln(1 + e', { raised: ['−|', 0, '|'] }, ')'];

/** From z: −y ln σ(z) − (1 − y) ln(1 − σ(z)) = max(z, 0) − z·y + ln(1 + e^−|z|). */
export const binaryCrossEntropy: Loss = {
  name: 'binary-cross-entropy',
  term: (z, _a, y, count) => (Math.max(z, 0) - z * y + log1p(exp(-Math.abs(z)))) / count,
  slope: (a, y, count) => (a - y) / (a * (1 - a)) / count,
  partner: 'sigmoid',
  fused: true,
  delta: (a, y, count) => (a - y) / count,
  formula: meanOver(['(', ...stable, ')'], stable),
  slopeFormula: meanOver(['(', 0, ' − ', 1, ') ∕ (', 0, ' · (1 − ', 0, '))']),
  deltaFormula: meanOver(['(', 0, ' − ', 1, ')'], minus),
};

/** An output whose target is 0 adds nothing, whatever its z. */
export const categoricalCrossEntropy: Loss = {
  name: 'categorical-cross-entropy',
  term: (z, a, y, _count, logSumExp) => (y === 0 ? 0 : y * (logSumExp === undefined ? -log(a) : logSumExp - z)),
  slope: (a, y) => (y === 0 ? 0 : -y / a),
  partner: 'softmax',
  fused: true,
  delta: (a, y) => a - y,
  formula: [1, ' · (', 2, ' + ln(', 3, ') − ', 0, ')'],
  slopeFormula: ({ reads: [, y] }) =>
    either(y === 0, [['0'], 'the target is 0'], [['−', 1, ' ∕ ', 0], 'the target is not 0']),
  deltaFormula: minus,
};
