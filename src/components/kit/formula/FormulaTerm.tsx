import { type Cell, cellName } from '../../../engine/trace/layout.ts';
import { type Digits, formatNumber, notYet } from '../../../notation/format.ts';
import type { Notation, Term } from '../../../notation/notation.ts';
import type { Highlight } from '../stage/useHighlight.ts';

/** How the colour of a term and its links are written into the page. */
export function termAttributes(
  { cell, part, colour, gradient }: Pick<Term, 'cell' | 'part' | 'colour' | 'gradient'>,
  { lit, light }: Highlight,
) {
  return {
    ...(cell && { 'data-cell': cellName(cell) }),
    class: `term sym-${colour}${gradient ? ' gradient' : ''}${part !== undefined && lit === part ? ' lit' : ''}`,
    onPointerEnter: () => light(part),
    onPointerLeave: () => light(undefined),
  };
}

/** The same of a number of the run, whether it is known or not. */
export const cellAttributes = (cell: Cell, notation: Notation, highlight: Highlight) =>
  termAttributes(
    { cell, part: notation.part(cell), colour: notation.colour(cell), gradient: notation.isGradient(cell) },
    highlight,
  );

interface Shown {
  readonly digits: Digits;
  readonly highlight: Highlight;
  /** Shows how this number came about. Undefined where it was given. */
  readonly explain?: (() => void) | undefined;
}

/** A live number. Where the engine computed it, it is a button that says how. */
export function LiveNumber({ term, digits, highlight, explain }: Shown & { term: Term }) {
  const attributes = termAttributes(term, highlight);
  const shown = formatNumber(term.value, digits);
  if (explain === undefined)
    return (
      <span {...attributes} title={term.words}>
        {shown}
      </span>
    );
  return (
    <button
      type="button"
      {...attributes}
      class={shown.length === 1 ? `${attributes.class} short` : attributes.class}
      title={`${term.words}: why is it this number?`}
      aria-label={`${term.words}, ${shown}: why?`}
      onFocus={() => highlight.light(term.part)}
      onBlur={() => highlight.light(undefined)}
      onClick={explain}
    >
      {shown}
    </button>
  );
}

interface Props extends Shown {
  readonly notation: Notation;
  readonly cell: Cell;
  readonly value: number | undefined;
  /** What the number is, where the figure says it in words of its own. */
  readonly words?: string;
}

/** A number of the run, or that it is not yet computed. */
export function FormulaTerm({ notation, cell, value, words = notation.words(cell), ...shown }: Props) {
  if (value !== undefined) return <LiveNumber {...shown} term={{ ...notation.term(cell, value), words }} />;
  return (
    <span {...cellAttributes(cell, notation, shown.highlight)} title={words}>
      {notYet}
    </span>
  );
}
