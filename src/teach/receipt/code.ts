/**
 * A receipt as text: `R1.`, the answers (a line each, deflated, in base64url), a point, and a check over all before it. The check
 * is a CRC-32: it differs for certain wherever up to four neighbouring characters are changed, and otherwise all but once in four
 * billion times. It guards against slips, not against who makes a receipt by hand.
 */
import { base64url, through } from '../../components/kit/stage/to-workbench/packed.ts';
import { crc32 } from '../../lab/protocol/crc32.ts';
import { linesOf, readLines } from './lines.ts';
import { most, type Receipt } from './receipt.ts';

const version = 'R1';
/** As long as the largest check is. */
const checkLength = 7;

const checkOf = (text: string) => crc32(new TextEncoder().encode(text)).toString(36).padStart(checkLength, '0');

/** @returns letters, digits, `-`, `_` and points: may stand in any address as it is */
export async function writeReceipt(receipt: Receipt): Promise<string> {
  const bytes = new TextEncoder().encode(linesOf(receipt));
  const text = `${version}.${base64url(await through(bytes, new CompressionStream('deflate')))}`;
  return `${text}.${checkOf(text)}`;
}

/** Whether no character of a receipt was changed, lost or added. */
export function isWhole(code: string): boolean {
  const point = code.lastIndexOf('.');
  return code.slice(point + 1) === checkOf(code.slice(0, Math.max(0, point)));
}

/** What a receipt says, or in a plain sentence why it says nothing. */
export async function readReceipt(code: string): Promise<Receipt | { readonly problem: string }> {
  if (code.length > most.characters) return { problem: 'It is too long for a receipt.' };
  const [given = '', body, check, ...more] = code.split('.');
  if (!/^R\d+$/.test(given) || !body)
    return { problem: 'It is no receipt; expected what the page “Show my work” makes, which begins with R1.' };
  if (check === undefined || more.length > 0 || !isWhole(code))
    return {
      problem:
        'It is damaged: a character is changed, missing or too many. Ask for it again, as a link or a file that is not typed by hand.',
    };
  if (given !== version)
    return { problem: 'It was made for another version of this page; expected one that begins with R1.' };
  try {
    const bytes = await through(bytesOf(body), new DecompressionStream('deflate'), most.unfolded);
    const receipt = readLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (receipt !== undefined) return receipt;
  } catch {
    // No deflated text, or more than a receipt unfolds to.
  }
  return {
    problem:
      'Its check fits, but there are no answers in it that can be read: the page “Show my work” has not made it.',
  };
}

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
