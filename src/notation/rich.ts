/**
 * The small markup of questions: $w_5$, $a_{o1}$, $e^{-z}$ for symbols, $\mathrm{q}$ for one that the lesson sets upright,
 * `code`, *emphasis*. A sign after a backslash is only itself. Anything else is text. Formulas with fractions or roots belong
 * into the lesson, where KaTeX sets them when the site is built.
 */
export type Piece =
  | { readonly kind: 'text' | 'code' | 'emphasis'; readonly text: string }
  | { readonly kind: 'math'; readonly atoms: readonly Atom[] };

/** A letter, number or sign, with what stands below and above it. */
export interface Atom {
  readonly text: string;
  readonly sub?: string;
  readonly sup?: string;
  /** A single letter is a variable and slanted; words, units such as h1, numbers and signs are upright. */
  readonly variable: boolean;
  /** A symbol that stands upright, as what a reader types: it is no word. */
  readonly upright?: true;
}

export function parseRich(text: string): Piece[] {
  return text
    .split(/(\\[$`*\\]|\$[^$]+\$|`[^`]+`|\*[^*\s][^*]*\*)/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      const inner = part.slice(1, -1);
      if (/^\\[$`*\\]$/.test(part)) return { kind: 'text', text: part.slice(1) };
      if (/^\$[^$]+\$$/.test(part)) return { kind: 'math', atoms: atomsOf(inner) };
      if (/^`[^`]+`$/.test(part)) return { kind: 'code', text: inner };
      if (/^\*[^*\s][^*]*\*$/.test(part)) return { kind: 'emphasis', text: inner };
      return { kind: 'text', text: part };
    });
}

/** A text that stands as it is, whatever signs it holds: what a reader has typed. */
export const literal = (text: string) => text.replaceAll(/[$`*\\]/g, '\\$&');

/** A word or a letter, or one other sign; then what stands below and above. */
const atomPattern =
  /(?:\\mathrm\{([^}]*)\}|(\p{L}[\p{L}\d]*|[\s\S]))(?:_(?:\{([^}]*)\}|(.)))?(?:\^(?:\{([^}]*)\}|(.)))?/gu;

function atomsOf(math: string): Atom[] {
  return [...math.matchAll(atomPattern)].map(
    ([, upright, text = upright ?? '', longSub, sub = longSub, longSup, sup = longSup]) => ({
      text,
      variable: upright === undefined && /^\p{L}$/u.test(text),
      ...(upright === undefined ? {} : { upright: true as const }),
      ...(sub === undefined ? {} : { sub }),
      ...(sup === undefined ? {} : { sup }),
    }),
  );
}

/** The same as plain text, for names that cannot hold markup. */
export function plainText(text: string): string {
  return parseRich(text)
    .map((piece) =>
      piece.kind === 'math'
        ? piece.atoms.map((atom) => atom.text + (atom.sub ?? '') + (atom.sup ? `^${atom.sup}` : '')).join('')
        : piece.text,
    )
    .join('');
}
