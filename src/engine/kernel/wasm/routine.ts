/** Writes the body of one function: its local variables, and instructions one after the other. */
import type { Code, Type, WasmFunction } from './encode.ts';
import { unsigned } from './encode.ts';
import { i32, loopWhile, when } from './instructions.ts';

export interface Variable {
  readonly get: Code;
  set(value: Code): Code;
}

export interface Routine {
  readonly parameters: readonly Variable[];
  local(type: Type): Variable;
  emit(...code: readonly Code[]): void;
  /** Computes a value once, here. @returns what reads it */
  keep(type: Type, value: Code): Code;
  /** Adds to a whole number. */
  advance(variable: Variable, by: Code): void;
  /**
   * Repeats what `body` emits.
   * @param count how often: a number, at least 1
   * @param stride bytes from one turn to the next
   * @param body gets what reads the bytes before its turn: 0, stride, 2 · stride …
   */
  repeat(count: number, stride: number, body: (at: Code) => void): void;
  /** Repeats what `body` emits while its answer is not 0; at least once. */
  loop(body: () => Code): void;
  /** Does what `body` emits where the condition is not 0. */
  when(condition: Code, body: () => void): void;
  finish(result: Code): WasmFunction;
}

export function routine(parameters: readonly Type[], results: readonly Type[]): Routine {
  const locals: Type[] = [];
  let code: Code[] = [];

  const variable = (index: number): Variable => ({
    get: [0x20, unsigned(index)],
    set: (value) => [value, 0x21, unsigned(index)],
  });

  /** What `body` emits, apart from the rest. */
  const captured = <Result>(body: () => Result): [Result, Code] => {
    const outer = code;
    code = [];
    const result = body();
    const its = code;
    code = outer;
    return [result, its];
  };

  const its: Routine = {
    parameters: parameters.map((_, k) => variable(k)),
    local(type) {
      locals.push(type);
      return variable(parameters.length + locals.length - 1);
    },
    emit(...more) {
      code.push(...more);
    },
    keep(type, value) {
      const kept = its.local(type);
      its.emit(kept.set(value));
      return kept.get;
    },
    advance(pointer, by) {
      its.emit(pointer.set(i32.add(pointer.get, by)));
    },
    repeat(count, stride, body) {
      const at = its.local('i32');
      its.emit(at.set(i32.const(0)));
      its.loop(() => {
        body(at.get);
        its.advance(at, i32.const(stride));
        return i32.lt_u(at.get, i32.const(count * stride));
      });
    },
    loop(body) {
      const [condition, its] = captured(body);
      code.push(loopWhile(its, condition));
    },
    when(condition, body) {
      const [, its] = captured(body);
      code.push(when(condition, its));
    },
    finish: (result) => ({ parameters, results, locals, body: [code, result] }),
  };
  return its;
}
