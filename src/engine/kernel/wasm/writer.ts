/** Writes the one function of a module: its variables, its loops, its formulas, and what has a name in memory. */
import { type Code, ceil, moduleOf, pair, unsigned, whole } from './encode.ts';
import { at, byLane, firsts, i32, load, loopWhile, type Place, seconds, splat, store } from './instructions.ts';
import { evaluate, type Scope } from './notation.ts';

export interface Variable {
  readonly get: readonly Code[];
  set(value: Code): void;
  /** Sets a pair to a formula, in which `its` is the pair before. */
  to(text: string, scope?: Scope): void;
}

export interface Writer {
  /** The four whole numbers that the function is given. */
  readonly given: readonly [Variable, Variable, Variable, Variable];
  emit(...code: readonly Code[]): void;
  /** A variable that is set here: a pair, or a whole number. */
  variable(value: Code, type?: number): Variable;
  /** Computes a value once, here. @returns what reads it */
  keep(value: Code, type?: number): readonly Code[];
  /** A pair in memory by its name: a setting of the host's; or a number, whose name is its digits, in both lanes. */
  named(name: string): Place;
  /** The pair that stands there; or the number, in both lanes. */
  load(from: Place): readonly Code[];
  splat(from: Place): readonly Code[];
  /** @param value of a variable that is not set again */
  store(to: Place, value: readonly Code[]): void;
  /** See notation.ts. */
  formula(text: string, scope?: Scope): readonly Code[];
  /** @returns the address of so many bytes, a multiple of 16 */
  allocate(bytes: number): number;
  /** What `body` emits, apart from the rest. */
  apart(body: () => void): Code;
  /** Repeats what `body` emits while its answer is not 0; at least once. */
  loop(body: () => Code): void;
  /**
   * Does something `count` times, at least once: written one after the other up to `straight` times, else in a loop.
   * @param stride bytes from one turn to the next
   * @param body gets the bytes before its turn: 0, stride, 2 · stride …
   */
  each(count: number, stride: number, body: (turn: Place) => void, straight?: number): void;
  /** Bytes times a whole number. */
  times(bytes: Place, factor: number): Place;
  finish(): Written;
}

/** A module's bytes, and where it looks for what. */
export interface Written {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Addresses by name. */
  readonly names: ReadonlyMap<string, number>;
  /** Bytes of memory that have a meaning. */
  readonly size: number;
}

/** Functions of one number that are the host's: erf has loops, and a table. */
const imported = ['gelu', 'geluSlope'];

/**
 * @param formulas of `x`, by name
 * @param few so many turns are written one after the other
 */
export function createWriter(formulas: Scope, few: number): Writer {
  const locals: number[] = [];
  const names = new Map<string, number>();
  let [code, size]: [Code[], number] = [[], 16];
  /** What has been stored by straight code is read from where it was computed: that is sooner than from memory. */
  let stored = new Map<string, readonly Code[]>();
  const textOf = ({ offset, bases }: Place) => `${offset},${bases}`;
  const known = (place: Place) => stored.get(textOf(place));
  const library = {
    ...formulas,
    ...Object.fromEntries(imported.map((name, k) => [name, (x: Code) => byLane(k, x)])),
    both: (x: Code) => firsts(x, x),
  };

  const variable = (index: number): Variable => {
    const get = [0x20, unsigned(index)];
    const set = (value: Code) => w.emit(value, 0x21, unsigned(index));
    return { get, set, to: (text, scope) => set(w.formula(text, { ...scope, its: get })) };
  };

  const w: Writer = {
    given: [variable(0), variable(1), variable(2), variable(3)],
    emit: (...more) => code.push(...more),
    variable(value, type = pair) {
      const its = variable(3 + locals.push(type));
      its.set(value);
      return its;
    },
    keep: (value, type) => w.variable(value, type).get,
    named(name) {
      const address = names.get(name) ?? w.allocate(16);
      names.set(name, address);
      return at(address);
    },
    load: (from) => known(from) ?? load(from),
    splat(from) {
      const lane = from.offset % 16;
      const its = known(at(from, -lane));
      return its === undefined ? splat(from) : (lane === 0 ? firsts : seconds)(its, its);
    },
    store(to, value) {
      stored.set(textOf(to), value);
      w.emit(store(to, value));
    },
    formula: (text, scope = {}) => evaluate(w, library, text, scope),
    allocate(bytes) {
      size += 16 * ceil(bytes / 16);
      return size - 16 * ceil(bytes / 16);
    },
    apart(body) {
      const outer = code;
      code = [];
      body();
      const its = code;
      code = outer;
      return its;
    },
    loop(body) {
      let condition: Code = 0;
      stored = new Map();
      const its = w.apart(() => {
        condition = body();
      });
      stored = new Map();
      w.emit(loopWhile(its, condition));
    },
    each(count, stride, body, straight = few) {
      if (count <= straight) for (let k = 0; k < count; k++) body(at(k * stride));
      else {
        const turn = w.variable(i32.const(0), whole);
        w.loop(() => {
          body(at(turn.get));
          turn.set(i32.add(turn.get, i32.const(stride)));
          return i32.lt_u(turn.get, i32.const(count * stride));
        });
      }
    },
    times: ({ offset, bases }, factor) =>
      at(factor * offset, ...bases.map((base) => w.keep(i32.mul(base, i32.const(factor)), whole))),
    finish: () => ({ bytes: moduleOf(imported, locals, code), names, size }),
  };
  return w;
}
