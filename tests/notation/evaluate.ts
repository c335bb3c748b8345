/**
 * Evaluates a displayed row of tokens as arithmetic, the way a reader with a calculator would: + − × · ∕, brackets, powers,
 * ln, e to a raised exponent, max, the names of activation functions, absolute bars and the half.
 */
import type { Equation, Token } from '../../src/notation/equation.ts';
import { isTerm } from '../../src/notation/equation.ts';

type Symbol = number | string;

/** The value of a row. Throws where the row is not an expression. */
export function evaluate(tokens: readonly Token[]): number {
  const symbols = read(tokens);
  const cases = /^1 if (\S+) > 0 , else 0$/.exec(symbols.join(' '));
  if (cases) return Number(cases[1]) > 0 ? 1 : 0;
  const parser = new Parser(symbols);
  const value = parser.sum();
  parser.end();
  return value;
}

/** The symbols of a row, with raised parts in braces. Every number is the unrounded operand. */
function read(tokens: readonly Token[]): Symbol[] {
  const symbols: Symbol[] = [];
  let raised = false;
  for (const token of tokens) {
    if ((token.raised ?? false) !== raised) {
      symbols.push(raised ? '}' : '{');
      raised = !raised;
    }
    if (isTerm(token)) symbols.push(token.value);
    else
      symbols.push(
        ...(token.text.match(/\d+|[a-z][a-z-]*|[^\s\w]/gi) ?? []).map((s) => (/^\d/.test(s) ? Number(s) : s)),
      );
  }
  return raised ? [...symbols, '}'] : symbols;
}

const functions: Record<string, (...values: number[]) => number> = {
  max: Math.max,
  ln: Math.log,
  tanh: Math.tanh,
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
      else if (this.#next() === '(') value *= this.#power();
      else return value;
    }
  }

  #power(): number {
    const base = this.#atom();
    if (this.#take('²')) return base * base;
    return base;
  }

  #atom(): number {
    const symbol = this.#symbols[this.#at++];
    if (typeof symbol === 'number') return symbol;
    if (symbol === '½') return 0.5 * this.#power();
    if (symbol === '(') return this.#until(')');
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

  #next = () => this.#symbols[this.#at];

  #take(symbol: string): boolean {
    if (this.#next() !== symbol) return false;
    this.#at++;
    return true;
  }

  #fail(): never {
    throw new SyntaxError(`not an expression at ${this.#at}: ${this.#symbols.join(' ')}`);
  }
}

/** Whether the result follows from the row to 1e-9, relative to the largest number on the line. */
export function holds({ tokens, result }: Equation): boolean {
  const value = evaluate(tokens);
  const largest = Math.max(1, ...[result, ...tokens.filter(isTerm)].map((term) => Math.abs(term.value)));
  return Math.abs(value - result.value) <= 1e-9 * largest;
}
