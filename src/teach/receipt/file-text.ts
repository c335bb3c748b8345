/** The text of a file as people have it: in UTF-8, as old Windows writes it, or as “Unicode”. */

/** @returns undefined for a picture and whatever else holds no text */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.some(isNoSign) || startsWith(bytes, '%PDF')) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** No text has these; tabs, ends of lines and pages, and the escape of a terminal it may have. */
const isNoSign = (byte: number) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);

const startsWith = (bytes: Uint8Array, text: string) => [...text].every((sign, k) => bytes[k] === sign.charCodeAt(0));
