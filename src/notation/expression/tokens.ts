/** An expression as it is typed, cut into numbers, names and signs, each with its place. */
import { digitOf } from '../digits.ts';

/** A part of the text. */
export interface Span {
  /** Counted from 0, in the units of strings; `end` is behind the last one. */
  readonly at: number;
  readonly end: number;
}

export type Sign = '+' | '-' | '*' | '/' | '^' | '(' | ')' | ',' | '=' | ';';

export type Token = Span &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'sign'; readonly sign: Sign }
    /** A sign that means nothing here. */
    | { readonly kind: 'other' }
    | { readonly kind: 'end' }
  );

/** In the order in which they are tried; what no rule takes is one strange sign. */
const rules = {
  blank: /(?:(?!\n)[\s\p{Cf}])+/uy,
  number: /(?:\p{Nd}+(?:\.\p{Nd}*)?|\.\p{Nd}+)(?:[eE][-+−]?\p{Nd}+)?/uy,
  raised: /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/uy,
  name: /\p{L}[\p{L}\p{M}\p{Nd}_₀-₉]*/uy,
  sign: /\*\*|[-+*/^(),=;\n＋−‐‑‒–—×·⋅∙•✕÷∕⁄]/uy,
  strange: /./suy,
} as const;

const signs: Readonly<Record<string, Sign>> = { '**': '^', '\n': ';', '＋': '+' };

function signOf(text: string): Sign {
  if (/[−‐‑‒–—]/.test(text)) return '-';
  if (/[×·⋅∙•✕]/.test(text)) return '*';
  if (/[÷∕⁄]/.test(text)) return '/';
  return signs[text] ?? (text as Sign);
}

const numberOf = (text: string) => Number(text.replace(/\p{Nd}/gu, digitOf).replace('−', '-'));
const lowered = (text: string) =>
  text.replace(/./g, (sign) => (sign === '⁻' ? '-' : sign === '⁺' ? '' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign))));

/** Total: every text has its tokens, the last of which is the end. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const [kind, taken] = takeAt(text, at);
    const span = { at, end: at + taken.length };
    at = span.end;
    if (kind === 'number') tokens.push({ kind, value: numberOf(taken), ...span });
    else if (kind === 'name') tokens.push({ kind, name: taken.normalize('NFC'), ...span });
    else if (kind === 'sign') tokens.push({ kind, sign: signOf(taken), ...span });
    else if (kind === 'strange') tokens.push({ kind: 'other', ...span });
    else if (kind === 'raised')
      tokens.push({ kind: 'sign', sign: '^', ...span }, { kind: 'number', value: Number(lowered(taken)), ...span });
  }
  return [...tokens, { kind: 'end', at: text.length, end: text.length }];
}

function takeAt(text: string, at: number): readonly [keyof typeof rules, string] {
  for (const kind of Object.keys(rules) as (keyof typeof rules)[]) {
    const rule = rules[kind];
    rule.lastIndex = at;
    const found = rule.exec(text)?.[0];
    if (found !== undefined) return [kind, found];
  }
  return ['strange', text[at] as string];
}
