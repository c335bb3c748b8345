/**
 * Writes formulas (notation.ts). Every value is a pair of float64, and every operation is done with both: IEEE 754 lane by lane, so each
 * lane has the bits that JavaScript's number has.
 *
 * A comparison is a mask: ones where it holds, zeros elsewhere. | and & join bits. `c ? x : y` takes the bits of x where the mask
 * c has ones, of y elsewhere; both are computed.
 */
import { functions } from './functions.ts';
import { at, byLane, firsts, type Place, seconds, simd } from './wasm/instructions.ts';
import { emit, keep, load, named, set, store, type Value } from './wasm/writer.ts';

/** What names mean: values, and instructions; pairs in memory, which formulas read and set; functions; formulas of `x`. */
export type Meaning = Value | Place | ((x: Value) => Value) | string;
export type Scope = Readonly<Record<string, Meaning>>;

/** What every formula may say. */
const library: Scope = {
  ...functions,
  '|': simd(0x50),
  '&': simd(0x4e),
  '?': simd(0x52),
  '!=': simd(0x48),
  '<': simd(0x49),
  '>': simd(0x4a),
  '>=': simd(0x4c),
  '+': simd(0xf0),
  '-': simd(0xf1),
  '*': simd(0xf2),
  '/': simd(0xf3),
  floor: simd(0x75),
  abs: simd(0xec),
  sqrt: simd(0xef),
  min: simd(0xf4),
  max: simd(0xf5),
  // min and max where none is NaN and 0 is as good as −0: they are quicker.
  least: simd(0xf6),
  most: simd(0xf7),
  // Bits to the left, and to the right.
  up52: [0x41, 52, simd(0xcb)],
  down52: [0x41, 52, simd(0xcd)],
  firsts,
  seconds,
  // The host's: erf has loops, and a table.
  gelu: byLane(0),
  geluSlope: byLane(1),
};

/**
 * Writes what computes a formula. `=name` sets a pair in memory where the scope has one of that name, and names a value for what is
 * behind it. What no scope knows is a number, or a setting in memory.
 * @param turn is added to every place of the scope
 * @returns nothing more to write: what the formula leaves is there for the next instruction
 */
export function formula(text: string, scope: Scope = {}, turn = at()): Value {
  const values: Record<string, Value> = {};
  for (const token of text.split(/ +/)) {
    const known = values[token] ?? scope[token] ?? library[token];
    if (typeof known === 'string') formula(known, { x: keep([]) });
    else if (typeof known === 'function') emit(known(keep([])));
    else if (known !== undefined) emit('bases' in known ? load(at(known, turn)) : known);
    else if (token[0] === '=') {
      const name = token.slice(1);
      const value = keep([]);
      values[name] = value;
      const place = scope[name];
      if (typeof place === 'object' && 'bases' in place) store(at(place, turn), value);
    } else emit(load(named(token)));
  }
  return [];
}

/** Sets a variable to a formula, in which `its` is the pair before. */
export const change = (its: Value, text: string, scope?: Scope) => set(its, formula(text, { ...scope, its }));
