import { grouped } from '../../language.ts';
import type { LeftOutRow } from '../data/kinds.ts';

interface Props {
  readonly leftOut: readonly LeftOutRow[];
  /** How many rows the table has. */
  readonly rows: number;
}

/** How many are named one by one. */
const named = 50;

/** Rows with holes, by line and column. */
export function LeftOutRows({ leftOut, rows }: Props) {
  const first = leftOut[0];
  if (first === undefined) return <p class="soft">Every row has what it needs.</p>;
  const count = leftOut.length;
  return (
    <details class="fold">
      <summary>
        {grouped(count)} of {grouped(rows)} rows {count === 1 ? 'is' : 'are'} left out: line {first.line}
        {count > 1 ? ' and others' : null}
      </summary>
      <ul class="left-out">
        {leftOut.slice(0, named).map(({ line, column, why }) => (
          <li key={line}>
            Line {line}, {column}: {why}.
          </li>
        ))}
        {count > named ? <li>And {grouped(count - named)} more.</li> : null}
      </ul>
    </details>
  );
}
