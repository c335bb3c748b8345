import { type Cell, cellName } from '../../../engine/trace/layout.ts';
import { fitNumber } from './fit.ts';
import type { Sight } from './sight.ts';

interface Props {
  readonly sight: Sight;
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
  /** The width that the number has. */
  readonly room: number;
  readonly size?: number;
  readonly class?: string;
  /** Stands for a number that is not yet computed; none stands for nothing at all. */
  readonly unknown?: string;
}

/** One number of the run in a picture, centred at x; never wider than its room, and never shown before it is computed. */
export function CellNumber({ sight, cell, x, y, room, size = 12, class: more = 'value', unknown = '?' }: Props) {
  const value = sight.value(cell);
  const { text, length } = value === undefined ? { text: unknown } : fitNumber(value, room, size);
  const sign = value === undefined ? 'unknown' : value < 0 ? 'negative' : '';
  const classes = [more, sign, sight.state(cell)].filter((name) => name !== '').join(' ');
  return (
    <text
      class={classes}
      {...{ x, y }}
      font-size={size}
      text-anchor="middle"
      data-cell={cellName(cell)}
      data-edit={sight.edit(cell)}
      {...(length !== undefined && { textLength: length, lengthAdjust: 'spacingAndGlyphs' })}
    >
      {text}
    </text>
  );
}
