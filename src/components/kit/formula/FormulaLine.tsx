import { type Cell, cellName } from '../../../engine/trace/layout.ts';
import { type Digits, defaultDigits, formatNumber, isRounded, notYet } from '../../../notation/format.ts';
import { type Formula, isTerm, type Term, type Token, termsOf } from '../../../notation/notation.ts';
import type { Highlight } from '../stage/useHighlight.ts';
import { LiveNumber, termAttributes } from './FormulaTerm.tsx';
import { MathSymbol } from './MathSymbol.tsx';

interface Props {
  readonly formula: Formula;
  /** Another row of tokens for the same result, such as δ opened into its factors. */
  readonly opened?: Formula | undefined;
  readonly highlight: Highlight;
  readonly digits?: Digits;
  /** False where the step lies ahead: its numbers are not shown. */
  readonly known?: boolean;
  /** Shows why a cell has a value. Undefined for a value that was given. */
  explain?(cell: Cell, value: number): (() => void) | undefined;
}

/** One step as a formula: symbols, and below them the same row with the numbers of this very step. */
export function FormulaLine({ formula, opened, highlight, digits = defaultDigits, known = true, explain }: Props) {
  const { result, relation, because } = formula;
  const { tokens } = opened ?? formula;
  const rounded = termsOf({ ...formula, tokens }).some(({ value }) => isRounded(value, digits));
  const isCopy = formula.tokens.length === 1 && formula.tokens.every(isTerm) && opened === undefined;
  const symbol = (term: Term) => (
    <span {...termAttributes(term, highlight)}>
      <MathSymbol label={term.label} />
    </span>
  );
  const number = (term: Term) => (
    <LiveNumber {...{ term, digits, highlight }} explain={term.cell && explain?.(term.cell, term.value)} />
  );
  return (
    <div class="equation">
      <p class="symbols" aria-hidden="true">
        {symbol(result)} {relation} <Row tokens={tokens} show={symbol} />
      </p>
      {known ? (
        <p class="numbers">
          <Row
            tokens={tokens}
            show={(term, k) =>
              isBracketed(tokens, k) ? <span class="bracketed">({number(term)})</span> : number(term)
            }
          />{' '}
          {rounded && !isCopy ? '≈' : '='}{' '}
          <strong {...termAttributes(result, highlight)} data-result={result.cell && cellName(result.cell)}>
            {formatNumber(result.value, digits)}
          </strong>
          {because === undefined ? null : <span class="soft"> ({because})</span>}
        </p>
      ) : (
        <p class="numbers soft">{notYet}</p>
      )}
    </div>
  );
}

interface RowProps {
  readonly tokens: readonly Token[];
  show(term: Term, position: number): preact.JSX.Element;
}

function Row({ tokens, show }: RowProps) {
  return (
    <>
      {tokens.map((token, k) => (
        <Raise key={k} raised={token.raised}>
          {isTerm(token) ? show(token, k) : token.text}
        </Raise>
      ))}
    </>
  );
}

/**
 * Whether a term's number needs brackets of its own: a negative one after a sign of operation, or with an exponent. Not where a
 * row, a bracket or an item of a list begins with it.
 */
function isBracketed(tokens: readonly Token[], k: number): boolean {
  const [before, term, after] = [tokens[k - 1], tokens[k], tokens[k + 1]];
  if (term === undefined || !isTerm(term) || !(term.value < 0)) return false;
  const begins = before === undefined || (!isTerm(before) && /[(,] *$/.test(before.text));
  return !begins || (after?.raised === true && term.raised !== true);
}

function Raise({ raised, children }: { raised: boolean | undefined; children: preact.ComponentChildren }) {
  return raised ? <sup>{children}</sup> : children;
}
