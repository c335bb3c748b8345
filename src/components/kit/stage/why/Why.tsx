import { useEffect, useRef, useState } from 'preact/hooks';
import { type Cell, cellName } from '../../../../engine/trace/layout.ts';
import { type Digits, formatNumber } from '../../../../notation/format.ts';
import type { Notation } from '../../../../notation/notation.ts';
import { FormulaLine } from '../../formula/FormulaLine.tsx';
import { cellAttributes } from '../../formula/FormulaTerm.tsx';
import { MathSymbol } from '../../formula/MathSymbol.tsx';
import type { Highlight } from '../useHighlight.ts';
import type { Chain, Reason } from './why.ts';
import * as said from './why-words.ts';

interface Props extends Around {
  /** The number that is asked about. */
  readonly cell: Cell;
  close(): void;
}

/** What a figure tells of its numbers. */
export interface Around {
  /** The figure's id, unique on the page. */
  readonly id: string;
  readonly chain: Chain;
  readonly notation: Notation;
  readonly digits: Digits;
  readonly highlight: Highlight;
  /** Asks about another number; undefined where it was given. */
  explain(cell: Cell, value: number): (() => void) | undefined;
  /** Goes to the step that computed a number. */
  step(cell: Cell): void;
}

/** Generations of numbers that are unfolded from the start. */
const open = 2;

/** "Why this number?": the chain of operations that made it, back to inputs and weights. */
export default function Why({ cell, close, ...around }: Props) {
  const { id, chain, notation, digits, highlight } = around;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const reason = chain.reason(cell);
  return (
    <section class="why" aria-labelledby={`${id}-why`} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <div class="why-head">
        <h4 ref={heading} id={`${id}-why`} tabIndex={-1}>
          Why is{' '}
          <span {...cellAttributes(cell, notation, highlight)}>
            <MathSymbol label={notation.label(cell)} />
          </span>{' '}
          {reason === undefined ? 'not yet computed' : `= ${formatNumber(reason.value, digits)}`}?
        </h4>
        <button type="button" class="quiet" onClick={close}>
          {said.close}
        </button>
      </div>
      <p>{said.aboutNumber(notation.words(cell), whence(reason))}</p>
      {reason?.made === undefined ? null : (
        <ul class="reasons">
          <Because {...{ around, reason }} depth={0} />
        </ul>
      )}
    </section>
  );
}

const whence = (reason: Reason | undefined) =>
  reason === undefined ? 'ahead' : reason.made === undefined ? 'given' : 'made';

interface BecauseProps {
  readonly around: Around;
  readonly reason: Reason;
  readonly depth: number;
}

/** One operation, the way to its step, and below it the reasons of what it read. */
function Because({ around, reason, depth }: BecauseProps) {
  const { chain, notation, digits, highlight, explain, step } = around;
  const behind = chain.behind(reason);
  const { cell, value, made } = reason;
  const [unfolded, unfold] = useState(depth < open);
  if (made === undefined)
    return (
      <li class="given">
        <span {...cellAttributes(cell, notation, highlight)}>
          <MathSymbol label={notation.label(cell)} /> = {formatNumber(value, digits)}
        </span>{' '}
        <span class="soft">{notation.given(cell)}</span>
      </li>
    );
  return (
    <li>
      <FormulaLine {...{ digits, highlight, explain }} formula={made.formula} />
      <button type="button" class="quiet" onClick={() => step(cell)}>
        {said.goToStep}
      </button>
      <details open={unfolded} onToggle={(event) => unfold(event.currentTarget.open)}>
        <summary>{said.comeFrom(behind.length)}</summary>
        {unfolded ? (
          <ul class="reasons">
            {behind.map((each) => (
              <Because key={cellName(each.cell)} {...{ around }} reason={each} depth={depth + 1} />
            ))}
          </ul>
        ) : null}
      </details>
    </li>
  );
}
