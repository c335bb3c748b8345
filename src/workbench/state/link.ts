/** A state as the text of a link. Whole, compressed and with its version; what is in a link is read by read-link.ts. */

import { packed, packedVersion, through } from '../../components/kit/stage/to-workbench/packed.ts';
import { grouped } from '../../language.ts';
import type { Problems } from '../data/kinds.ts';
import type { WorkbenchState } from './state.ts';

export { packed };

/** More is no link that a browser carries, and no state that this page made. Counted in characters. */
export const longestLink = 2_000_000;
/** More does not unfold from an honest link. Counted in bytes of JSON. */
const largestState = 20_000_000;

/** @returns letters, digits, `-`, `_` and one dot: may stand in any address as it is */
export const writeLink = (state: WorkbenchState): Promise<string> => packed(state);

/** What a reader of plain data makes of a link, or in plain words why there is nothing in it. */
export async function unpacked<Read>(text: string, read: (json: unknown) => Read | Problems): Promise<Read | Problems> {
  if (text.length > longestLink) return problem('it is too long', `at most ${grouped(longestLink)} characters`);
  const [given, body, ...more] = text.trim().split('.');
  if (given !== packedVersion || body === undefined || more.length > 0)
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
    const bytes = await through(bytesOf(body), new DecompressionStream('deflate'), largestState);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
