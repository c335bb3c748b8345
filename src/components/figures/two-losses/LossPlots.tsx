import { Axes } from '../../kit/plot/Axes.tsx';
import { Clip } from '../../kit/plot/Clip.tsx';
import type { LossFrame } from './frame.ts';
import type { LossPlot } from './plots.ts';
import { rules } from './settings.ts';
import * as words from './words.ts';

interface Props {
  /** Of the figure. */
  readonly id: string;
  readonly frame: LossFrame;
  /** Called with the z under the pointer while it is pressed; the field of z does the same for the keyboard. */
  move(z: number): void;
}

const bottom = 174;

/** Both losses over the prediction, and over the weighted sum that makes it; the point of the moment on each curve. */
export function LossPlots({ id, frame, move }: Props) {
  const [byP, byZ] = frame.plots;
  return (
    <div class={`whole-drawings loss-plots${frame.step === 3 ? ' by-z' : ''}`}>
      <Curves
        id={id}
        plot={byP}
        label={words.over.p.label + (frame.step === 0 ? '' : words.read(frame.readings))}
        title={words.over.p.title}
      />
      <Curves
        id={id}
        plot={byZ}
        {...words.over.z}
        pull={(x) => {
          const { left, width, x: range } = byZ.view;
          const z = range[0] + ((x - left) / width) * (range[1] - range[0]);
          move(Math.round(Math.min(rules.z.max, Math.max(rules.z.min, z)) * 10) / 10);
        }}
      />
    </div>
  );
}

interface CurvesProps {
  readonly id: string;
  readonly plot: LossPlot;
  readonly title: string;
  readonly label: string;
  pull?(x: number): void;
}

function Curves({ id, plot, title, label, pull }: CurvesProps) {
  const { view, curves, points, tangents, at } = plot;
  const area = { left: view.left, right: view.left + view.width, top: view.top, bottom: view.top + view.height };
  const pulled = (event: PointerEvent) => {
    const box = event.currentTarget as SVGRectElement;
    const toPlot = box.getScreenCTM()?.inverse();
    if (toPlot && box.hasPointerCapture(event.pointerId))
      pull?.(new DOMPoint(event.clientX, event.clientY).matrixTransform(toPlot).x);
  };
  return (
    <svg
      class={`whole-drawing loss-plot over-${plot.name}`}
      viewBox={`0 0 460 ${bottom}`}
      role="img"
      aria-label={label}
    >
      <text class="plot-name" x={view.left + 4} y={view.top - 3}>
        {title}
      </text>
      <Axes {...plot} area={area} name={{ text: `${plot.name} →`, below: 32 }} />
      <Clip id={`${id}-over-${plot.name}`} area={area}>
        <path class="at" d={`M${at} ${area.top}V${area.bottom}`} />
        {curves.map(({ name, path }, k) => (
          <g key={name} class={name.replace(' ', '-')}>
            <path class="loss-curve" d={path} />
            {tangents[k] === undefined ? null : (
              <path class="tangent" d={`M${tangents[k].map((point) => point.join(' ')).join('L')}`} />
            )}
            {points[k] === undefined ? null : <circle cx={points[k][0]} cy={points[k][1]} r="6" />}
          </g>
        ))}
      </Clip>
      {pull === undefined ? null : (
        <rect
          class="hit"
          {...{ x: area.left, y: area.top, width: view.width, height: view.height }}
          onPointerDown={(event) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            pulled(event);
          }}
          onPointerMove={pulled}
        />
      )}
    </svg>
  );
}
