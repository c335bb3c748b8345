/**
 * The file of the first images, as one: all bytes together with Brotli, which Node reads.
 * What pixels differ from their neighbours (the predictor of JPEG-LS) was tried in their place, and is no shorter.
 *
 *     magic 'FMN1' · uint32 images (little-endian) · labels, one byte each · pixels, one byte each
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type Images, pixelsPerImage } from '../../src/lab/protocol/shard.ts';

const packedMagic = 0x314e4d46;
const packedHeader = 8;

/** The file of these images. */
export function packImages({ pixels, labels }: Images): Buffer {
  const count = labels.length;
  const bytes = Buffer.alloc(packedHeader + count + count * pixelsPerImage);
  bytes.writeUInt32LE(packedMagic, 0);
  bytes.writeUInt32LE(count, 4);
  bytes.set(labels, packedHeader);
  bytes.set(pixels, packedHeader + count);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The images of such a file. @throws Error, in words, where it is none */
export function unpackImages(file: Uint8Array): Images {
  let bytes: Buffer;
  try {
    bytes = brotliDecompressSync(file);
  } catch {
    throw new Error('The file of images is damaged: it cannot be unpacked.');
  }
  const count = bytes.length < packedHeader ? 0 : bytes.readUInt32LE(4);
  const isWhole = bytes.length === packedHeader + count + count * pixelsPerImage && count > 0;
  if (!isWhole || bytes.readUInt32LE(0) !== packedMagic)
    throw new Error('The file of images is not what it should be.');
  const end = packedHeader + count;
  return { labels: Uint8Array.from(bytes.subarray(packedHeader, end)), pixels: Uint8Array.from(bytes.subarray(end)) };
}
