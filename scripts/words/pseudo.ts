/**
 * A language that nobody speaks and everybody can read: English with accents, in brackets. What stands on a page without them is not
 * in its place; what is put together from pieces shows more brackets than one pair.
 */
import { wordsIn } from './words-in.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçďéƒĝĥíĵķĺɱñóƥɋřšťúṽŵẋýžÁƁÇĎÉƑĜĤÍĴĶĹṀÑÓƤɊŘŠŤÚṼŴẊÝŽ';
const letters = new Map([...plain].map((letter, k) => [letter, [...accented][k] as string]));

/** Formulas, code, markup, placeholders of questions and addresses; letters with a number, as in w5 and h1. */
const kept = /(\$[^$]*\$|`[^`]*`|<[^>]*>|\{[^}]*\}|&#?\w+;|https?:\S+|\\u\{?[\da-fA-F]+\}?|\\.|[A-Za-z]+[\d_]\w*)/;

/** The accents alone. Two letters and more are a word; a number has a decimal comma. */
export const accent = (text: string) =>
  text
    .split(kept)
    .map((part, k) =>
      k % 2 === 1
        ? part
        : part
            .replaceAll(/[A-Za-z]{2,}/g, (word) => [...word].map((letter) => letters.get(letter)).join(''))
            .replaceAll(/(\d)\.(?=\d)/g, '$1,'),
    )
    .join('');

/** A piece of a text with brackets where it begins or ends. What ends a sentence stays last: that is asked of captions and the like. */
function bracketed(text: string, begins: boolean, ends: boolean): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)([.?!:]*\s*)$/.exec(text) ?? [];
  const all = begins ? `${before}⟦${accent(words)}` : `${before}${accent(words)}`;
  return ends ? `${all}⟧${after}` : all + after;
}

/** A text of its own: accents and brackets, and the spaces around it as they were. */
export const pseudo = (text: string) => (/[A-Za-z]{2}/.test(text) ? bracketed(text, true, true) : text);

/** A source file with all of its words in that language. */
export function pseudoSource(file: string, source: string): string {
  let at = 0;
  const parts: string[] = [];
  for (const { from, to, begins, ends } of wordsIn(file, source)) {
    parts.push(source.slice(at, from), bracketed(source.slice(from, to), begins, ends));
    at = to;
  }
  return parts.join('') + source.slice(at);
}

/** Fields of frontmatter that are names and links, not words. */
const noWords = /^(id|slug|prerequisites|terms|seeAlso|lesson|moment|symbol|state|experiment|engagement|minutes)$/;

/** The frontmatter of a lesson or a term, once it is found to be right. */
export function pseudoData(data: unknown): unknown {
  if (typeof data === 'string') return data.startsWith('#') ? data : pseudo(data);
  if (Array.isArray(data)) return data.map(pseudoData);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, noWords.test(field) ? value : pseudoData(value)]),
  );
}
