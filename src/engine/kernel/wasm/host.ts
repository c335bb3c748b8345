/** As much of the host's WebAssembly as the kernel uses: the engine's types know no browser and no Node. */

export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

export interface Instance {
  readonly exports: Readonly<Record<string, unknown>>;
}

export interface WebAssemblyApi {
  readonly Memory: new (limits: { readonly initial: number }) => Memory;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => Instance;
  /** Compiles off the page's thread. Fails where the module asks for what the host has not, or its policy forbids it. */
  compile(bytes: Uint8Array): Promise<object>;
}

/** Undefined where there is none. */
export const webAssembly = (): WebAssemblyApi | undefined =>
  (globalThis as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly;

const pageBytes = 65_536;

/** A memory of at least so many bytes; larger where it has to be. */
export function grow(memory: Memory, bytes: number) {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.floor((missing + pageBytes - 1) / pageBytes));
}
