import { useEffect, useMemo, useRef } from 'preact/hooks';
import { imageSide } from '../protocol/shard.ts';
import { cellText } from './frame.ts';
import type { PixelPlace, ViewProps } from './Picture.tsx';

interface Props extends ViewProps {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** The pixel that is marked in the page as it is served. */
  readonly opened: PixelPlace;
}

/** Both borders of the box, in px; what else it is wider than its inside is a bar to scroll with. */
const borders = 2;

const moves: Record<string, readonly [row: number, col: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The 784 numbers as a table. The mark is moved by hand: drawing all cells anew at every move of the pointer is slow. */
export function NumberGrid({ id, bytes, opened, frame, point, choose }: Props) {
  const { row, col, step } = frame;
  const box = useRef<HTMLElement>(null);
  const table = useMemo(() => <Cells {...{ bytes, step: Math.min(step, 1), opened }} />, [bytes, Math.min(step, 1)]);
  useEffect(() => {
    const { offsetWidth = 0, clientWidth = 0 } = box.current ?? {};
    box.current?.style.setProperty('--bar', `${Math.max(0, offsetWidth - clientWidth - borders)}px`);
  }, []);
  useEffect(() => {
    for (const old of box.current?.querySelectorAll('.marked') ?? []) old.classList.remove('marked');
    const cell = box.current?.querySelector('table')?.rows[row + 1]?.cells[col + 1];
    cell?.classList.add('marked');
    if (box.current && cell) show(box.current, cell);
  }, [row, col, step]);
  return (
    <section
      ref={box}
      class={step > 0 ? 'table-box number-grid is-scaled' : 'table-box number-grid'}
      aria-label={`The 784 numbers, 28 rows of 28. Arrow keys move the mark. (${id})`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the mark in it
      tabIndex={0}
      onKeyDown={(event) => {
        const move = moves[event.key];
        if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        choose({ row: row + move[0], col: col + move[1] });
      }}
      onPointerMove={(event) => event.pointerType === 'mouse' && point(placeOf(event.target))}
      onPointerLeave={() => point(undefined)}
      onClick={(event) => {
        const place = placeOf(event.target);
        if (place) choose(place);
      }}
    >
      {table}
    </section>
  );
}

interface CellsProps extends Pick<Props, 'bytes' | 'opened'> {
  readonly step: number;
}

function Cells({ bytes, step, opened }: CellsProps) {
  const lines = Array.from({ length: imageSide }, (_, k) => k);
  const look = (row: number, col: number) => {
    const names = [bytes[imageSide * row + col]! > 0 && 'ink', row === opened.row && col === opened.col && 'marked'];
    return names.filter(Boolean).join(' ') || undefined;
  };
  return (
    <table>
      <thead>
        <tr>
          <td />
          {lines.map((col) => (
            <th key={col} scope="col">
              {col}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {lines.map((col) => (
              <td key={col} class={look(row, col)}>
                {cellText(bytes[imageSide * row + col]!, step)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The pixel of a cell; undefined on the numbers of rows and columns. */
function placeOf(target: EventTarget | null): PixelPlace | undefined {
  const cell = (target as Element | null)?.closest('td');
  const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
  if (!cell || !row || row.rowIndex === 0) return undefined;
  return { row: row.rowIndex - 1, col: cell.cellIndex - 1 };
}

/** Scrolls the box, and only the box, by whole cells until this one is in it, clear of the numbers of rows and columns. */
function show(box: HTMLElement, cell: HTMLElement): void {
  const { width, height } = cell.getBoundingClientRect();
  const whole = (place: number, size: number) => Math.round(place / size) * size;
  const inner = (from: number, size: number, seen: number, length: number) => {
    const margin = Math.min(2 * size, (length - size) / 2);
    if (from < seen + margin) return from - margin;
    return from + size > seen + length - margin ? from + size - length + margin : seen;
  };
  box.scrollLeft = whole(inner(cell.offsetLeft, width, box.scrollLeft, box.clientWidth), width);
  box.scrollTop = whole(inner(cell.offsetTop, height, box.scrollTop, box.clientHeight), height);
}
