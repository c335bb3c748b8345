/** Plain data as the text of a link: JSON, deflated (zlib, with its checksum), in base64url, behind the version of this way of writing. */

export const packedVersion = '1';

/** @returns letters, digits, `-`, `_` and one dot: may stand in any address as it is */
export async function packed(data: object): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  return `${packedVersion}.${base64url(await through(bytes, new CompressionStream('deflate')))}`;
}

/**
 * All bytes as a stream makes them.
 * @param most more of them are not made
 * @throws where the stream cannot read the bytes, or makes too many of them
 */
export async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    size += read.value.length;
    if (size <= most) continue;
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

/** Bytes in letters, digits, `-` and `_`. */
export function base64url(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += spelt)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + spelt)));
  return btoa(parts.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
