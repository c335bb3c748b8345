/**
 * Formulas in JavaScript's notation: math`e = exp(x | -0); (x >= 0 ? 1 : e) / (1 + e)`. They become text in WebAssembly's own order, in
 * which operands stand before what is done with them: `x -0 | exp =e 1 e x 0 >= ? 1 e + /`. For the site this is done as it is built
 * (scripts/integrations/kernel-notation.ts), and no page has this file; elsewhere as the code is loaded. See postfix.ts for what they mean.
 */

/** Operators, each with how close it binds. */
const operators: Readonly<Record<string, number>> = {
  '|': 1,
  '&': 2,
  '!=': 3,
  '<': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};

/** @param text formulas that `;` parts; `name = …` names a value, and `$1` is one that has been turned before */
export function postfix(text: string): string {
  const tokens = text.match(/[\d.]+(?:e[-+]?\d+)?|\$?\w+|[!>]=|\S/g) as string[];
  const take = () => tokens.shift() as string;
  const takes = (token: string) => tokens[0] === token && take() === token;
  const bound = () => operators[tokens[0] as string] ?? 0;

  /** @param least operators have to bind closer */
  function value(least = 0): string {
    let its = operand();
    for (let next = bound(); next > least; next = bound()) {
      const operator = take();
      its = `${its} ${value(next)} ${operator}`;
    }
    return least === 0 && takes('?') ? `${enclosed()} ${value()} ${its} ?` : its;
  }

  /** A value, and the sign that ends it. */
  function enclosed(): string {
    const its = value();
    take();
    return its;
  }

  function operand(): string {
    const token = take();
    if (token === '(') return enclosed();
    if (token === '-') return token + take();
    if (!takes('(')) return token;
    const operands: string[] = [];
    do operands.push(value());
    while (take() === ',');
    return `${operands.join(' ')} ${token}`;
  }

  const statements: string[] = [];
  do {
    const name = tokens[1] === '=' ? take() : '';
    if (name !== '') take();
    statements.push(name === '' ? value() : `${value()} =${name}`);
  } while (takes(';'));
  return statements.join(' ');
}

/** A formula, with numbers and formulas as parts of it. */
export const math = (texts: readonly string[], ...parts: readonly (string | number)[]): string =>
  postfix(texts.reduce((before, text, k) => `${before}$${k - 1}${text}`)).replace(/\$(\d+)/g, (_, k) => `${parts[k]}`);
