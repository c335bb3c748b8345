import { cellName } from '../../../engine/trace/layout.ts';
import type { Equation, Token } from '../../../notation/equation.ts';
import { type Digits, formatNumber, isRounded, notYet } from '../../../notation/format.ts';
import type { Names } from '../../../notation/names.ts';
import { isTerm } from '../../../notation/tokens.ts';
import type { Highlight } from '../stage/useHighlight.ts';
import { MathSymbol } from './MathSymbol.tsx';
import { cellAttributes, Term } from './Term.tsx';

interface Props {
  readonly equation: Equation;
  readonly names: Names;
  readonly digits: Digits;
  readonly highlight: Highlight;
  /** False where the step lies ahead: its numbers are not shown. */
  readonly known?: boolean;
  /** A second row of tokens for the same result, such as δ opened into its factors. */
  readonly opened?: Equation | undefined;
  /** Shows why a cell has a value. Undefined for a value that was given. */
  explain(cell: Equation['result']['cell'], value: number): (() => void) | undefined;
}

/** One step as an equation: symbols, and below them the same row with the numbers of this very step. */
export function EquationLine({ equation, opened, names, digits, highlight, known = true, explain }: Props) {
  const { result, relation } = equation;
  const rows = opened === undefined ? [equation] : [opened];
  const rounded = [...rows.flatMap(({ tokens }) => tokens.filter(isTerm)), result].some(({ value }) =>
    isRounded(value, digits),
  );
  const isCopy = equation.tokens.length === 1 && opened === undefined;
  const equals = rounded && !isCopy ? '≈' : '=';
  return (
    <div class="equation">
      <p class="symbols" aria-hidden="true">
        <span {...cellAttributes(result.cell, highlight)}>
          <MathSymbol label={names.label(result.cell)} />
        </span>{' '}
        {relation}{' '}
        {rows.map(({ tokens }) =>
          tokens.map((token, k) => (
            <Raise key={k} raised={token.raised}>
              {isTerm(token) ? (
                <span {...cellAttributes(token.cell, highlight)}>
                  <MathSymbol label={names.label(token.cell)} />
                </span>
              ) : (
                token.text
              )}
            </Raise>
          )),
        )}
      </p>
      {known ? (
        <p class="numbers">
          {rows.map(({ tokens }) =>
            tokens.map((token, k) => (
              <Raise key={k} raised={token.raised}>
                {isTerm(token)
                  ? parenthesised(token, k, <LiveNumber token={token} {...{ names, digits, highlight, explain }} />)
                  : token.text}
              </Raise>
            )),
          )}{' '}
          {equals}{' '}
          <strong {...cellAttributes(result.cell, highlight)} data-result={cellName(result.cell)}>
            {formatNumber(result.value, digits)}
          </strong>
        </p>
      ) : (
        <p class="numbers soft">{notYet}</p>
      )}
    </div>
  );
}

type NumberProps = Pick<Props, 'names' | 'digits' | 'highlight' | 'explain'> & {
  token: Extract<Token, { cell: unknown }>;
};

function LiveNumber({ token, names, digits, highlight, explain }: NumberProps) {
  const { cell, value } = token;
  return <Term {...{ cell, value, digits, highlight }} words={names.words(cell)} explain={explain(cell, value)} />;
}

/** A negative number after a sign of operation stands in brackets. */
function parenthesised(token: { value: number }, position: number, child: preact.JSX.Element) {
  return token.value < 0 && position > 0 ? <>({child})</> : child;
}

function Raise({ raised, children }: { raised: boolean | undefined; children: preact.ComponentChildren }) {
  return raised ? <sup>{children}</sup> : children;
}
