/** The binary format of WebAssembly (https://webassembly.github.io/spec/core/binary), as much of it as the kernel writes. */

/** Bytes, nested as the instructions are: operands first, then what is done with them. */
export type Code = number | readonly Code[];

/** The next whole number from x on. */
export const ceil = (x: number) => -Math.floor(-x);

/** The bytes one after the other. */
function flatten(code: Code, bytes: number[] = []): number[] {
  if (typeof code === 'number') bytes.push(code);
  else for (let k = 0; k < code.length; k++) flatten(code[k]!, bytes);
  return bytes;
}

/** A whole number from 0 in LEB128: seven bits a byte, lowest first. */
export function unsigned(n: number): number[] {
  return n > 127 ? [(n & 127) | 128, ...unsigned(n >>> 7)] : [n];
}

/** A 32-bit whole number in LEB128 with a sign: the last byte's bit 6 is the sign. */
export function signed(n: number): number[] {
  return n < -64 || n > 63 ? [(n & 127) | 128, ...signed(n >> 7)] : [n & 127];
}

const list = (items: readonly Code[]): Code => [unsigned(items.length), items];
const name = (text: string) => list([...text].map((letter) => letter.charCodeAt(0)));

/** A part of known length: sections of a module, bodies of functions. */
function sized(content: Code): Code {
  const bytes = flatten(content);
  return [unsigned(bytes.length), bytes];
}

const section = (id: number, ...items: readonly Code[]): Code => [id, sized(list(items))];

/** Types of variables. */
export const [whole, pair] = [0x7f, 0x7b];
const float = 0x7c;

/**
 * A module of one function, `run`, of four whole numbers.
 * @param imported names of functions of one number that the host gives, beside its memory
 * @param locals the types of its variables behind those four
 */
export const moduleOf = (
  imported: readonly string[],
  locals: readonly number[],
  body: Code,
): Uint8Array<ArrayBuffer> => {
  const host = (its: string) => [name('host'), name(its)];
  return Uint8Array.from(
    flatten([
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, [0x60, list([float]), list([float])], [0x60, list([whole, whole, whole, whole]), 0]),
      section(2, [host('memory'), 2, 0, 1], ...imported.map((its) => [host(its), 0, 0])),
      section(3, 1),
      section(7, [name('run'), 0, imported.length]),
      section(10, sized([list(locals.map((type) => [1, type])), body, 0x0b])),
    ]),
  );
};
