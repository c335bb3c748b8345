import { murmur3 } from './murmur3.ts';

/**
 * A fingerprint of numbers, bit by bit: MurmurHash3_x86_128 of their float64 bits, as 32 hexadecimal digits. Two runs
 * with the same fingerprint went through the same numbers to the last bit. Every NaN counts as one and the same, since
 * engines may choose its bits; 0 and −0 are different.
 */
export function hashBits(values: Iterable<number>): string {
  const bits = new DataView(new ArrayBuffer(8));
  const hash = murmur3();
  for (const value of values) {
    bits.setFloat64(0, value);
    const nan = Number.isNaN(value);
    hash.add(nan ? 0 : bits.getInt32(4));
    hash.add(nan ? 0x7ff80000 : bits.getInt32(0));
  }
  return hash
    .digest()
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
}
