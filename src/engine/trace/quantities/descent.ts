/** The numbers of a descent on a function, beside those of its update. */
import type { IndexName } from './index-name.ts';

export const descentQuantities = {
  coefficient: ['term'],
  exponent: ['term'],
  x: ['term'],
  prediction: ['term'],
  functionTerm: ['term'],
  value: [],
  errorSlope: ['term'],
  functionSlopeTerm: ['coordinate', 'term'],
} as const satisfies Record<string, readonly IndexName[]>;
