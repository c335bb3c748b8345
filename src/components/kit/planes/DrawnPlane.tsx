import type { Sight } from '../picture/sight.ts';
import type { PlaneView } from './convolution-planes.ts';
import { PlaceView } from './NumberPlane.tsx';
import { type NumberPlaneProps, padding } from './plane.ts';

/** Room above a plane of a drawing for its name. */
export const nameHeight = 19;

interface Props extends PlaneView, Pick<NumberPlaneProps, 'tone'> {
  readonly sight: Sight;
  /** Its upper left corner, where its name begins. */
  readonly x: number;
  readonly y: number;
  /** Width and height of a place, and the size of its letters. */
  readonly room: number;
  readonly row: number;
  readonly size: number;
  /** As the text points at it. */
  readonly mark?: string;
  readonly lit?: boolean;
}

/** A plane of numbers as a part of a drawing that is made larger and smaller as a whole. */
export function DrawnPlane({ sight, caption, places, outline, tone, x, y, room, row, size, mark, lit }: Props) {
  const numbers = places.flat().filter((place) => place !== padding);
  const scale = Math.max(0, ...numbers.map(({ cell }) => Math.abs(sight.later(cell) ?? 0)));
  const top = y + nameHeight;
  return (
    <g class={`plane-of-numbers tone-${tone}${lit ? ' lit' : ''}`} data-mark={mark}>
      <text class="caption" {...{ x }} y={y + 14}>
        {caption}
      </text>
      {places.map((across, r) =>
        across.map((place, c) => (
          <PlaceView
            key={`${r} ${c}`}
            {...{ sight, place, room, row, scale, size }}
            hasGradients={false}
            x={x + c * room}
            y={top + r * row}
          />
        )),
      )}
      {outline === undefined ? null : (
        <rect
          class="at-work"
          x={x + outline.column * room}
          y={top + outline.row * row}
          width={outline.columns * room}
          height={outline.rows * row}
        />
      )}
    </g>
  );
}
