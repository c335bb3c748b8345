/**
 * What counts as the same word: capitals, accents, British or American spelling, and endings do not matter. An ending is cut off by
 * rule, the same in what is searched and in what is typed, so that a wrong cut harms little: “training” is found by “trains”.
 */

/** A word in a text, and where it stands. */
export interface PlacedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Words of any script, with what joins two in one: “one-hot” and “don’t” are one word each. */
const joined = /[\p{L}\p{N}∂δηε]+(?:[-‐‑’'.][\p{L}\p{N}]+)*/gu;

/** The words of a text, in order, as they stand. */
export function wordsIn(text: string): PlacedWord[] {
  return [...text.matchAll(joined)].map((match) => ({
    word: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** The forms under which a word is filed: a joined one as its parts and as a whole, so that “onehot” finds “one-hot”. */
export function formsOf(word: string): string[] {
  const parts = word.split(/[-‐‑’'.]/).filter((part) => part !== '');
  // The parts of a number say nothing: 9.2 is no 9 and no 2. Nor does what follows an apostrophe.
  if (/^[\d.]+$/.test(word)) return [word];
  if (/[’']/.test(word)) return [stem(parts[0] ?? '')];
  return parts.length > 1 ? [...parts.map(stem), stem(parts.join(''))] : [stem(word)];
}

/** All forms in a text, each as often as it occurs. */
export const formsIn = (text: string): string[] => wordsIn(text).flatMap(({ word }) => formsOf(word));

/** One as many. */
const plurals: readonly (readonly [RegExp, string])[] = [
  [/(ss|x|ch|sh|[aiu]s)es$/, '$1'],
  [/ies$/, 'y'],
  [/(?<![aisu])s$/, ''],
];

/** Endings from long to short. What is left has to be a word's worth of letters. */
const endings: readonly RegExp[] = [
  /(?:ization|ational|izing|ized?|izer)$/,
  /(?:ation|ator|ated?|ating|ative)$/,
  /(?:ion|ive|ively)$/,
  /(?:ing|ed|er|ly)$/,
  /e$/,
];

/** A word without its ending, in small letters and American spelling. */
export function stem(word: string): string {
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/is(e[drs]?|ers?|ing|ations?)$/, 'iz$1')
    .replace(/our(s|ed|ing)?$/, 'or$1');
  const [plural, singular] = plurals.find(([ending]) => ending.test(plain)) ?? [/$/, ''];
  const one = plain.length > 3 ? plain.replace(plural, singular) : plain;
  for (const ending of endings) {
    const cut = one.replace(ending, '');
    if (cut !== one && cut.length >= 3) return cut.replace(/([bdfgmnprt])\1$/, '$1');
  }
  return one;
}
