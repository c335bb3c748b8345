/** The step of a parameter, and the move. */
import { minus, times } from '../../pattern.ts';
import { difference, type KindOfEvent, product } from './operands.ts';

export const stepKinds = {
  step: { pass: 'update', evaluate: product, formula: times },
  update: { pass: 'update', evaluate: difference, formula: minus },
} as const satisfies Record<string, KindOfEvent>;
