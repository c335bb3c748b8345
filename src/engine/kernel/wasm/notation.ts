/**
 * Formulas as text, in JavaScript's notation: `e = exp(x | -0); (x >= 0 ? 1 : e) / (1 + e)`. Every value is a pair of float64,
 * and every operation is done with both: IEEE 754 lane by lane, so each lane has the bits that JavaScript's number has.
 *
 * A comparison is a mask: ones where it holds, zeros elsewhere. | and & join bits. `c ? x : y` takes the bits of x where the mask
 * c has ones, of y elsewhere; both are computed.
 */
import type { Code } from './encode.ts';
import { type Place, simd } from './instructions.ts';
import type { Writer } from './writer.ts';

/** What names mean: values; pairs in memory, which formulas read and set; functions; formulas of `x`. */
export type Meaning = readonly Code[] | Place | ((x: readonly Code[]) => readonly Code[]) | string;
export type Scope = Readonly<Record<string, Meaning>>;

/** Opcodes, the operators that bind least first. */
const operators: readonly Readonly<Record<string, number>>[] = [
  { '|': 0x50 },
  { '&': 0x4e },
  { '!=': 0x48 },
  { '<': 0x49, '>': 0x4a, '>=': 0x4c },
  { '+': 0xf0, '-': 0xf1 },
  { '*': 0xf2, '/': 0xf3 },
];

/** least and most are min and max where none is NaN and 0 is as good as −0: they are quicker. up52 and down52 shift bits. */
const functions: Readonly<Record<string, Code>> = {
  floor: simd(0x75),
  abs: simd(0xec),
  sqrt: simd(0xef),
  min: simd(0xf4),
  max: simd(0xf5),
  least: simd(0xf6),
  most: simd(0xf7),
  up52: [0x41, 52, simd(0xcb)],
  down52: [0x41, 52, simd(0xcd)],
};

/**
 * Writes formulas that `;` parts. `name = …` sets a pair in memory where the scope has one of that name, and names a value for the
 * formulas behind it. What no scope knows is a number, or a setting in memory.
 * @param library what every formula may call
 * @returns the value of the last
 */
export function evaluate(w: Writer, library: Scope, text: string, scope: Scope): readonly Code[] {
  const tokens = text.match(/[\d.]+(?:e[-+]?\d+)?|\w+|[!>]=|\S/g) as string[];
  const given: Record<string, Meaning> = {};
  let k = 0;
  const takes = (token: string) => {
    const found = tokens[k] === token;
    if (found) k++;
    return found;
  };

  function value(): Code[] {
    const condition = binary(0);
    if (!takes('?')) return condition;
    const one = value();
    k++;
    return [one, value(), condition, simd(0x52)];
  }

  function binary(level: number): Code[] {
    const its = operators[level];
    if (its === undefined) return [operand()];
    let left = binary(level + 1);
    for (let opcode = its[tokens[k] as string]; opcode !== undefined; opcode = its[tokens[k] as string]) {
      k++;
      left = [left, binary(level + 1), simd(opcode)];
    }
    return left;
  }

  function operand(): Code {
    const token = tokens[k++] as string;
    if (token === '(') {
      const its = value();
      k++;
      return its;
    }
    if (takes('(')) return called(token);
    const known = given[token] ?? scope[token] ?? w.named(token === '-' ? token + tokens[k++] : token);
    return 'bases' in (known as object) ? w.load(known as Place) : (known as Code);
  }

  function called(name: string): Code {
    const operands: Code[] = [];
    do operands.push(value());
    while (takes(','));
    k++;
    const its = functions[name] ?? scope[name] ?? library[name];
    if (typeof its === 'string') return evaluate(w, library, its, { x: w.keep(operands) });
    return typeof its === 'function' ? its(w.keep(operands)) : [operands, its as Code];
  }

  for (;;) {
    const name = tokens[k + 1] === '=' ? (tokens[k] as string) : undefined;
    if (name !== undefined) k += 2;
    const its = value();
    if (name !== undefined) {
      const place = scope[name];
      const kept = w.keep(its);
      given[name] = kept;
      if (typeof place === 'object' && 'bases' in place) w.store(place, kept);
    }
    if (!takes(';')) return its;
  }
}
