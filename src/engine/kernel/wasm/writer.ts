/**
 * Writes the one function of a module: its variables, its loops, and what has a name in memory. A module is written in one go, from
 * `begin` to `finish`: so what is being written stands here once, and is not handed to everybody who writes.
 */
import { type Code, ceil, leb, moduleOf, pair, whole } from './encode.ts';
import {
  at,
  constant,
  firsts,
  isLess,
  loadPair,
  loadTwice,
  type Place,
  plus,
  seconds,
  simd,
  storePair,
} from './instructions.ts';

/** What reads a variable, or a value. */
export type Value = readonly Code[];

/** A module's bytes, and where it looks for what. */
export interface Written {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Addresses by name. */
  readonly names: ReadonlyMap<string, number>;
  /** Bytes of memory that have a meaning. */
  readonly size: number;
}

let few: number;
let code: Code[];
let locals: number[];
let names: Map<string, number>;
let size: number;
/** What has been stored by straight code is read from where it was computed: that is sooner than from memory. */
let stored: Record<string, Value>;

/** @param turns so many turns of a loop are written one after the other */
export function begin(turns: number) {
  few = turns;
  [code, locals, names, size, stored] = [[], [], new Map(), 0, {}];
}

export const finish = (): Written => ({ bytes: moduleOf(locals, code), names, size });

export const emit = (...more: readonly Code[]) => code.push(...more);

const variable = (index: number): Value => [0x20, leb(index)];

/** The four whole numbers that the function is given. */
export const given = [0, 1, 2, 3].map(variable) as [Value, Value, Value, Value];

export const set = (its: Value, value: Code) => emit(value, 0x21, its[1] as Code);

/** Computes a value once, here: a pair, or a whole number. @returns the variable that has it */
export function keep(value: Code, type = pair): Value {
  const its = variable(3 + locals.push(type));
  set(its, value);
  return its;
}

/** Adds to a whole number. @returns the same variable */
export function move(its: Value, by: number): Value {
  set(its, plus(its, constant(by)));
  return its;
}

/** @returns the address of so many bytes, a multiple of 16 */
export function allocate(bytes: number): number {
  size += 16 * ceil(bytes / 16);
  return size - 16 * ceil(bytes / 16);
}

/** A pair in memory by its name: a setting of the host's; or a number, whose name is its digits, in both lanes. */
export function named(name: string): Place {
  const address = names.get(name) ?? allocate(16);
  names.set(name, address);
  return at(address);
}

const keyOf = ({ offset, bases }: Place) => `${offset},${bases}`;

/** The pair that stands there. */
export const load = (from: Place): Value => stored[keyOf(from)] ?? loadPair(from);

/** The number that stands there, in both lanes. */
export function splat(from: Place): Value {
  const lane = from.offset % 16;
  const its = stored[keyOf(at(from, -lane))];
  return its === undefined ? loadTwice(from) : [its, its, lane === 0 ? firsts : seconds];
}

/** @param value a variable that is not set again */
export function store(to: Place, value: Value) {
  stored[keyOf(to)] = value;
  emit(storePair(to, value));
}

/** What `body` emits, apart from the rest, and then its answer. */
function apart(body: () => Code): Code {
  const outer = code;
  code = [];
  emit(body());
  const its = code;
  code = outer;
  return its;
}

/** Does something where a mask has ones. */
export const where = (mask: Code, body: () => void) =>
  emit(
    mask,
    simd(0x53),
    0x04,
    0x40,
    apart(() => {
      body();
      return [];
    }),
    0x0b,
  );

/** Repeats what `body` emits while its answer is not 0; at least once. */
export function loop(body: () => Code) {
  stored = {};
  emit(0x03, 0x40, apart(body), 0x0d, 0, 0x0b);
  stored = {};
}

/**
 * Does something `count` times: written one after the other up to `straight` times, else in a loop.
 * @param strides bytes from one turn to the next; of each, `body` gets the bytes before its turn: 0, stride, 2 · stride …
 */
export function each(
  count: number,
  strides: readonly [number, ...number[]],
  body: (...turns: [Place, Place]) => void,
  straight = few,
) {
  const turnsOf = (parts: readonly (number | Value)[]) => parts.map((part) => at(part)) as [Place, Place];
  if (count <= straight) {
    for (let k = 0; k < count; k++) body(...turnsOf(strides.map((stride) => k * stride)));
    return;
  }
  const turns = strides.map(() => keep(constant(0), whole));
  loop(() => {
    body(...turnsOf(turns));
    for (const [k, turn] of turns.entries()) move(turn, strides[k] as number);
    return isLess(turns[0] as Value, constant(count * strides[0]));
  });
}
