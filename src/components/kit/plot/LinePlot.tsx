import { ticks } from 'd3-array';
import { pictureAsWritten } from '../stage/as-written.ts';
import { Axes } from './Axes.tsx';
import { linear, rounded } from './scale.ts';

/** One curve. Curves differ by dash and marks as well as by colour. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** `dashed` also marks each point: for few values that were measured one by one. */
  readonly look: 'solid' | 'dashed';
}

export interface LinePlotProps {
  readonly title: string;
  /** The newest value of the first curve, beside the title. */
  readonly now?: string | undefined;
  /** What a text that speaks of the plot calls it. */
  readonly mark?: string;
  readonly xName: string;
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  readonly formatY: (value: number) => string;
  readonly series: readonly Series[];
  /** A value to compare with, drawn as a thin line. */
  readonly reference?: { readonly y: number; readonly name: string } | undefined;
  /** Says the plot in a sentence: its text alternative. */
  readonly summary: string;
  /** What stands in the plot while no series has a point. */
  readonly empty: string;
  /** Colour of the curves, as a class of plot.css: `plot-loss`, `plot-accuracy`. */
  readonly tone: string;
  /** A place on the x axis that is read off: a line through the curves there. */
  readonly cursor?: number | undefined;
  /** Hears where on the x axis the pointer is, of a mouse, finger or pen. */
  readonly onPoint?: (x: number) => void;
}

const boxWidth = 380;
const boxHeight = 230;
const plotArea = { left: 46, right: boxWidth - 12, top: 12, bottom: boxHeight - 38 };

/** Curves over a common axis. A pure function of its props: the same markup on the server and in the browser. */
export function LinePlot({
  title,
  now,
  mark,
  xName,
  xDomain,
  yDomain,
  formatY,
  series,
  reference,
  summary,
  empty,
  tone,
  cursor,
  onPoint,
}: LinePlotProps) {
  const x = linear(xDomain, [plotArea.left, plotArea.right]);
  const y = linear(yDomain, [plotArea.bottom, plotArea.top]);
  const xAt = linear([plotArea.left, plotArea.right], xDomain);
  // d3-shape's lines would cost every page with a plot 3 kB.
  const path = (points: Series['points']) =>
    `M${points.map(([px, py]) => `${rounded(x(px))},${rounded(y(py))}`).join('L')}`;
  const isEmpty = series.every(({ points }) => points.length === 0);
  return (
    <figure class={`plot ${tone}`} data-mark={mark}>
      <figcaption>
        <span class="plot-title">
          {title} {now && <span class="plot-now">{now}</span>}
        </span>
        <Legend series={series} />
      </figcaption>
      <svg
        {...pictureAsWritten}
        viewBox={`0 0 ${boxWidth} ${boxHeight}`}
        role="img"
        aria-label={`${title}. ${summary}`}
        onPointerMove={onPoint && ((event) => onPoint(clamp(xAt(xInDrawing(event)), xDomain)))}
      >
        <Axes
          area={plotArea}
          xTicks={ticks(...xDomain, 5)
            .filter(Number.isInteger)
            .map((tick) => ({ text: String(tick), at: rounded(x(tick)) }))}
          yTicks={ticks(...yDomain, 5).map((tick) => ({ text: formatY(tick), at: rounded(y(tick)) }))}
          name={{ text: xName, below: 33 }}
        />
        {reference && (
          <line
            class="plot-reference"
            x1={plotArea.left}
            x2={plotArea.right}
            y1={rounded(y(reference.y))}
            y2={rounded(y(reference.y))}
          />
        )}
        {cursor !== undefined && (
          <line
            class="plot-cursor"
            x1={rounded(x(cursor))}
            x2={rounded(x(cursor))}
            y1={plotArea.top}
            y2={plotArea.bottom}
          />
        )}
        {isEmpty && (
          <text
            class="plot-empty"
            x={(plotArea.left + plotArea.right) / 2}
            y={(plotArea.top + plotArea.bottom) / 2}
            text-anchor="middle"
          >
            {empty}
          </text>
        )}
        {series.map(({ name, points, look }) => (
          <g key={name} class={`plot-series plot-${look}`}>
            {points.length > 1 && <path d={path(points)} />}
            {(look === 'dashed' || points.length === 1) &&
              points.map(([px, py]) => <circle key={px} cx={rounded(x(px))} cy={rounded(y(py))} r={3.5} />)}
          </g>
        ))}
        {/* Above the curves, which may run through it. */}
        {reference && (
          <text
            class="plot-reference-name"
            x={plotArea.right}
            y={rounded(y(reference.y)) + (y(reference.y) < plotArea.top + 24 ? 14 : -5)}
            text-anchor="end"
          >
            {reference.name}
          </text>
        )}
      </svg>
    </figure>
  );
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <span class="plot-legend">
      {series.map(({ name, look }) => (
        <span key={name}>
          <svg viewBox="0 0 28 10" width="28" height="10" aria-hidden="true" class={`plot-series plot-${look}`}>
            <path d="M1 5H27" />
            {look === 'dashed' && <circle cx="14" cy="5" r="3.5" />}
          </svg>
          {name}
        </span>
      ))}
    </span>
  );
}

/** Where an event is in the coordinates of the drawing, which is as wide as its viewBox says. */
function xInDrawing({ clientX, currentTarget }: { clientX: number; currentTarget: SVGElement }): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return ((clientX - left) / width) * boxWidth;
}

function clamp(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}
