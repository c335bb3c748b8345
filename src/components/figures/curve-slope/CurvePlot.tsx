import { Axes } from '../../kit/plot/Axes.tsx';
import { unit } from '../../kit/plot/curves.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { type CurveFrame, type Plot, sumAt } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: CurveFrame;
  readonly highlight: Highlight;
  /** Called with the z under the pointer while it is pressed; the field of z does the same for the keyboard. */
  move(z: number): void;
}

/** The curve with its point, which the pointer pulls, the triangle of the nudge and the tangent; the curve of slopes in the last step. */
export function CurvePlot({ frame, highlight, move }: Props) {
  const { plot, slopes, tangent, triangle, curve, summary } = frame;
  const lit = (mark: string) => (highlight.lit === mark ? ' lit' : '');
  const pull = (event: PointerEvent) => {
    const area = event.currentTarget as SVGRectElement;
    const toPlot = area.getScreenCTM()?.inverse();
    if (!toPlot || !area.hasPointerCapture(event.pointerId)) return;
    move(sumAt(plot, new DOMPoint(event.clientX, event.clientY).matrixTransform(toPlot).x));
  };
  return (
    <div class="curve-plots">
      <svg class="curve-plot" viewBox={`0 0 460 ${bottomOf(plot)}`} role="img" aria-label={summary}>
        <text class="plot-name" x={plot.view.left} y={plot.view.top + 6}>
          a = f(z), {curve.title}
        </text>
        <PlotAxes plot={plot} />
        <path class="curve" d={plot.path} />
        {triangle === undefined ? null : (
          <g class={`triangle${lit('nudge')}`}>
            <path d={`M${triangle.map((point) => point.join(' ')).join('L')}Z`} />
            <circle cx={triangle[2][0]} cy={triangle[2][1]} r="4" />
          </g>
        )}
        {tangent === undefined ? null : (
          <path class={`tangent${lit('tangent')}`} d={`M${tangent.map((point) => point.join(' ')).join('L')}`} />
        )}
        {plot.point === undefined ? null : (
          <g class={`moment${lit(unit)}`}>
            <path d={`M${plot.point[0]} ${plot.origin[1]}V${plot.point[1]}`} />
            <circle cx={plot.point[0]} cy={plot.point[1]} r="7" />
          </g>
        )}
        <rect
          class="hit"
          {...{ x: plot.view.left, y: plot.view.top, width: plot.view.width, height: plot.view.height }}
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            pull(event);
          }}
          onPointerMove={pull}
        />
      </svg>
      <svg
        class="slope-plot"
        viewBox={`0 0 460 ${bottomOf(slopes)}`}
        role="img"
        aria-label={words.slopesOfTheCurve(slopes.path)}
      >
        <text class="plot-name" x={slopes.view.left} y={slopes.view.top + 2}>
          {slopes.path === '' ? words.slopeNotYetComputed : words.slopeFZ}
        </text>
        <PlotAxes plot={slopes} />
        <path class="slopes" d={slopes.path} />
        {slopes.point === undefined ? null : (
          <circle class={`slope-point${lit('tangent')}`} cx={slopes.point[0]} cy={slopes.point[1]} r="5" />
        )}
      </svg>
    </div>
  );
}

/** Below the numbers of the z axis. */
const bottomOf = ({ view }: Plot) => view.top + view.height + 24;

function PlotAxes({ plot }: { plot: Plot }) {
  const { left, top, width, height } = plot.view;
  return <Axes {...plot} area={{ left, right: left + width, top, bottom: top + height }} />;
}
