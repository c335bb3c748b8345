import type { DoubleDouble } from './double-double.ts';

const bits = new DataView(new ArrayBuffer(8));

/** The distance from |x| to the next larger float64. */
export function ulp(x: number): number {
  bits.setFloat64(0, Math.abs(x));
  const exponent = bits.getInt32(0) >> 20;
  return exponent > 53 ? 2 ** (exponent - 1023 - 52) : Math.max(2 ** -1074, 2 ** (exponent - 1) * 2 ** -1074);
}

/** |value − reference| in units of the last place of the reference. */
export function ulpError(value: number, { high, low }: DoubleDouble): number {
  return Math.abs(value - high - low) / ulp(high);
}

/** The float64 with these 16 hexadecimal digits. */
export function fromHex(digits: string): number {
  bits.setBigUint64(0, BigInt(`0x${digits}`));
  return bits.getFloat64(0);
}

/** The bits of x as 16 hexadecimal digits; every NaN the same. */
export function toHex(x: number): string {
  if (Number.isNaN(x)) return '7ff8000000000000';
  bits.setFloat64(0, x);
  return bits.getBigUint64(0).toString(16).padStart(16, '0');
}
