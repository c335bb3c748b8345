/** The value of a displayed row of a formula, as a reader with a calculator would find it. */

import type { Token } from '../../../src/notation/equation.ts';
import { type FormulaPart, isQuantity } from '../../../src/notation/formula.ts';
import { evaluate } from '../../notation/evaluate.ts';

const tokens = (parts: readonly FormulaPart[], raised: boolean): Token[] =>
  parts.flatMap((part): Token[] => {
    if (typeof part === 'string') return [{ text: part, raised }];
    if (isQuantity(part)) return [{ cell: { quantity: 'z', index: [] }, value: part.value, raised }];
    return tokens(part.raised, true);
  });

export const valueOfParts = (parts: readonly FormulaPart[]): number => evaluate(tokens(parts, false));
