/** Evaluates a displayed row of tokens as arithmetic, the way a reader with a calculator would. Every number is the unrounded one. */
import type { Pattern } from '../../src/engine/pattern.ts';
import { type Formula, isTerm, type Token } from '../../src/notation/notation.ts';
import { evaluateFormula } from '../engine/evaluate-formula.ts';

/** The value of a row. Throws where the row is not an expression. */
export function evaluate(tokens: readonly Token[]): number {
  const [first, shown, sign, limit] = tokens;
  // What a unit with a step decides is written out as both of its cases.
  if (
    first !== undefined &&
    !isTerm(first) &&
    first.text === '1 if ' &&
    shown &&
    isTerm(shown) &&
    sign &&
    !isTerm(sign)
  ) {
    const isAbove = sign.text.startsWith(' >');
    const against = limit !== undefined && isTerm(limit) ? limit.value : 0;
    return Number(isAbove ? shown.value > against : shown.value >= against);
  }
  const numbers: number[] = [];
  const parts = tokens.map((token): Pattern[number] => {
    const part = isTerm(token) ? numbers.push(token.value) - 1 : token.text;
    return token.raised ? { raised: [part] } : part;
  });
  return evaluateFormula(joinRaised(parts), numbers);
}

/** Raised neighbours are one exponent. */
function joinRaised(parts: Pattern): Pattern {
  const joined: Pattern[number][] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'object' && typeof last === 'object')
      joined[joined.length - 1] = { raised: [...last.raised, ...part.raised] };
    else joined.push(part);
  }
  return joined;
}

/** Whether the result follows from the row, to 1e-9 of it. */
export function holds({ tokens, result }: Formula): boolean {
  return Math.abs(evaluate(tokens) - result.value) <= 1e-9 * Math.max(1, Math.abs(result.value));
}
