import { crc32Hex } from './crc32.ts';

/** Eight hexadecimal digits that differ as soon as one bit of the weights does: CRC-32 of their bytes. */
export function fingerprint(weights: ArrayBuffer): string {
  return crc32Hex(new Uint8Array(weights));
}
