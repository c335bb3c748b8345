/** The colours of the site's letters, apart from their meanings: pages load this with the first question. */
export type SymbolColour = 'input' | 'weight' | 'z' | 'a' | 'target' | 'loss' | 'plain';

/** The letters of each colour; all others are plain. */
const letters: Readonly<Record<Exclude<SymbolColour, 'plain'>, string>> = {
  input: 'x',
  weight: 'wWbuθαg',
  z: 'ẑzδ',
  a: 'ahpŷ',
  target: 'y',
  loss: 'E',
};

/** The colour of a letter; plain for a letter that has none of its own. */
export function colourOf(letter: string): SymbolColour {
  const found = Object.entries(letters).find(([, own]) => own.includes(letter));
  return (found?.[0] ?? 'plain') as SymbolColour;
}

/** Whether a word names a colour that letters can have. */
export const isColour = (name: string) => Object.hasOwn(letters, name);
