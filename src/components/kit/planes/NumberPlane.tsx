import { CellNumber } from '../picture/CellNumber.tsx';
import { roomFor } from '../picture/fit-more.ts';
import type { Sight } from '../picture/sight.ts';
import { HeatPlane } from './HeatPlane.tsx';
import { heat, type NumberPlaneProps, type Place, padding } from './plane.ts';

/** Planes of more rows or columns are drawn as heat maps. */
const largestWithNumbers = 12;
const captionHeight = 19;
const edge = 2;

/** A plane of numbers: an image, a filter, a feature map, a matrix. Never scaled, so its letters keep their size on a phone. */
export function NumberPlane(props: NumberPlaneProps) {
  const { sight, caption, places, tone, outline, columns, rows } = props;
  const height = places.length;
  const width = Math.max(...places.map((row) => row.length));
  if (height > largestWithNumbers || width > largestWithNumbers) return <HeatPlane {...props} />;
  const numbers = places.flat().filter((place) => place !== padding);
  const hasGradients = numbers.some(({ gradient }) => gradient !== undefined && sight.exists(gradient));
  const later = numbers.flatMap(({ cell, gradient }) => [sight.later(cell), gradient && sight.later(gradient)]);
  const room = roomFor(
    later.filter((value) => value !== undefined),
    12,
  );
  const row = hasGradients ? 33 : 24;
  const left = edge + (rows === undefined ? 0 : 22);
  const top = captionHeight + (columns === undefined ? 0 : 15);
  const size = { width: Math.max(left + width * room + edge, 74), height: top + height * row + edge };
  const scale = Math.max(...numbers.map(({ cell }) => Math.abs(sight.later(cell) ?? 0)));
  return (
    <svg
      class={`plane-of-numbers tone-${tone}`}
      {...size}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`${caption}, ${height} × ${width}`}
    >
      <text class="caption" x={edge} y={13}>
        {caption}
      </text>
      {columns?.map((name, c) => (
        <text key={name} class="index" x={left + (c + 0.5) * room} y={top - 4} text-anchor="middle">
          {name}
        </text>
      ))}
      {rows?.map((name, r) => (
        <text key={name} class="index" x={left - 5} y={top + (r + 0.5) * row + 4} text-anchor="end">
          {name}
        </text>
      ))}
      {places.map((across, r) =>
        across.map((place, c) => (
          <PlaceView
            key={`${r} ${c}`}
            {...{ sight, place, room, row, scale, hasGradients }}
            x={left + c * room}
            y={top + r * row}
          />
        )),
      )}
      {outline === undefined ? null : (
        <rect
          class="at-work"
          x={left + outline.column * room}
          y={top + outline.row * row}
          width={outline.columns * room}
          height={outline.rows * row}
        />
      )}
    </svg>
  );
}

interface PlaceProps {
  readonly sight: Sight;
  /** The size of its letters. */
  readonly size?: number;
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly row: number;
  /** The largest size of the plane's numbers: the fullest colour. */
  readonly scale: number;
  readonly hasGradients: boolean;
}

/** One place of a plane: its box, the colour of its number, and the number. */
export function PlaceView({ sight, place, x, y, room, row, scale, hasGradients, size = 12 }: PlaceProps) {
  const box = { x, y, width: room, height: row };
  if (place === padding)
    return (
      <g class="place padding">
        <rect {...box} />
        <text x={x + room / 2} y={y + row / 2 + size / 3} font-size={size} text-anchor="middle">
          0
        </text>
      </g>
    );
  const { cell, gradient, also = [] } = place;
  const value = sight.value(cell);
  const others = gradient === undefined ? also : [gradient, ...also];
  const sign = value === undefined ? 'unknown' : value < 0 ? 'negative' : 'positive';
  const middle = x + room / 2;
  return (
    <g class={`place ${sign} ${sight.state(cell, ...others)}`} {...sight.points(cell)}>
      <title>{sight.words(cell)}</title>
      <rect class="paper" {...box} />
      {value === undefined ? null : <rect class="heat" {...box} fill-opacity={heat(value, scale)} />}
      <CellNumber
        {...{ sight, cell, size }}
        x={middle}
        y={y + (hasGradients ? 15 : row / 2 + size / 3)}
        room={room - 4}
      />
      {!hasGradients || gradient === undefined || !sight.exists(gradient) ? null : (
        <CellNumber
          {...{ sight }}
          cell={gradient}
          x={middle}
          y={y + 28}
          room={room - 4}
          size={11}
          class="gradient"
          unknown=""
        />
      )}
    </g>
  );
}
