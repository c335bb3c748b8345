import { sigmoid } from '../../../engine/math/activations/smooth.ts';
import { formatNumber } from '../../../notation/format.ts';
import { Axes } from '../../kit/plot/Axes.tsx';
import { Clip } from '../../kit/plot/Clip.tsx';
import { pathOf, place, sample, type View } from '../../kit/plot/curve-path.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { BatchNormFrame } from './frame.ts';
import * as words from './words.ts';

const half = 10;
const box = { top: 24, width: 240, height: 126, x: [-half, half], y: [0, 1] } as const;
const before: View = { ...box, left: 24 };
const after: View = { ...box, left: 308 };
const curve = sample((z) => sigmoid.f(z), [-half, half], 120);

interface Props {
  readonly id: string;
  readonly frame: BatchNormFrame;
  readonly highlight: Highlight;
}

/** The four sums on the curve of sigmoid, and below the same four once they are normalised. */
export function SumsPicture({ id, frame, highlight }: Props) {
  const { sums, mean, variance, values } = frame;
  return (
    <svg class="whole-drawing sums" viewBox="0 0 560 176" role="img" aria-label={describe(frame)}>
      <Curve
        id={`${id}-before`}
        view={before}
        title={words.sumsZOnSigmoid}
        part="z"
        {...{ sums, mean, variance, highlight }}
      />
      <Curve
        id={`${id}-after`}
        view={after}
        title={words.normalisedSumsZ}
        part="ẑ"
        sums={values}
        highlight={highlight}
      />
    </svg>
  );
}

interface CurveProps {
  readonly id: string;
  readonly view: View;
  readonly title: string;
  /** What its points are called where the text points at them. */
  readonly part: 'z' | 'ẑ';
  readonly highlight: Highlight;
  readonly sums: readonly number[] | undefined;
  readonly mean?: number | undefined;
  readonly variance?: number | undefined;
}

function Curve({ id, view, title, part, sums, mean, variance, highlight: { lit, light } }: CurveProps) {
  const area = { left: view.left, right: view.left + view.width, top: view.top, bottom: view.top + view.height };
  const x = (z: number) => place(view, [z, 0])[0];
  const deviation = variance === undefined ? 0 : Math.sqrt(variance);
  // The tiny number is added to it under the root.
  const isSpreadLit = lit === 'variance' || lit === 'ε';
  return (
    <>
      <text class="plot-name" x={area.left} y={area.top - 9}>
        {title}
        {/* Short: on a phone the letters are large. */}
        {sums === undefined ? words.notYet : null}
      </text>
      <Axes
        area={area}
        xTicks={[-5, 0, 5].map((tick) => ({ text: formatNumber(tick), at: x(tick) }))}
        yTicks={[0, 1].map((tick) => ({ text: String(tick), at: place(view, [0, tick])[1] }))}
      />
      <Clip id={id} area={{ ...area, top: area.top - 6, bottom: area.bottom + 6 }}>
        {mean !== undefined && variance !== undefined && (
          <rect
            class={isSpreadLit ? 'spread lit' : 'spread'}
            x={x(mean - deviation)}
            y={area.top}
            width={Math.max(0, x(mean + deviation) - x(mean - deviation))}
            height={view.height}
          />
        )}
        <path class="curve" d={pathOf(view, curve)} />
        {mean !== undefined && (
          <path class={lit === 'mean' ? 'mean lit' : 'mean'} d={`M${x(mean)} ${area.top}V${area.bottom}`} />
        )}
        {sums?.map((z, k) => {
          const [cx, cy] = place(view, [z, sigmoid.f(z)]);
          return (
            <circle
              key={k}
              {...{ cx, cy }}
              r={lit === part ? 8 : 5}
              onPointerEnter={() => light(part)}
              onPointerLeave={() => light(undefined)}
            />
          );
        })}
      </Clip>
    </>
  );
}

function describe({ sums, values }: BatchNormFrame): string {
  const list = (numbers: readonly number[]) => numbers.map((its) => formatNumber(its)).join(', ');
  return words.sumsOnTheCurve(list(sums), values && list(values));
}
