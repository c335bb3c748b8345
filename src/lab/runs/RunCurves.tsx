import { ticks } from 'd3-array';
import { line } from 'd3-shape';
import { useState } from 'preact/hooks';
import { Axes } from '../../components/kit/plot/Axes.tsx';
import { linear, rounded } from '../../components/kit/plot/scale.ts';
import { pictureAsWritten } from '../../components/kit/stage/as-written.ts';
import type { TrainedRun } from '../session/session.ts';
import { dashOf, LineSample, PointMark } from './LineSample.tsx';
import {
  axisRange,
  type CurveQuantity,
  curveQuantities,
  lastShared,
  readingText,
  valueAfter,
  valuesOf,
  valueText,
} from './run-curves.ts';

/** A run with the number of its look. */
export interface DrawnRun {
  readonly run: TrainedRun;
  readonly look: number;
}

export interface RunCurvesProps {
  readonly id: string;
  readonly drawn: readonly DrawnRun[];
  readonly chosen: string | undefined;
}

/** The curves of several runs over one another, and their values after one epoch. */
export function RunCurves({ id, drawn, chosen }: RunCurvesProps) {
  const [quantity, setQuantity] = useState<CurveQuantity>('validation accuracy');
  const [wanted, setWanted] = useState<number>();
  const runs = drawn.map(({ run }) => run);
  const last = Math.max(1, ...runs.map(({ epochs }) => epochs.length));
  const epoch = Math.min(wanted ?? lastShared(runs, quantity) ?? last, last);
  return (
    <section class="run-curves">
      <div class="lab-row">
        <label>
          Curve{' '}
          <select
            id={`${id}-quantity`}
            value={quantity}
            onChange={({ currentTarget }) => setQuantity(currentTarget.value as CurveQuantity)}
          >
            {Object.keys(curveQuantities).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          After epoch <span class="num">{epoch}</span>{' '}
          <input
            type="range"
            min="1"
            max={last}
            value={epoch}
            onInput={({ currentTarget }) => setWanted(currentTarget.valueAsNumber)}
          />
        </label>
      </div>
      <Plot drawn={drawn} chosen={chosen} quantity={quantity} epoch={epoch} last={last} />
      <ul class="run-values">
        {drawn.map(({ run, look }) => (
          <li key={run.id} class={run.id === chosen ? 'is-chosen' : undefined}>
            <LineSample look={look} /> {run.name}:{' '}
            <span class={valueAfter(run, quantity, epoch) === undefined ? 'soft' : 'num'}>
              {readingText(run, quantity, epoch)}
            </span>
          </li>
        ))}
      </ul>
      {curveQuantities[quantity].part === 'training' && (
        <p class="soft">Training: mean over the whole epoch, while the weights were changing.</p>
      )}
    </section>
  );
}

const plotWidth = 480;
const plotHeight = 250;
/** Room for the mark of a first epoch beside the numbers of the axis. */
const plotMargin = 12;
const plotArea = { left: 64, right: plotWidth - 14, top: 14, bottom: plotHeight - 44 };

interface PlotProps extends Omit<RunCurvesProps, 'id'> {
  readonly quantity: CurveQuantity;
  readonly epoch: number;
  readonly last: number;
}

function Plot({ drawn, chosen, quantity, epoch, last }: PlotProps) {
  const curves = drawn.map((one) => ({ ...one, values: valuesOf(one.run, quantity) }));
  const range = axisRange(
    curves.flatMap(({ values }) => values.map(([, value]) => value)),
    quantity,
  );
  const epochs = [Math.min(1, last - 1), last] as const;
  const x = linear(epochs, [plotArea.left + plotMargin, plotArea.right]);
  const y = linear(range, [plotArea.bottom, plotArea.top]);
  const places = (values: readonly [number, number][]) =>
    values.map(([at, value]): [number, number] => [rounded(x(at)), rounded(y(value))]);
  return (
    <svg
      class="run-plot"
      {...pictureAsWritten}
      viewBox={`0 0 ${plotWidth} ${plotHeight}`}
      role="img"
      aria-label={summary(drawn, quantity)}
    >
      <Axes
        area={plotArea}
        xTicks={ticks(...epochs, 8)
          .filter(Number.isInteger)
          .map((tick) => ({ text: String(tick), at: rounded(x(tick)) }))}
        yTicks={ticks(...range, 5).map((tick) => ({
          text: curveQuantities[quantity].score === 'loss' ? tick.toFixed(1) : `${Math.round(100 * tick)} %`,
          at: rounded(y(tick)),
        }))}
        name={{ text: 'epoch', below: 39 }}
        below={22}
      />
      <line class="run-epoch" x1={rounded(x(epoch))} x2={rounded(x(epoch))} y1={plotArea.top} y2={plotArea.bottom} />
      {curves.map(({ run, look, values }) => (
        <g key={run.id} class={`run-curve ${dashOf(look)}${run.id === chosen ? ' is-chosen' : ''}`}>
          {values.length > 1 && <path class="run-line" d={line()(places(values)) ?? ''} />}
          {marked(places(values)).map(([px, py]) => (
            <PointMark key={px} look={look} x={px} y={py} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** About ten marks on a curve, the last place always. */
function marked<T>(places: readonly T[]): T[] {
  const every = Math.ceil(places.length / 10);
  return places.filter((_, n) => (places.length - 1 - n) % every === 0);
}

function summary(drawn: readonly DrawnRun[], quantity: CurveQuantity): string {
  const said = drawn.map(({ run }) => {
    const end = valuesOf(run, quantity).at(-1);
    return end
      ? `${run.name} ends at ${valueText(end[1], quantity)} after epoch ${end[0]}`
      : `${run.name} was not measured`;
  });
  return `${quantity} of ${drawn.length} runs. ${said.join('; ')}.`;
}
