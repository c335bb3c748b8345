/** Instructions of WebAssembly, each with its operands before it. Its numbers are pairs: two float64 side by side. */
import { type Code, signed, unsigned } from './encode.ts';

/** Where something stands in memory: bytes from the beginning, and what the code computes that is added to them. */
export interface Place {
  readonly offset: number;
  readonly bases: readonly Code[];
}

/** Parts of an address added up. */
export const at = (...parts: readonly (number | readonly Code[] | Place)[]): Place =>
  parts.reduce<Place>(
    ({ offset, bases }, part) => {
      if (typeof part === 'number') return { offset: offset + part, bases };
      if ('bases' in part) return { offset: offset + part.offset, bases: [...bases, ...part.bases] };
      return { offset, bases: [...bases, part] };
    },
    { offset: 0, bases: [] },
  );

/** Instructions of many, by their number. */
export const simd = (opcode: number): Code => [0xfd, unsigned(opcode)];

export const i32 = {
  const: (n: number): Code => [0x41, signed(n)],
  load: (from: Place): Code => [addressOf(from), 0x28, 2, unsigned(from.offset)],
  add: (x: Code, y: Code): Code => [x, y, 0x6a],
  mul: (x: Code, y: Code): Code => [x, y, 0x6c],
  lt_u: (x: Code, y: Code): Code => [x, y, 0x49],
};

const addressOf = ({ bases }: Place): Code => (bases.length === 0 ? i32.const(0) : bases.reduce(i32.add));
const access = (opcode: number, { offset }: Place): Code => [simd(opcode), 3, unsigned(offset)];

/** The pair that stands there. */
export const load = (from: Place): readonly Code[] => [addressOf(from), access(0x00, from)];
/** The number that stands there, in both lanes. */
export const splat = (from: Place): readonly Code[] => [addressOf(from), access(0x0a, from)];
export const store = (to: Place, value: Code): Code => [addressOf(to), value, access(0x0b, to)];
/** Stores the first number of a pair. */
export const storeFirst = (to: Place, value: Code): Code => [addressOf(to), value, access(0x5b, to), 0];

const bytes = (first: number) => [0, 1, 2, 3, 4, 5, 6, 7].map((k) => first + k);
const shuffle =
  (first: number, second: number) =>
  (x: Code, y: Code): readonly Code[] => [x, y, simd(0x0d), bytes(first), bytes(second)];

/** The first lanes of both. */
export const firsts = shuffle(0, 16);
/** The second lanes of both. */
export const seconds = shuffle(8, 24);
/** A whole number as a float64, in both lanes. */
export const floatOf = (x: Code): readonly Code[] => [x, simd(0x11), simd(0xfe)];

/** A function of one number, by its index, done with both. */
export const byLane = (index: number, x: Code): readonly Code[] => {
  const one = (lane: number) => [x, simd(0x21), lane, 0x10, index];
  return [one(0), simd(0x14), one(1), simd(0x22), 1];
};

/** A body that is done again while the condition at its end is not 0. */
export const loopWhile = (body: Code, condition: Code): Code => [0x03, 0x40, body, condition, 0x0d, 0, 0x0b];
/** A body that is done where a mask has ones. */
export const where = (mask: Code, body: Code): Code => [mask, simd(0x53), 0x04, 0x40, body, 0x0b];
