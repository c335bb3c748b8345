/** The binary format of WebAssembly (https://webassembly.github.io/spec/core/binary), as much of it as the kernel writes. */

/** Bytes, nested as the instructions are: operands first, then what is done with them. */
export type Code = number | readonly Code[];

/** The bytes one after the other. */
export function flatten(code: Code): number[] {
  const bytes: number[] = [];
  const add = (part: Code) => {
    if (typeof part === 'number') bytes.push(part);
    else for (const inner of part) add(inner);
  };
  add(code);
  return bytes;
}

/** A whole number from 0 in LEB128: seven bits a byte, lowest first. */
export function unsigned(n: number): number[] {
  const bytes: number[] = [];
  let rest = n;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return [...bytes, rest];
}

/** A 32-bit whole number in LEB128 with a sign: the last byte's bit 6 is the sign. */
export function signed(n: number): number[] {
  const bytes: number[] = [];
  let rest = n;
  for (; rest < -64 || rest > 63; rest >>= 7) bytes.push((rest & 127) | 128);
  return [...bytes, rest & 127];
}

/** A float64, lowest byte first. */
export function float(x: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x, true);
  return Array.from({ length: 8 }, (_, k) => view.getUint8(k));
}

const list = (items: readonly Code[]): Code => [unsigned(items.length), items];
const name = (text: string): Code => list([...text].map((letter) => letter.charCodeAt(0)));

/** A part of known length: sections of a module, bodies of functions. */
function sized(content: Code): Code {
  const bytes = flatten(content);
  return [unsigned(bytes.length), bytes];
}

/** Types of values. */
export const types = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const;
export type Type = keyof typeof types;

export interface FunctionType {
  readonly parameters: readonly Type[];
  readonly results: readonly Type[];
}

/** A function as the module holds it. */
export interface WasmFunction extends FunctionType {
  readonly locals: readonly Type[];
  readonly body: Code;
}

/** What the host gives: its memory and functions, all under the module name `host`. */
export interface Imported extends FunctionType {
  readonly name: string;
}

/**
 * A module whose memory the host gives. Functions are counted from the imported ones on.
 * @param exported the functions that the host may call, by name
 */
export function moduleOf(
  imports: readonly Imported[],
  functions: readonly WasmFunction[],
  exported: Readonly<Record<string, number>>,
): Uint8Array<ArrayBuffer> {
  const section = (id: number, items: readonly Code[]): Code => [id, sized(list(items))];
  const valueTypes = (names: readonly Type[]) => list(names.map((type) => types[type]));
  const typeOf = ({ parameters, results }: FunctionType): Code => [0x60, valueTypes(parameters), valueTypes(results)];
  const [memory, callable] = [[name('host'), name('memory'), 2, 0, 1], 0];
  return Uint8Array.from(
    flatten([
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, [...imports, ...functions].map(typeOf)),
      section(2, [memory, ...imports.map((one, k) => [name('host'), name(one.name), callable, unsigned(k)])]),
      section(
        3,
        functions.map((_, k) => unsigned(imports.length + k)),
      ),
      section(
        7,
        Object.entries(exported).map(([its, index]) => [name(its), callable, unsigned(index)]),
      ),
      section(
        10,
        functions.map(({ locals, body }) => sized([list(locals.map((type) => [1, types[type]])), body, 0x0b])),
      ),
    ]),
  );
}
