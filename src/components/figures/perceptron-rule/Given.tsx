import type { Cell } from '../../../engine/trace/layout.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import type { Notation } from '../../../notation/notation.ts';
import { termAttributes } from '../../kit/formula/FormulaTerm.tsx';
import type { Highlight } from '../../kit/stage/useHighlight.ts';

interface Props {
  readonly cell: Cell;
  readonly value: number;
  readonly notation: Notation;
  readonly digits: Digits;
  readonly highlight: Highlight;
}

/** A number outside the formulas that lights with its symbol in the text: it is there before the first step. */
export function Given({ cell, value, notation, digits, highlight }: Props) {
  const term = { part: notation.part(cell), colour: notation.colour(cell) };
  return <span {...termAttributes(term, highlight)}>{formatNumber(value, digits)}</span>;
}
