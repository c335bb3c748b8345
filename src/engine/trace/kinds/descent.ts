/** The kinds of event of a function of one or two numbers; its slopes stand below its terms. */

import { wholePower } from '../../math/whole-power.ts';
import { added, type Pattern, times } from '../../pattern.ts';
import { type KindOfEvent, product, read, sum } from './operands.ts';

/** w to the power of the number read at place 2, or of one less. */
function raised(exponent: number, less: 0 | 1): Pattern {
  const power = exponent - less;
  if (power === 1) return [1];
  if (power === 2) return ['(', 1, ')²'];
  return ['(', 1, ')', { raised: less === 0 ? [2] : [2, ' − 1'] }];
}

export const descentKinds = {
  /** ½ κ w² */
  quadraticTerm: {
    pass: 'forward',
    evaluate: (o) => 0.5 * read(o, 0) * (read(o, 1) * read(o, 1)),
    formula: ['½ · ', 0, ' × (', 1, ')²'],
  },
  quadraticSlope: { pass: 'backward', evaluate: product, formula: times },
  /** c wᵏ */
  polynomialTerm: {
    pass: 'forward',
    evaluate: (o) => read(o, 0) * wholePower(read(o, 1), read(o, 2)),
    formula: ({ reads: [, , exponent = 0] }) => (exponent === 0 ? [0] : [0, ' × ', ...raised(exponent, 0)]),
  },
  /** k c wᵏ⁻¹ */
  polynomialSlopeTerm: {
    pass: 'backward',
    evaluate: (o) => read(o, 2) * read(o, 0) * wholePower(read(o, 1), read(o, 2) - 1),
    formula: ({ reads: [, , exponent = 0] }) => (exponent === 1 ? [0] : [2, ' × ', 0, ' × ', ...raised(exponent, 1)]),
  },
  /** What the line says at a point: slope times x, plus intercept. */
  linePrediction: {
    pass: 'forward',
    evaluate: (o) => read(o, 0) * read(o, 1) + read(o, 2),
    formula: [0, ' × ', 1, ' + ', 2],
  },
  functionValue: { pass: 'forward', evaluate: sum, formula: added },
  functionSlope: { pass: 'backward', evaluate: sum, formula: added },
} as const satisfies Record<string, KindOfEvent>;
