/** A letter with its index, wherever it is set: by KaTeX in the text, as a symbol or a name in a figure. */
export interface Letter {
  /** With its hat, as one sign where there is one: w, η, ŷ. */
  readonly base: string;
  /** '' where there is none. */
  readonly sub: string;
}

const lowDigits = '₀₁₂₃₄₅₆₇₈₉';

/** An index as it is typed: 12 for ₁₂. */
const typed = (sub: string) => sub.replaceAll(/[₀-₉]/g, (digit) => String(lowDigits.indexOf(digit)));

/** An index that stands for any: the j of w_j. */
const isAny = (sub: string) => sub === '' || /^[ijklnt]+$/.test(sub);

/** Whether a letter in a figure is what a letter of the text speaks of: w speaks of every w, w₁ of its own alone. */
export const speaksOf = (text: Letter, figure: Letter): boolean =>
  text.base === figure.base && (isAny(text.sub) || typed(text.sub) === typed(figure.sub));

/** What follows a letter at once: an index, or one behind a low line. */
const index = '(?:_?([\\d₀-₉]+|(?<=_)\\p{L}\\d?))?';
/** A name is short; what is longer is a sentence, and lights nothing. */
const longestName = 40;

/** Whether a name in a figure speaks of the letter: "learning rate η", "↑ E", "w₁ →"; none of the words, and no ∂E. */
export function isNamedIn(name: string, letter: Letter): boolean {
  if (name.trim().length > longestName) return false;
  // In "a card" it is an article.
  const article = letter.base === 'a' ? '(?!\\s\\p{L})' : '';
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}∂])${letter.base}${index}(?![\\p{L}\\p{M}\\d′’'])${article}`, 'gu');
  return [...name.normalize('NFC').matchAll(pattern)].some(([, sub = '']) => speaksOf(letter, { ...letter, sub }));
}
