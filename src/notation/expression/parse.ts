/**
 * Reads expressions by recursive descent: sums of products of signs before powers. What cannot be read is refused at its place,
 * with what was expected there; see graph-of.ts for what the lines mean together.
 */
import { grouped } from '../../language.ts';
import {
  bounds,
  type Expression,
  functionNamed,
  functionNames,
  type Line,
  operands,
  quoted,
  Unreadable,
} from './syntax.ts';
import { type Sign, type Span, type Token, tokensOf } from './tokens.ts';

const operand = 'a number, a name or “(”';
const between = '“+”, “−”, “*”, “/” or “^”';
const list = (names: readonly string[]) => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** @throws Unreadable */
export function linesOf(text: string): Line[] {
  if (text.length > bounds.text)
    throw new Unreadable(
      { at: bounds.text, end: text.length },
      `The text is too long: expected at most ${grouped(bounds.text)} characters.`,
    );
  const tokens = tokensOf(text);
  let next = 0;
  let depth = 0;
  let calls = 0;
  const peek = (ahead = 0) => tokens[Math.min(next + ahead, tokens.length - 1)] as Token;
  const isSign = (token: Token, ...signs: readonly Sign[]) => token.kind === 'sign' && signs.includes(token.sign);
  const startsOperand = (token: Token) => token.kind === 'number' || token.kind === 'name' || isSign(token, '(');
  const takeSign = (...signs: readonly Sign[]) => {
    const token = peek();
    if (token.kind !== 'sign' || !signs.includes(token.sign)) return undefined;
    next++;
    return token;
  };
  const refuse = (expected: string, token: Token = peek()): never => {
    throw new Unreadable(token, wrongAt(text, tokens, token, expected));
  };

  const lines: Line[] = [];
  while (peek().kind !== 'end') {
    if (takeSign(';')) continue;
    lines.push(line());
    if (peek().kind !== 'end' && !takeSign(';')) refuse(after(peek()));
  }
  return lines;

  function line(): Line {
    const [name, equals] = [peek(), peek(1)];
    if (name.kind === 'name' && isSign(equals, '=')) {
      if (functionNamed(name.name) !== undefined)
        throw new Unreadable(name, `“${name.name}” is a function: expected a name of its own.`);
      next += 2;
      return { name: { text: name.name, at: name.at, end: name.end }, is: sum(), ...spanFrom(name) };
    }
    const is = sum();
    if (isSign(peek(), '=')) refuse('only one name before “=”, as in q = x + y');
    return { name: undefined, is, ...spanFrom(name) };
  }

  function spanFrom({ at }: Span): Span {
    return { at, end: (tokens[next - 1] as Token).end };
  }

  /** What may follow a part that is complete. */
  function after(token: Token): string {
    if (isSign(token, '=')) return 'one “=” in a line, behind its name';
    const last = tokens[next - 1];
    if (last !== undefined && startsOperand(token))
      return `“*” between ${quoted(text, last)} and ${quoted(text, token)}`;
    return `${between}, or the end`;
  }

  function sum(): Expression {
    if (++depth > bounds.depth) refuse(`no more than ${bounds.depth} brackets inside each other`);
    const terms = [product()];
    for (let sign = takeSign('+', '-'); sign !== undefined; sign = takeSign('+', '-')) {
      const term = product();
      terms.push(sign.sign === '-' ? { kind: 'negate', of: term, span: sign } : term);
    }
    depth--;
    return terms.length === 1 ? (terms[0] as Expression) : { kind: 'sum', of: terms };
  }

  function product(): Expression {
    let left = signed();
    for (let sign = takeSign('*', '/'); sign !== undefined; sign = takeSign('*', '/'))
      left = { kind: sign.sign === '*' ? 'product' : 'quotient', of: [left, signed()], span: sign };
    return left;
  }

  function signed(): Expression {
    let minuses = 0;
    for (let sign = takeSign('+', '-'); sign !== undefined; sign = takeSign('+', '-')) {
      if (sign.sign === '-') minuses++;
      if (minuses > bounds.depth) refuse('fewer signs in a row', sign);
    }
    let is = power();
    for (let k = 0; k < minuses; k++) is = { kind: 'negate', of: is };
    return is;
  }

  function power(): Expression {
    const of = atom();
    const sign = takeSign('^');
    if (sign === undefined) return of;
    const is: Expression = { kind: 'power', of, exponent: exponent(), span: sign };
    // Mathematics reads a tower from the top, many programs from the left: a reader says which is meant.
    const second = peek();
    if (isSign(second, '^')) refuse(`brackets around the first power, as in (x^3)^2, or one exponent alone`, second);
    return is;
  }

  function exponent(): number {
    const open = takeSign('(');
    const minus = takeSign('+', '-')?.sign === '-';
    const token = peek();
    const whole = `a whole number from −${bounds.exponent} to ${bounds.exponent} as the exponent`;
    if (token.kind !== 'number' || !Number.isInteger(token.value) || token.value > bounds.exponent)
      return refuse(whole);
    next++;
    if (open && !takeSign(')')) refuse(`“)” behind the exponent`);
    // −0 is read as 0.
    return minus ? 0 - token.value : token.value;
  }

  function atom(): Expression {
    const token = peek();
    if (token.kind === 'number') return number(token);
    if (token.kind === 'name') return isFunction(token.name) ? call(token) : name(token);
    const open = takeSign('(') ?? refuse(operand);
    const is = sum();
    if (!takeSign(')')) refuseUnclosed(open);
    return is;
  }

  function number(token: Extract<Token, { kind: 'number' }>): Expression {
    next++;
    if (!Number.isFinite(token.value)) refuse('a number of at most about 1.8e308', token);
    const [comma, decimals] = [peek(), peek(1)];
    const isDecimal = isSign(comma, ',') && comma.at === token.end && decimals.kind === 'number';
    if (isDecimal && calls === 0 && decimals.at === comma.end)
      refuse(
        `a point before the decimals, as in ${text.slice(token.at, token.end)}.${text.slice(decimals.at, decimals.end)}`,
        comma,
      );
    if (peek().kind === 'number' && peek().at === token.end) refuse('one point in a number');
    return { kind: 'number', value: token.value, span: token };
  }

  function isFunction(named: string) {
    return functionNamed(named) !== undefined || isSign(peek(1), '(');
  }

  function name(token: Extract<Token, { kind: 'name' }>): Expression {
    next++;
    if (token.name.length > bounds.name) refuse(`a name of at most ${bounds.name} characters`, token);
    return { kind: 'name', name: token.name, span: token };
  }

  function call(token: Extract<Token, { kind: 'name' }>): Expression {
    const of = functionNamed(token.name);
    if (of === undefined) return refuse(`one of the functions ${list(functionNames)}, or “*” before “(”`, token);
    next++;
    const open = takeSign('(') ?? refuse(`“(” behind ${token.name}, as in ${token.name}(x)`);
    calls++;
    const args = [sum()];
    while (takeSign(',')) args.push(sum());
    calls--;
    const { from, to } = operands(of);
    if (to > 1 && startsOperand(peek()))
      refuse(`“,” between ${quoted(text, tokens[next - 1] as Token)} and ${quoted(text, peek())}`);
    const count = to === 1 ? 'one operand' : `${from} to ${to} operands`;
    if (args.length < from || args.length > to)
      refuse(`${count} for ${token.name}, which has ${args.length}`, tokens[next] as Token);
    if (!takeSign(')')) refuseUnclosed(open);
    return { kind: 'call', name: of, of: args, span: token };
  }

  function refuseUnclosed(open: Span): never {
    const token = peek();
    return startsOperand(token) ? refuse(after(token)) : refuse(`“)” to close the “(” at character ${open.at + 1}`);
  }
}

/** What is wrong at a token, and what was expected in its place. */
function wrongAt(text: string, tokens: readonly Token[], token: Token, expected: string): string {
  if (token.kind === 'end') return `The text ends here: expected ${expected}.`;
  if (token.kind === 'other' && '[]{}'.includes(text.slice(token.at, token.end)))
    return `${quoted(text, token)} is no bracket here: expected “(” or “)”.`;
  if (token.kind === 'other') return `${quoted(text, token)} means nothing here: expected ${expected}.`;
  const isClosing = token.kind === 'sign' && token.sign === ')';
  const opened = tokens.filter((each) => each.at < token.at && each.kind === 'sign' && each.sign === '(').length;
  const closed = tokens.filter((each) => each.at < token.at && each.kind === 'sign' && each.sign === ')').length;
  if (isClosing && closed >= opened) return 'This “)” closes nothing: expected a “(” before it.';
  return `${text.slice(token.at, token.end) === '\n' ? 'The line ends here' : `${quoted(text, token)} stands here`}: expected ${expected}.`;
}
