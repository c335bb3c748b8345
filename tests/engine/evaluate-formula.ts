/**
 * Evaluates a formula as it is printed, the way a reader with a calculator would: + − × · ∕, brackets, ², √, powers, e to a
 * raised exponent, ln, max, min, tanh, erf, sign, bars, rounding down and the half. Numbers stand for themselves, unrounded.
 */
import { erf } from '../../src/engine/math/erf.ts';
import type { Pattern } from '../../src/engine/pattern.ts';

type Symbol = number | string;

/** The value of a pattern with these numbers in its places. Throws where it is not an expression. */
export function evaluateFormula(pattern: Pattern, numbers: readonly number[]): number {
  const parser = new Parser(symbolsOf(pattern, numbers));
  const value = parser.sum();
  parser.end();
  return value;
}

function symbolsOf(pattern: Pattern, numbers: readonly number[]): Symbol[] {
  return pattern.flatMap((part): Symbol[] => {
    if (typeof part === 'number') {
      const value = numbers[part];
      if (value === undefined) throw new RangeError(`the formula has a place ${part}, and there are ${numbers.length}`);
      return [value];
    }
    if (typeof part === 'object') return ['{', ...symbolsOf(part.raised, numbers), '}'];
    const words = part.match(/\d+(\.\d+)?|[a-z]+|[^\s\w]/gi) ?? [];
    return words.map((word) => (/^\d/.test(word) ? Number(word) : word));
  });
}

const functions: Record<string, (...values: number[]) => number> = {
  max: Math.max,
  min: Math.min,
  ln: Math.log,
  tanh: Math.tanh,
  sign: Math.sign,
  erf,
  '√': Math.sqrt,
};

class Parser {
  #at = 0;
  readonly #symbols: readonly Symbol[];
  constructor(symbols: readonly Symbol[]) {
    this.#symbols = symbols;
  }

  sum(): number {
    let value = this.#take('−') ? -this.#product() : this.#product();
    for (;;) {
      if (this.#take('+')) value += this.#product();
      else if (this.#take('−')) value -= this.#product();
      else return value;
    }
  }

  end() {
    if (this.#at < this.#symbols.length) this.#fail();
  }

  #product(): number {
    let value = this.#power();
    for (;;) {
      if (this.#take('×') || this.#take('·')) value *= this.#power();
      else if (this.#take('∕')) value /= this.#power();
      else if (this.#next === '(' || this.#next === 'π') value *= this.#power();
      else return value;
    }
  }

  #power(): number {
    const base = this.#atom();
    if (this.#take('²')) return base * base;
    if (this.#take('{')) return base ** this.#until('}');
    return base;
  }

  #atom(): number {
    const symbol = this.#symbols[this.#at++];
    if (typeof symbol === 'number') return symbol;
    if (symbol === '½') return this.#next === '(' ? 0.5 * this.#power() : 0.5;
    if (symbol === 'π') return Math.PI;
    if (symbol === '(') return this.#until(')');
    if (symbol === '⌊') return Math.floor(this.#until('⌋'));
    if (symbol === '|') return Math.abs(this.#until('|'));
    if (symbol === 'e' && this.#take('{')) return Math.exp(this.#until('}'));
    const f = symbol === undefined ? undefined : functions[symbol];
    if (f === undefined) return this.#fail();
    if (!this.#take('(')) return f(this.#atom());
    const values = [this.sum()];
    while (this.#take(',')) values.push(this.sum());
    if (!this.#take(')')) this.#fail();
    return f(...values);
  }

  #until(end: string): number {
    const value = this.sum();
    if (!this.#take(end)) this.#fail();
    return value;
  }

  get #next() {
    return this.#symbols[this.#at];
  }

  #take(symbol: string): boolean {
    if (this.#next !== symbol) return false;
    this.#at++;
    return true;
  }

  #fail(): never {
    throw new SyntaxError(`not an expression at ${this.#at}: ${this.#symbols.join(' ')}`);
  }
}
