import { useState } from 'preact/hooks';
import type { ConfusionMatrix } from '../../engine/metrics/confusion-matrix.ts';
import { className, type DataName, dataSets } from '../protocol/data-sets.ts';
import { grouped, percent } from '../protocol/words.ts';
import { type MatrixCell, matrixCellName, neighbour, shade, shadeBounds } from './matrix-words.ts';

export interface ConfusionTableProps {
  readonly id: string;
  readonly data: DataName;
  readonly matrix: ConfusionMatrix;
  readonly selected: MatrixCell | undefined;
  readonly onSelect: (cell: MatrixCell) => void;
}

/** Rows are the true classes, columns the predicted ones. One tab stop; arrow keys go from cell to cell. */
export function ConfusionTable({ id, data, matrix, selected, onSelect }: ConfusionTableProps) {
  const [reached, setReached] = useState<MatrixCell>({ label: 0, digit: 0 });
  const { kinds } = dataSets[data];
  const name = `Confusion matrix: rows are the true ${kinds}, columns the ${kinds} the network reads`;
  const shows = data === 'mnist' ? 'shows a' : 'shows';
  const cellId = ({ label, digit }: MatrixCell) => `${id}-${label}-${digit}`;
  const go = (event: KeyboardEvent, cell: MatrixCell) => {
    const next = neighbour(cell, event.key, matrix.length);
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setReached(next);
    document.getElementById(cellId(next))?.focus();
  };
  return (
    <div class={data === 'mnist' ? 'evaluate-matrix' : 'evaluate-matrix has-names'}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of WAI-ARIA, on a real table */}
      <table role="grid" aria-label={name}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} class="evaluate-shows">
              {shows}
            </th>
            <th scope="colgroup" colSpan={matrix.length}>
              read as
            </th>
          </tr>
          <tr>
            {matrix.map((_, digit) => (
              <th key={digit} scope="col" class={selected?.digit === digit ? 'in-column' : undefined}>
                <span>{className(data, digit)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map((row, label) => {
            const total = row.reduce((sum, count) => sum + count, 0);
            return (
              <tr key={label} class={selected?.label === label ? 'in-row' : undefined}>
                <th scope="row">
                  <span class="visually-hidden">{shows} </span>
                  {className(data, label)}
                </th>
                {row.map((count, digit) => {
                  const isSelected = selected?.label === label && selected.digit === digit;
                  const kind = label === digit ? 'is-right' : `shade-${shade(count, total)}`;
                  return (
                    <td key={digit} class={selected?.digit === digit ? 'in-column' : undefined}>
                      <button
                        type="button"
                        id={cellId({ label, digit })}
                        class={kind}
                        aria-label={matrixCellName(data, { label, digit }, count)}
                        aria-pressed={isSelected}
                        tabIndex={reached.label === label && reached.digit === digit ? 0 : -1}
                        onFocus={() => setReached({ label, digit })}
                        onKeyDown={(event) => go(event, { label, digit })}
                        onClick={() => onSelect({ label, digit })}
                      >
                        {grouped(count)}
                      </button>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="evaluate-legend soft">
        Outlined: read right.{' '}
        <span class="is-shaded">
          The stronger the colour, the larger the share of its row, in steps at{' '}
          {shadeBounds.map((least) => percent(least)).join(', ')}.
        </span>
        <span class="is-forced">Underlined: a mistake with at least {percent(shadeBounds.at(-1)!)} of its row.</span>{' '}
        Press a cell to see its images; arrow keys go from cell to cell.
      </p>
    </div>
  );
}
