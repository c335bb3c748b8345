/** A state as the text of a link and as a file. Whole, compressed and with its version; reading is total. */
import type { Problems } from '../data/kinds.ts';
import { readState } from './read-state.ts';
import type { WorkbenchState } from './state.ts';

/** Of the way in which a link is written: JSON of a state, deflated (zlib, with its checksum), in base64url. */
const version = '1';

/** More is no link that a browser carries, and no state that this page made. Counted in characters. */
export const longestLink = 2_000_000;
/** More does not unfold from an honest link. Counted in bytes of JSON. */
const largestState = 20_000_000;

/** @returns letters, digits, `-`, `_` and one dot: may stand in any address as it is */
export const writeLink = (state: WorkbenchState): Promise<string> => packed(state);

/** The state in a link, or in plain words why there is none. */
export const readLink = (text: string): Promise<WorkbenchState | Problems> => unpacked(text, readState);

/** Any plain data as the text of a link: a state, or what has one in it. */
export async function packed(data: object): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  return `${version}.${base64url(await through(bytes, new CompressionStream('deflate')))}`;
}

/** What a reader of plain data makes of a link, or in plain words why there is nothing in it. */
export async function unpacked<Read>(text: string, read: (json: unknown) => Read | Problems): Promise<Read | Problems> {
  if (text.length > longestLink)
    return problem('it is too long', `at most ${longestLink.toLocaleString('en')} characters`);
  const [given, body, ...more] = text.trim().split('.');
  if (given !== version || body === undefined || more.length > 0)
    return /^\d+$/.test(given ?? '') && body !== undefined
      ? problem('it was made for another version of this page', 'a link from this version')
      : problem('it is no link of the workbench', 'a link that this page made');
  const json = await unpack(body);
  return json === undefined
    ? problem('it is damaged or cut short', 'the whole link, with its last character')
    : read(json);
}

const problem = (what: string, expected: string): Problems => ({
  problems: [{ path: 'link', problem: what, expected }],
});

async function unpack(body: string): Promise<unknown> {
  try {
    const bytes = await through(bytesOf(body), new DecompressionStream('deflate'));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** @throws where the stream cannot read the bytes, or makes too many of them */
async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    size += read.value.length;
    if (size <= largestState) continue;
    await reader.cancel();
    throw new RangeError('too large');
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** How many bytes are spelt at once: a call takes no more arguments than some ten thousand. */
const spelt = 8192;

function base64url(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += spelt)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + spelt)));
  return btoa(parts.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
