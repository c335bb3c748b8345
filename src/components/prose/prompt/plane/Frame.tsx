import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { formatNumber } from '../../../../notation/format.ts';
import type { Plane } from '../../../../questions/plane.ts';
import { pictureAsWritten } from '../../../kit/stage/as-written.ts';
import { height, margin, numbersAt, placeX, placeY, ticks, width } from './frame.ts';

interface Props {
  readonly plane: Plane;
  readonly label: string;
  /** Where something is asked for along the horizontal axis; round numbers without it. */
  readonly columns?: readonly number[];
  /** A press, or a move while pressed, at these numbers. Undefined once nothing can be changed. */
  readonly point: ((at: { x: number; y: number }, begins: boolean) => void) | undefined;
  readonly children: ComponentChildren;
}

/** Axes and what is there from the start; pointers may place or draw in it. Sliders beside it do the same. */
export function Frame({ plane, label, columns = ticks(plane.x), point, children }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const pointed = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || !point || event.buttons === 0) return;
    const begins = event.type === 'pointerdown';
    // A stroke that leaves the picture goes on along its edge.
    // One that is done again for a sleeping page has no pointer to follow.
    if (begins && event.isTrusted) svg.current?.setPointerCapture(event.pointerId);
    point(
      numbersAt(
        plane,
        ((event.clientX - box.left) / box.width) * width,
        ((event.clientY - box.top) / box.height) * height,
      ),
      begins,
    );
  };
  const bottom = height - margin.bottom;
  return (
    <svg
      {...pictureAsWritten}
      ref={svg}
      class={point ? 'plane open' : 'plane'}
      viewBox={`0 0 ${width} ${height}`}
      data-takes-points={point !== undefined}
      role="img"
      aria-label={label}
      onPointerDown={pointed}
      onPointerMove={pointed}
    >
      <g class="grid">
        {columns.map((x) => (
          <g key={x}>
            <line x1={placeX(plane, x)} x2={placeX(plane, x)} y1={margin.top} y2={bottom} />
            <text x={placeX(plane, x)} y={bottom + 15} text-anchor="middle">
              {formatNumber(x)}
            </text>
          </g>
        ))}
        {ticks(plane.y).map((y) => (
          <g key={y}>
            <line x1={margin.left} x2={width - margin.right} y1={placeY(plane, y)} y2={placeY(plane, y)} />
            <text x={margin.left - 6} y={placeY(plane, y) + 4} text-anchor="end">
              {formatNumber(y)}
            </text>
          </g>
        ))}
      </g>
      <text class="axis" x={width - margin.right} y={height - 6} text-anchor="end">
        {plane.x.label}
      </text>
      <text class="axis" x={4} y={margin.top + 4}>
        {plane.y.label}
      </text>
      {plane.points?.map(({ x, y, label: name }) => (
        <g key={name} class="given">
          <circle cx={placeX(plane, x)} cy={placeY(plane, y)} r={4} />
          <text x={placeX(plane, x) + 8} y={placeY(plane, y) - 6}>
            {name}
          </text>
        </g>
      ))}
      {children}
    </svg>
  );
}
