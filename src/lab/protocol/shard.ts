/**
 * A shard: some images with their labels in one gzip file. Most pixels are 0, so each image is stored as
 * alternating runs, first of zeros, then of other values; only the other values are written out. Nothing is lost.
 *
 *     magic 'MN1\0' · uint32 images · uint32 run bytes · uint32 value bytes      (little-endian)
 *     labels, one byte each · run lengths · values
 *
 * A run length is one byte; 255 means "255, and the next byte goes on with the same run". The runs of an image cover
 * its 784 pixels exactly, so that the first run of the next image is again one of zeros.
 */
export const pixelsPerImage = 784;
export const imageSide = 28;
export const shardMagic = 0x00314e4d;
export const headerBytes = 16;

/** Images as bytes, `pixels[784 n + 28 row + column]`, 0 background to 255 ink; `labels[n]` is the digit, or the number of another class. */
export interface Images {
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/**
 * The images of a shard, from its bytes after gunzip.
 * @throws RangeError, with the reason, when the bytes are not exactly one shard
 */
export function decodeShard(bytes: Uint8Array): Images {
  const { count, runs, values } = readHeader(bytes);
  const labels = Uint8Array.from(bytes.subarray(headerBytes, headerBytes + count));
  if (labels.some((label) => label > 9)) throw new RangeError('a label is not from 0 to 9');
  const pixels = new Uint8Array(count * pixelsPerImage);
  const runsEnd = headerBytes + count + runs;
  let run = headerBytes + count;
  let value = runsEnd;

  function runLength(): number {
    let length = 0;
    for (;;) {
      if (run >= runsEnd) throw new RangeError('the runs end inside an image');
      const byte = bytes[run++]!;
      length += byte;
      if (byte < 255) return length;
    }
  }

  for (let n = 0; n < count; n++) {
    const end = (n + 1) * pixelsPerImage;
    let pixel = n * pixelsPerImage;
    while (pixel < end) {
      pixel += runLength();
      if (pixel >= end) break;
      const length = runLength();
      if (pixel + length > end || value + length > bytes.length) throw new RangeError('a run leaves its image');
      pixels.set(bytes.subarray(value, value + length), pixel);
      pixel += length;
      value += length;
    }
    if (pixel > end) throw new RangeError('a run leaves its image');
  }
  if (run !== runsEnd || value !== runsEnd + values) throw new RangeError('there are bytes left over');
  return { pixels, labels };
}

function readHeader(bytes: Uint8Array): { count: number; runs: number; values: number } {
  if (bytes.length < headerBytes) throw new RangeError('the header is not complete');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== shardMagic) throw new RangeError('it does not begin as a shard does');
  const count = view.getUint32(4, true);
  const runs = view.getUint32(8, true);
  const values = view.getUint32(12, true);
  if (headerBytes + count + runs + values !== bytes.length) throw new RangeError('the length is not the one announced');
  return { count, runs, values };
}
