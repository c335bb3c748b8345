/** Numbers of figures without a run: they say themselves what they are called. */
import type { SymbolColour } from './colours.ts';
import type { Label, PartName, Term, Token } from './notation.ts';

/** @param symbol a letter, or a label where it has an index */
export const ownTerm = (
  symbol: string | Label,
  value: number,
  colour: SymbolColour,
  words: string,
  part?: PartName,
): Term => ({
  label: typeof symbol === 'string' ? { base: symbol } : symbol,
  value,
  colour,
  words,
  ...(part !== undefined && { part }),
});

/** What a row is made of: signs, terms, and what is raised. */
export type RowPart = string | Term | readonly (string | Term)[];

/** A row of terms and signs; what stands in an inner list is raised. */
export const row = (...parts: readonly RowPart[]): Token[] =>
  parts.flatMap((part): Token | Token[] => {
    if (typeof part === 'string') return { text: part };
    return 'label' in part ? part : row(...part).map((token) => ({ ...token, raised: true }));
  });
