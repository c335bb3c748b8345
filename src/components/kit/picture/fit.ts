/** Numbers that stay inside their box, whatever the engine computes: the longest is shortened, and at last set narrower. */
import { formatNumber } from '../../../notation/format.ts';

/**
 * Widths in em of the site's typeface, which sets all digits equally wide; a little more than measured in Chromium at weights
 * from 400 to 700, never less. Signs that it lacks come from the reader's own typeface: the widest of the usual ones counts.
 */
const widths: Readonly<Record<string, number>> = {
  ...{ '.': 0.28, ',': 0.28, ' ': 0.31, '/': 0.42, '(': 0.36, ')': 0.36, '⁻': 0.55, '×': 0.54 },
  ...{ i: 0.3, l: 0.32, f: 0.4, t: 0.4, w: 0.76, m: 0.9, E: 0.58, '∂': 0.58 },
  // The hat of m̂ stands above its letter.
  '\u0302': 0,
};
const superscript = 0.42;
const usual = 0.635;

/** About how wide a text is at a size, in the same unit as the size. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const sign of text) em += widths[sign] ?? (/[⁰¹²³⁴-⁹]/.test(sign) ? superscript : usual);
  return em * size;
}

export interface Fitted {
  readonly text: string;
  /** The length that the text is squeezed into; undefined where it fits as it is. */
  readonly length?: number;
}

/** Letters are set narrower by so much before a number loses its second digit. */
const narrowest = 0.8;

/**
 * A number in a box of this width: at most so many significant digits, fewer where they do not fit, never a part of a number.
 */
export function fitNumber(value: number, width: number, size: number, most = 4): Fitted {
  for (let significant = most; ; significant--) {
    const text = formatNumber(value, { significant });
    const needed = textWidth(text, size);
    if (needed <= width) return { text };
    if (significant === 1 || (significant === 2 && needed * narrowest <= width)) return { text, length: width };
  }
}
