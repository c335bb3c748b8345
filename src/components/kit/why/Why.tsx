import { useEffect, useRef, useState } from 'preact/hooks';
import { at, type Cell, cellName } from '../../../engine/trace/layout.ts';
import { EquationLine } from '../EquationLine.tsx';
import { formatNumber } from '../format.ts';
import { MathSymbol } from '../MathSymbol.tsx';
import type { Stage } from '../NetworkFigure.tsx';
import { cellAttributes } from '../Term.tsx';
import { type Reason, reasonFor, reasonsBehind } from './why.ts';
import './why.css';

interface Props {
  readonly stage: Stage;
  /** The number that is asked about. */
  readonly cell: Cell;
  close(): void;
}

/** Generations of numbers that are unfolded from the start. */
const open = 2;

/** "Why this number?": the chain of operations that made it, back to inputs and weights. */
export default function Why({ stage, cell, close }: Props) {
  const { frame, highlight } = stage;
  const { names, digits, experiment, record, position } = frame;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const reason = reasonFor(experiment, record, cell, position.done);
  return (
    <section class="why" aria-labelledby={`${stage.id}-why`} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <div class="why-head">
        <h4 ref={heading} id={`${stage.id}-why`} tabIndex={-1}>
          Why is{' '}
          <span {...cellAttributes(cell, highlight)}>
            <MathSymbol label={names.label(cell)} />
          </span>{' '}
          {reason === undefined ? 'not yet computed' : `= ${formatNumber(reason.value, digits)}`}?
        </h4>
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
      </div>
      <p>{sentence(names.words(cell), reason)}</p>
      {reason?.made === undefined ? null : (
        <ul class="reasons">
          <Because {...{ stage, reason }} depth={0} />
        </ul>
      )}
    </section>
  );
}

function sentence(words: string, reason: Reason | undefined): string {
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  if (reason === undefined) return `${name} lies ahead: step on, then ask again.`;
  if (reason.made === undefined) return `${name} was given: no operation of this update made it.`;
  return `${name} was made by this operation, from the numbers below it.`;
}

interface BecauseProps {
  readonly stage: Stage;
  readonly reason: Reason;
  readonly depth: number;
}

/** One operation, the way to its step, and below it the reasons of what it read. */
function Because({ stage, reason, depth }: BecauseProps) {
  const { frame, highlight, step } = stage;
  const { names, digits, experiment, record } = frame;
  const { cell, value, made } = reason;
  const [unfolded, unfold] = useState(depth < open);
  if (made === undefined)
    return (
      <li class="given">
        <span {...cellAttributes(cell, highlight)}>
          <MathSymbol label={names.label(cell)} /> = {formatNumber(value, digits)}
        </span>{' '}
        <span class="soft">{givenAs(cell)}</span>
      </li>
    );
  return (
    <li>
      <EquationLine {...{ names, digits, highlight }} equation={made.equation} explain={stage.explain} />
      <button type="button" class="quiet" onClick={() => step(cell)}>
        Go to this step
      </button>
      <details open={unfolded} onToggle={(event) => unfold(event.currentTarget.open)}>
        <summary>
          where {reasonsBehind(experiment, record, reason).length === 1 ? 'this comes' : 'these come'} from
        </summary>
        {unfolded ? (
          <ul class="reasons">
            {reasonsBehind(experiment, record, reason).map((behind) => (
              <Because key={cellName(behind.cell)} stage={stage} reason={behind} depth={depth + 1} />
            ))}
          </ul>
        ) : null}
      </details>
    </li>
  );
}

/** What kind of thing a given number is. */
function givenAs(cell: Cell): string {
  switch (cell.quantity) {
    case 'weights':
    case 'bias':
    case 'slope':
      return 'a parameter, as the update found it';
    case 'a':
      return at(cell, 'layer') === 0 ? 'an input' : '';
    case 'y':
      return 'a target';
    default:
      return 'chosen before the run';
  }
}
