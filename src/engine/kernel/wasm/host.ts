/** As much of the host's WebAssembly as the kernel uses: the engine's types know no browser and no Node. */
import { ceil } from './encode.ts';

export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

export interface WebAssemblyApi {
  readonly Memory: new (limits: { readonly initial: number }) => Memory;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
  /** Compiles off the page's thread. Fails where the module asks for what the host has not, or its policy forbids it. */
  compile(bytes: Uint8Array): Promise<object>;
}

/** Undefined where there is none. */
export const webAssembly = (): WebAssemblyApi | undefined =>
  (globalThis as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly;

/** A module at work. */
export interface Host {
  readonly memory: Memory;
  readonly run: (...numbers: number[]) => void;
}

/** @param gelu the two functions that the module calls */
export async function start(
  { Memory, Instance, compile }: WebAssemblyApi,
  bytes: Uint8Array,
  gelu: Readonly<Record<'f' | 'df', unknown>>,
): Promise<Host> {
  const memory = new Memory({ initial: 1 });
  const { exports } = new Instance(await compile(bytes), { host: { memory }, gelu });
  return { memory, run: exports['run'] as Host['run'] };
}

const pageBytes = 65_536;

/** The numbers of a memory, which grows where it has not so many bytes. */
export function roomFor(memory: Memory, bytes: number): Float64Array {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(ceil(missing / pageBytes));
  return new Float64Array(memory.buffer);
}
