/** The bytes of a file as text: which encoding it is, and what to say where there is doubt. */
import type { EncodingName, Refused } from './dialect.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: EncodingName;
  readonly notices: readonly string[];
}

const marks: readonly (readonly [EncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What other files begin with that are opened by mistake. */
const foreign: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a zip archive, as workbooks of Excel, Numbers and LibreOffice are. Save the sheet as CSV first'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old workbook of Excel. Save the sheet as CSV first'],
  ['%PDF', 'a PDF'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001f\u008b', 'a compressed file. Unpack it first'],
];

const startsWith = (bytes: Uint8Array, signs: readonly number[]) => signs.every((sign, k) => bytes[k] === sign);
const decodeAs = (encoding: EncodingName, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes);

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @param asked the encoding that the reader has chosen; without it, it is recognised */
export function decode(bytes: Uint8Array, asked?: EncodingName): Decoded | Refused {
  const mark = marks.find(([, signs]) => startsWith(bytes, signs))?.[0];
  const other = mark === undefined ? foreign.find(([signs]) => startsWith(bytes, codes(signs))) : undefined;
  if (other !== undefined) return { refused: `This file is ${other[1]}. What was here before stays.` };
  const encoding = asked ?? mark ?? wide(bytes);
  const decoded = encoding === undefined ? byteText(bytes) : { encoding, text: decodeAs(encoding, bytes), notices: [] };
  return decoded.text.includes('\0')
    ? {
        refused: `This file is no text: line ${lineWith(decoded.text, '\0')} holds a zero byte. What was here before stays.`,
      }
    : decoded;
}

const codes = (signs: string) => [...signs].map((sign) => sign.charCodeAt(0));

/** 1 for the first line. */
const lineWith = (text: string, sign: string) => text.slice(0, text.indexOf(sign)).split('\n').length;

/** UTF-16 without a mark: every other byte of what is mostly Latin is 0. */
function wide(bytes: Uint8Array): EncodingName | undefined {
  const head = bytes.subarray(0, 1000);
  const zeros = (from: number) => head.filter((byte, k) => k % 2 === from && byte === 0).length;
  const most = 0.4 * (head.length / 2);
  if (zeros(1) > most && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > most && zeros(1) === 0 ? 'utf-16be' : undefined;
}

/** UTF-8 where that is possible; else Windows-1252, in which every byte is a sign. Where both occur, each line has its own. */
function byteText(bytes: Uint8Array): Decoded {
  const text = decodeStrictly(bytes);
  if (text !== undefined) return { text, encoding: 'utf-8', notices: [] };
  const lines = linesOf(bytes).map((line) => ({ line, text: decodeStrictly(line) }));
  const bad = lines.flatMap((line, n) => (line.text === undefined ? [n + 1] : []));
  const isMixed = lines.some(({ line, text: read }) => read !== undefined && line.some((byte) => byte > 127));
  const notice = `Line ${bad[0]} is not UTF-8, so ${
    isMixed ? `it${bad.length > 1 ? ` and ${bad.length - 1} more` : ''}` : 'the file'
  } is read as Windows-1252.`;
  return {
    text: isMixed
      ? lines.map(({ line, text: read }) => read ?? decodeAs('windows-1252', line)).join('\n')
      : decodeAs('windows-1252', bytes),
    encoding: isMixed ? 'utf-8' : 'windows-1252',
    notices: [`${notice} Look whether its letters are right.`],
  };
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return [...lines, bytes.subarray(from)];
}
