/** Reads what people have written with any editor: lessons, experiments, files on the command line. */
import { readFileSync } from 'node:fs';

/** A file that is no text as it has to be; the message says how to save it. */
export class UnreadableText extends Error {}

const utf16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

/**
 * The text of bytes in UTF-8, without the mark that some editors put before it.
 * @throws UnreadableText for another encoding, whose letters would silently become others
 */
export function textOf(bytes: Uint8Array): string {
  if (utf16.some(([first, second]) => bytes[0] === first && bytes[1] === second))
    throw new UnreadableText('this is UTF-16; expected UTF-8: save it again with the encoding UTF-8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfFault(bytes);
    throw new UnreadableText(
      `this is not UTF-8, first in line ${line}; expected UTF-8: save it again with the encoding UTF-8`,
    );
  }
}

/** The same of a text that somebody else has read. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** The text of a file. Throws UnreadableText, or what the system says where it cannot be read. */
export const readText = (file: string | number): string => textOf(readFileSync(file));

/** The first line that is no UTF-8: lines end with the same byte in every encoding that is left. */
function lineOfFault(bytes: Uint8Array): number {
  const readable = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    try {
      readable.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to;
  }
  return line;
}
