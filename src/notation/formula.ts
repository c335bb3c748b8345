/** A formula that is shown twice: with its symbols, and with the numbers of the moment. */
import type { SymbolColour } from './colours.ts';

/** A number with the symbol that stands for it. */
export interface Quantity {
  /** As in f(z + ε). */
  readonly symbol: string;
  readonly value: number;
  readonly colour: SymbolColour;
  /** The mark of the picture that shows it. */
  readonly mark?: string;
}

export type FormulaPart = string | Quantity | { readonly raised: readonly FormulaPart[] };

export interface Formula {
  readonly result: Quantity;
  readonly parts: readonly FormulaPart[];
  /** Which case of a function in pieces applies, in words. */
  readonly because?: string;
}

export const isQuantity = (part: FormulaPart): part is Quantity => typeof part === 'object' && 'symbol' in part;

/** All numbers of a row, raised ones included. */
export function quantitiesOf(parts: readonly FormulaPart[]): Quantity[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    return isQuantity(part) ? [part] : quantitiesOf(part.raised);
  });
}
