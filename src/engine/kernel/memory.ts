/** What stands where in a module's memory. Addresses are fixed when the module is written; the examples come after them. */
import type { Code } from './wasm/encode.ts';
import { place, v128 } from './wasm/instructions.ts';

export interface MemoryMap {
  /** @returns the address of so many bytes, a multiple of 16 */
  allocate(bytes: number): number;
  /** A number, in both lanes. */
  constant(value: number): Code;
  /** A number that the host sets, in both lanes: learning rate, momentum … */
  setting(name: string): Code;
  /** Where a setting stands. */
  addressOf(name: string): number;
  /** Address and value of every constant. */
  readonly constants: ReadonlyMap<number, number>;
  /** Address of every setting. */
  readonly settings: ReadonlyMap<string, number>;
  /** Bytes so far. */
  readonly size: number;
}

export function memoryMap(): MemoryMap {
  let size = 16;
  const constants = new Map<number, number>();
  const settings = new Map<string, number>();
  /** Address by the bits of a number: a Map takes 0 and −0 for one. */
  const known = new Map<string, number>();

  const allocate = (bytes: number) => {
    const address = size;
    size += Math.floor((bytes + 15) / 16) * 16;
    return address;
  };
  const addressOf = (name: string) => {
    const address = settings.get(name) ?? allocate(16);
    settings.set(name, address);
    return address;
  };
  return {
    allocate,
    constant(value) {
      const key = Object.is(value, -0) ? '-0' : String(value);
      const address = known.get(key) ?? allocate(16);
      known.set(key, address);
      constants.set(address, value);
      return v128.load(place(address));
    },
    setting: (name) => v128.load(place(addressOf(name))),
    addressOf,
    constants,
    settings,
    get size() {
      return size;
    },
  };
}
