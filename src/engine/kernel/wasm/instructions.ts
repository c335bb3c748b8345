/** Instructions of WebAssembly, each with its operands before it. Its numbers are pairs: two float64 side by side. */
import { type Code, leb } from './encode.ts';

/** Where something stands in memory: bytes from the beginning, and what the code computes that is added to them. */
export interface Place {
  readonly offset: number;
  readonly bases: readonly Code[];
}

/** Parts of an address added up: bytes, what a variable holds, other places. */
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
export const simd = (opcode: number): readonly Code[] => [0xfd, leb(opcode)];

/** Whole numbers. */
export const constant = (n: number): Code => [0x41, leb(n)];
export const plus = (x: Code, y: Code): Code => [x, y, 0x6a];
export const isLess = (x: Code, y: Code): Code => [x, y, 0x49];

/** Reads from memory, or writes a value to it. Its alignment is a hint, and the same for all. */
const access =
  (opcode: Code) =>
  ({ offset, bases }: Place, ...value: readonly Code[]): readonly Code[] => [
    bases.length > 0 ? bases.reduce(plus) : constant(0),
    value,
    opcode,
    2,
    leb(offset),
  ];

/** The whole number that stands there, the pair, and the number in both lanes. */
export const loadWhole = access(0x28);
export const loadPair = access(simd(0x00));
export const loadTwice = access(simd(0x0a));
export const storePair = access(simd(0x0b));
/** Stores the first number of a pair. */
export const storeFirst = (to: Place, value: Code): Code => [access(simd(0x5b))(to, value), 0];

const bytes = (first: number) => [0, 1, 2, 3, 4, 5, 6, 7].map((k) => first + k);

/** The first lanes of two pairs, and their second lanes. */
export const firsts: readonly Code[] = [simd(0x0d), bytes(0), bytes(16)];
export const seconds: readonly Code[] = [simd(0x0d), bytes(8), bytes(24)];
/** A whole number as a float64, in both lanes. */
export const floatOf = (x: Code): Code => [x, simd(0x11), simd(0xfe)];

/** A function of one number, by its index, done with both. */
export const byLane =
  (index: number) =>
  (x: Code): readonly Code[] => {
    const one = (lane: number) => [x, simd(0x21), lane, 0x10, index];
    return [one(0), simd(0x14), one(1), simd(0x22), 1];
  };
