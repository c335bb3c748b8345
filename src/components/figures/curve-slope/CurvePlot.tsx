import { Axes } from '../../kit/plot/Axes.tsx';
import { unit } from '../../kit/plot/curves.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { CurveFrame, Plot } from './frame.ts';

interface Props {
  readonly frame: CurveFrame;
  readonly highlight: Highlight;
}

/** The curve with its point, the triangle of the nudge and the tangent; below it the curve of slopes, in the last step. */
export function CurvePlot({ frame, highlight }: Props) {
  const { plot, slopes, tangent, triangle, curve, summary } = frame;
  const lit = (mark: string) => (highlight.lit === mark ? ' lit' : '');
  const top = plot.view.top + plot.view.height + 34;
  return (
    <svg class="curve-plot" viewBox={`0 0 460 ${top + slopes.view.height + 40}`} role="img" aria-label={summary}>
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
          <circle cx={plot.point[0]} cy={plot.point[1]} r="5" />
        </g>
      )}
      <g transform={`translate(0 ${top})`}>
        <text class="plot-name" x={slopes.view.left} y={slopes.view.top + 2}>
          slope f′(z){slopes.path === '' ? ': not yet computed' : ''}
        </text>
        <PlotAxes plot={slopes} />
        <path class="slopes" d={slopes.path} />
        {slopes.point === undefined ? null : (
          <circle class={`slope-point${lit('tangent')}`} cx={slopes.point[0]} cy={slopes.point[1]} r="5" />
        )}
      </g>
    </svg>
  );
}

function PlotAxes({ plot }: { plot: Plot }) {
  const { left, top, width, height } = plot.view;
  return <Axes {...plot} area={{ left, right: left + width, top, bottom: top + height }} />;
}
