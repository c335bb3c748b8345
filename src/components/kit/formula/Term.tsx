import { type Cell, cellName } from '../../../engine/trace/layout.ts';
import { type Digits, formatNumber, notYet } from '../../../notation/format.ts';
import { markOf } from '../../../notation/marks.ts';
import { isGradient, symbolKind } from '../../../notation/names.ts';
import type { Highlight } from '../stage/useHighlight.ts';

/** How a cell's colour and its links are written into the page. */
export function cellAttributes(cell: Cell, { lit, light }: Highlight) {
  const mark = markOf(cell);
  return {
    'data-cell': cellName(cell),
    class: `term sym-${symbolKind(cell)}${isGradient(cell) ? ' gradient' : ''}${lit === mark ? ' lit' : ''}`,
    onPointerEnter: () => light(mark),
    onPointerLeave: () => light(undefined),
  };
}

interface Props {
  readonly cell: Cell;
  readonly value: number | undefined;
  readonly digits: Digits;
  readonly highlight: Highlight;
  /** Shows how this number came about. Undefined where it was given. */
  readonly explain?: (() => void) | undefined;
  /** What the number is, in words. */
  readonly words: string;
}

/** A live number. Where the engine computed it, it is a button that says how. */
export function Term({ cell, value, digits, highlight, explain, words }: Props) {
  const shown = value === undefined ? notYet : formatNumber(value, digits);
  const attributes = cellAttributes(cell, highlight);
  if (explain === undefined || value === undefined) {
    return (
      <span {...attributes} title={words}>
        {shown}
      </span>
    );
  }
  return (
    <button
      type="button"
      {...attributes}
      title={`${words}: why is it this number?`}
      onFocus={() => highlight.light(markOf(cell))}
      onBlur={() => highlight.light(undefined)}
      onClick={explain}
    >
      {shown}
    </button>
  );
}
