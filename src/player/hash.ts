/**
 * The hash of an address, in which each figure has its part: #f9-1=1,17,weight&f9-2=1,0,unit. Apart from share.ts, because
 * figures without a trace need this much and nothing of the engine.
 */

/** More is not a link that this site made. */
const longestLink = 20_000;

/** The hash with one figure's part replaced; the parts of other figures stay as they are, a place on the page is left. */
export function replaceState(hash: string, id: string, part: string): string {
  const others = parts(hash).filter((other) => other.includes('=') && !other.startsWith(`${id}=`));
  return `#${[...others, part].join('&')}`;
}

/** A decimal number as people and JSON write it. No hexadecimal, no Infinity, no separators; a decimal comma is not one. */
export function parseNumber(text: string): number | undefined {
  if (!/^[+-]?(\d{1,22}(\.\d{0,30})?|\.\d{1,30})(e[+-]?\d{1,3})?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Whether a hash is longer than any that this site makes. */
export const isTooLong = (hash: string) => hash.length > longestLink;

/** The figures' parts; none of a hash that is too long. */
export const parts = (hash: string) => (isTooLong(hash) ? [] : hash.replace(/^#/, '').split('&'));

/** Undefined where the text is not percent-encoded UTF-8. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
