/**
 * Instructions of WebAssembly under the names of its specification, each with its operands before it. `f64x2` are two float64 side
 * by side: IEEE 754 lane by lane, so each lane has the bits that JavaScript's number has.
 */
import { type Code, float, signed, unsigned } from './encode.ts';

const unary =
  (...opcode: number[]) =>
  (x: Code): Code => [x, opcode];
const binary =
  (...opcode: number[]) =>
  (x: Code, y: Code): Code => [x, y, opcode];
const simd = (opcode: number) => [0xfd, ...unsigned(opcode)];
const unarySimd = (opcode: number) => unary(...simd(opcode));
const binarySimd = (opcode: number) => binary(...simd(opcode));

/** Where something stands in memory: a number that the code computes, and bytes after it. */
export interface Place {
  readonly base: Code;
  readonly offset: number;
}

const zero: Code = [0x41, 0];
/** @param base left out: an address that is known when the module is written */
export const place = (offset: number, base: Code = zero): Place => ({ base, offset });
export const after = ({ base, offset }: Place, bytes: number): Place => ({ base, offset: offset + bytes });

const load =
  (align: number, ...opcode: number[]) =>
  ({ base, offset }: Place): Code => [base, opcode, align, unsigned(offset)];
const store =
  (align: number, ...opcode: number[]) =>
  ({ base, offset }: Place, value: Code): Code => [base, value, opcode, align, unsigned(offset)];

export const i32 = {
  const: (n: number): Code => [0x41, signed(n)],
  load: load(2, 0x28),
  add: binary(0x6a),
  sub: binary(0x6b),
  mul: binary(0x6c),
  and: binary(0x71),
  or: binary(0x72),
  shr_s: binary(0x75),
  lt_u: binary(0x49),
  ge_s: binary(0x4e),
  wrap_i64: unary(0xa7),
};

export const i64 = {
  or: binary(0x84),
  shl32: (x: Code): Code => [x, 0x42, 32, 0x86],
  shr32: (x: Code): Code => [x, 0x42, 32, 0x88],
  extend_i32_u: unary(0xad),
  reinterpret_f64: unary(0xbd),
};

export const f64 = {
  const: (x: number): Code => [0x44, float(x)],
  load: load(3, 0x2b),
  store: store(3, 0x39),
  add: binary(0xa0),
  sub: binary(0xa1),
  mul: binary(0xa2),
  div: binary(0xa3),
  sqrt: unary(0x9f),
  min: binary(0xa4),
  max: binary(0xa5),
  eq: binary(0x61),
  lt: binary(0x63),
  gt: binary(0x64),
  convert_i32_s: unary(0xb7),
  reinterpret_i64: unary(0xbf),
};

export const v128 = {
  load: load(3, ...simd(0x00)),
  load64_splat: load(3, ...simd(0x0a)),
  store: store(3, ...simd(0x0b)),
  and: binarySimd(0x4e),
  or: binarySimd(0x50),
  /** Bits of x where the mask has ones, bits of y elsewhere. */
  bitselect: (x: Code, y: Code, mask: Code): Code => [x, y, mask, simd(0x52)],
};

const bytes = (first: number) => Array.from({ length: 8 }, (_, k) => first + k);
const shuffle =
  (...lanes: readonly number[]) =>
  (x: Code, y: Code): Code => [x, y, simd(0x0d), lanes];

export const f64x2 = {
  splat: unarySimd(0x14),
  extract: (x: Code, lane: 0 | 1): Code => [x, simd(0x21), lane],
  replace: (x: Code, lane: 0 | 1, value: Code): Code => [x, value, simd(0x22), lane],
  /** The first lanes of both. */
  low: shuffle(...bytes(0), ...bytes(16)),
  /** The second lanes of both. */
  high: shuffle(...bytes(8), ...bytes(24)),
  ne: binarySimd(0x48),
  lt: binarySimd(0x49),
  gt: binarySimd(0x4a),
  ge: binarySimd(0x4c),
  floor: unarySimd(0x75),
  abs: unarySimd(0xec),
  neg: unarySimd(0xed),
  sqrt: unarySimd(0xef),
  add: binarySimd(0xf0),
  sub: binarySimd(0xf1),
  mul: binarySimd(0xf2),
  div: binarySimd(0xf3),
  min: binarySimd(0xf4),
  max: binarySimd(0xf5),
  /** The smaller, the first where both are alike: quicker than min, which keeps apart 0 and −0. */
  pmin: binarySimd(0xf6),
  pmax: binarySimd(0xf7),
};

/** Shifts the bits of both lanes to the left. */
export const shiftLeft = (x: Code, bits: number): Code => [x, i32.const(bits), simd(0xcb)];

/** x where the condition is not 0, else y. Both are computed. */
export const select = (x: Code, y: Code, condition: Code): Code => [x, y, condition, 0x1b];
export const call = (index: number, ...operands: readonly Code[]): Code => [operands, 0x10, unsigned(index)];
/** A body that is done again while the condition at its end is not 0. */
export const loopWhile = (body: Code, condition: Code): Code => [0x03, 0x40, body, condition, 0x0d, 0, 0x0b];
/** A body that is done where the condition is not 0. */
export const when = (condition: Code, body: Code): Code => [condition, 0x04, 0x40, body, 0x0b];
