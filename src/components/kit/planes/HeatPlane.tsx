import { useState } from 'preact/hooks';
import { cellName } from '../../../engine/trace/layout.ts';
import { formatNumber } from '../../../notation/format.ts';
import { heat, type NumberPlaneProps, padding } from './plane.ts';

const captionHeight = 19;
const readingHeight = 18;
/** All of a plane is seen at once, in a box of about this size. */
const widest = 300;

/** A plane too large for its numbers: colours, a dash in what is negative, and the number of the place that is pointed at. */
export function HeatPlane({ sight, caption, places, tone, outline }: NumberPlaneProps) {
  const [height, width] = [places.length, Math.max(...places.map((row) => row.length))];
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const side = Math.max(6, Math.min(16, Math.floor(widest / width)));
  const size = { width: Math.max(width * side, 230) + 4, height: captionHeight + height * side + readingHeight };
  const values = places.flat().map((place) => (place === padding ? 0 : (sight.later(place.cell) ?? 0)));
  const scale = Math.max(...values.map(Math.abs));
  const chosen = places[at[0]]?.[at[1]];
  const value = chosen === undefined || chosen === padding ? 0 : sight.value(chosen.cell);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const within = (to: number, count: number) => Math.max(0, Math.min(count - 1, to));
    setAt([within(at[0] + (by[0] as number), height), within(at[1] + (by[1] as number), width)]);
  };
  const reading = `row ${at[0] + 1}, column ${at[1] + 1}: ${value === undefined ? '?' : formatNumber(value)}`;
  return (
    <svg
      class={`plane-of-numbers heat-plane tone-${tone}`}
      {...size}
      viewBox={`0 0 ${size.width} ${size.height}`}
      // Its numbers are read one by one, with the arrow keys. In SVG the name `tabIndex` is no attribute.
      tabindex={0}
      role="img"
      aria-label={`${caption}, ${height} × ${width}; ${reading}. Arrow keys go from number to number.`}
      {...{ onKeyDown }}
    >
      <text class="caption" x={2} y={13}>
        {caption}
      </text>
      {places.map((across, r) =>
        across.map((place, c) => {
          const own = place === padding ? 0 : sight.value(place.cell);
          const [x, y] = [2 + c * side, captionHeight + r * side];
          const state = place === padding ? '' : sight.state(place.cell, ...(place.also ?? []));
          return (
            <g
              key={`${r} ${c}`}
              class={`place ${place === padding ? 'padding' : ''} ${(own ?? 0) < 0 ? 'negative' : 'positive'} ${state}`}
              onPointerEnter={() => setAt([r, c])}
            >
              <rect class="paper" {...{ x, y }} width={side} height={side} />
              {own === undefined ? null : (
                <rect class="heat" {...{ x, y }} width={side} height={side} fill-opacity={2 * heat(own, scale)} />
              )}
              {own !== undefined && own < 0 ? (
                <path class="minus" d={`M${x + side / 4} ${y + side / 2}h${side / 2}`} />
              ) : null}
            </g>
          );
        }),
      )}
      <rect class="chosen" x={2 + at[1] * side} y={captionHeight + at[0] * side} width={side} height={side} />
      {outline === undefined ? null : (
        <rect
          class="at-work"
          x={2 + outline.column * side}
          y={captionHeight + outline.row * side}
          width={outline.columns * side}
          height={outline.rows * side}
        />
      )}
      <text class="reading" x={2} y={size.height - 4}>
        row {at[0] + 1}, column {at[1] + 1}:{' '}
        {chosen === undefined || chosen === padding ? (
          '0'
        ) : (
          <tspan data-cell={cellName(chosen.cell)}>
            {value === undefined ? '?' : formatNumber(value, { significant: 3 })}
          </tspan>
        )}
      </text>
    </svg>
  );
}
