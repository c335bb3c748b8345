/** The binary format of WebAssembly (https://webassembly.github.io/spec/core/binary), as much of it as the kernel writes. */

/** Bytes, nested as the instructions are: operands first, then what is done with them. */
export type Code = number | readonly Code[];

/** The next whole number from x on. */
export const ceil = (x: number) => -Math.floor(-x);

/**
 * A 32-bit whole number in LEB128: seven bits a byte, lowest first; the last byte's bit 6 is the sign. What reads numbers without a
 * sign takes it for a 0 in front.
 */
export const leb = (n: number): readonly number[] =>
  n < -64 || n > 63 ? [(n & 127) | 128, ...leb(n >> 7)] : [n & 127];

const flat = (code: Code) => [code as unknown[]].flat(Number.POSITIVE_INFINITY) as number[];

/** A part of known length: the section of the code, the body of a function. */
function sized(content: Code): Code {
  const bytes = flat(content);
  return [leb(bytes.length), bytes];
}

/** Types of variables. */
export const [whole, pair] = [0x7f, 0x7b];

/** What every module begins with, section by section: its number, its bytes, its items. */
const head = [
  '\0asm\x01\0\0\0',
  // Types: a function of one float64, and one of four whole numbers.
  '\x01\x0d\x02\x60\x01\x7c\x01\x7c\x60\x04\x7f\x7f\x7f\x7f\0',
  // What the host gives: its memory, and two functions of the first type.
  '\x02\x23\x03\x04host\x06memory\x02\0\x01\x04gelu\x01f\0\0\x04gelu\x02df\0\0',
  // One function of the second type, which the host calls by its name.
  '\x03\x02\x01\x01\x07\x07\x01\x03run\0\x02',
].join('');

/**
 * A module of one function, `run`, of four whole numbers.
 * @param locals the types of its variables behind those four
 */
export const moduleOf = (locals: readonly number[], body: Code): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    ...Array.from(head, (letter) => letter.charCodeAt(0)),
    ...flat([10, sized([1, sized([leb(locals.length), locals.map((type) => [1, type]), body, 0x0b])])]),
  ]);
