import { ticks } from 'd3-array';
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import { formatNumber } from '../../../notation/format.ts';
import { linear, rounded, within } from '../../kit/plot/scale.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';

interface Props {
  readonly spec: DescentSpec;
  /** Slope and intercept of the line that is looked at, and of the one that the step has led to. */
  readonly here: readonly number[];
  readonly next: readonly number[] | undefined;
  readonly highlight: Highlight;
}

const area = { left: 34, top: 6, side: 250 };
const domains = { x: [-0.5, 4.5], y: [-1, 6.5] } as const;
const x = linear(domains.x, [0, area.side]);
const y = linear(domains.y, [area.side, 0]);

/** The points of a line fit with the line of the point in the map, and how far it misses each: a square of its own. */
export function DataPlot({ spec, here, next, highlight }: Props) {
  const points = spec.function.kind === 'line-fit' ? spec.function.points : [];
  const at = ([slope = 0, intercept = 0]: readonly number[], px: number) => slope * px + intercept;
  const line = (its: readonly number[]) =>
    `M${domains.x.map((px) => `${rounded(x(px))} ${rounded(y(at(its, px)))}`).join('L')}`;
  return (
    <svg class="data-plot" x={300} width={300} height={290} viewBox="0 0 300 290" aria-hidden="true">
      <rect class="paper" x={area.left} y={area.top} width={area.side} height={area.side} />
      <svg
        x={area.left}
        y={area.top}
        width={area.side}
        height={area.side}
        viewBox={`0 0 ${area.side} ${area.side}`}
        aria-hidden="true"
      >
        {points.map(([px, py], n) => {
          const [top, bottom] = [Math.max(py, at(here, px)), Math.min(py, at(here, px))].map((value) =>
            within(y(value)),
          );
          const size = (bottom as number) - (top as number);
          // The line says no number there.
          if (Number.isNaN(size)) return null;
          // A square stands to the right of its miss, or to the left where the picture would cut it off.
          const isCut = x(px) <= area.side && x(px) + size > area.side && size <= x(px);
          return (
            <rect
              key={n}
              class="miss"
              x={rounded(isCut ? x(px) - size : x(px))}
              y={rounded(top as number)}
              width={rounded(size)}
              height={rounded(size)}
            />
          );
        })}
        <path class="fit" d={line(here)} />
        {next === undefined ? null : <path class="fit next" d={line(next)} />}
        {points.map(([px, py], n) => (
          <circle
            key={n}
            class={highlight.lit === `term ${n}` ? 'datum lit' : 'datum'}
            cx={rounded(x(px))}
            cy={rounded(y(py))}
            r={5}
            onPointerEnter={() => highlight.light(`term ${n}`)}
            onPointerLeave={() => highlight.light(undefined)}
          />
        ))}
      </svg>
      {ticks(...domains.x, 5).map((tick) => (
        <text
          key={`x${tick}`}
          class="tick-name"
          x={area.left + rounded(x(tick))}
          y={area.top + area.side + 14}
          text-anchor="middle"
          font-size={11}
        >
          {formatNumber(tick, { significant: 2 })}
        </text>
      ))}
      {ticks(...domains.y, 5).map((tick) => (
        <text
          key={`y${tick}`}
          class="tick-name"
          x={area.left - 5}
          y={area.top + rounded(y(tick)) + 4}
          text-anchor="end"
          font-size={11}
        >
          {formatNumber(tick, { significant: 2 })}
        </text>
      ))}
      <text class="axis-name" x={area.left + area.side} y={area.top + area.side + 28} text-anchor="end">
        x →
      </text>
      <text class="axis-name" x={area.left} y={area.top + area.side + 28}>
        ↑ y
      </text>
    </svg>
  );
}
