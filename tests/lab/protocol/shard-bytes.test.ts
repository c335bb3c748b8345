/** Bytes that are not those of a shard are refused, whichever of them is wrong. */
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeShard } from '../../../scripts/mnist/encode.ts';
import { crc32Hex } from '../../../src/lab/protocol/crc32.ts';
import { decodeShard, headerBytes, pixelsPerImage } from '../../../src/lab/protocol/shard.ts';

const pixels = Uint8Array.from({ length: pixelsPerImage }, (_, k) => (k % 7 === 0 ? 200 : 0));
const shard = () => Uint8Array.from(gunzipSync(encodeShard({ pixels, labels: Uint8Array.of(9) }, 0, 1)));
/** A field of the header, one of four. */
const field = (bytes: Uint8Array, k: number) => new DataView(bytes.buffer).getUint32(4 * k, true);

test('a shard gives back what went into it', () => {
  expect(decodeShard(shard())).toEqual({ pixels, labels: Uint8Array.of(9) });
});

test('a value that no run takes is left over', () => {
  const bytes = Uint8Array.of(...shard(), 3);
  new DataView(bytes.buffer).setUint32(12, field(bytes, 3) + 1, true);
  expect(() => decodeShard(bytes)).toThrow('there are bytes left over');
});

test.each([10, 99, 255])('%d is no label', (label) => {
  const bytes = shard();
  bytes[headerBytes] = label;
  expect(() => decodeShard(bytes)).toThrow('a label is not from 0 to 9');
});

test('the checksum is the usual one', () => {
  expect(crc32Hex(new TextEncoder().encode('123456789'))).toBe('cbf43926');
  expect(crc32Hex(new Uint8Array())).toBe('00000000');
});
