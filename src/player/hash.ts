/**
 * The hash of an address, in which each figure has its part: #f9-1=1,17,weight&f9-2=1,0,unit. Apart from share.ts, because
 * figures without a trace need this much and nothing of the engine.
 */

/** More is not a link that this site made. */
const longestLink = 20_000;

/** Of the way in which the figures write their parts. */
const version = '1';

/** Why a link cannot be used, in a sentence for who has followed it. */
export interface Refusal {
  readonly notice: string;
}

export const refuse = (reason: string): Refusal => ({ notice: `${reason} The figure stands as it opens.` });

/** A figure's part of the hash. Ids are letters, digits and hyphens; no text holds a comma. */
export function writePart(id: string, texts: readonly (string | number)[]): string {
  return `${id}=${[version, ...texts].join()}`;
}

/** The texts of a figure's part, or in `notice` why they cannot be read; undefined where the hash says nothing about it. */
export function readPart(hash: string, id: string): { readonly texts: readonly string[] } | Refusal | undefined {
  if (isTooLong(hash)) return hash.includes(`${id}=`) ? refuse('This link is too long to be read.') : undefined;
  const part = partOf(hash, id);
  if (part === undefined) return undefined;
  const text = decode(part.slice(id.length + 1));
  if (text === undefined) return refuse('This link is damaged.');
  const [given, ...texts] = text.split(',');
  return given === version ? { texts } : refuse('This link was made for another version of the figure.');
}

/** A figure's part as it stands; undefined where the hash has none, or is too long. */
export const partOf = (hash: string, id: string) => parts(hash).find((part) => part.startsWith(`${id}=`));

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
const isTooLong = (hash: string) => hash.length > longestLink;

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
