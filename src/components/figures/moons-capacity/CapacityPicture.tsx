import { ticks } from 'd3-array';
import { trainingPoints, validationPoints } from '../../../exercises/overfitting/moons.ts';
import { formatNumber, grouped } from '../../../notation/format.ts';
import { Axes } from '../../kit/plot/Axes.tsx';
import { linear, rounded } from '../../kit/plot/scale.ts';
import { spanOf } from '../../kit/plot/span.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { atX, atY, seen } from './field.ts';
import type { CapacityFrame } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: CapacityFrame;
  /** The points that train. */
  readonly points: {
    readonly inputs: readonly (readonly number[])[];
    readonly targets: readonly (readonly number[])[];
  };
  readonly highlight: Highlight;
  /** Goes to an update that the curves have reached. */
  go(update: number): void;
}

/** Left the plane with what the network says of it, now and at the turn; right both losses after every update. */
export function CapacityPicture(props: Props) {
  return (
    <svg class="whole-drawing moons-picture" viewBox="0 0 470 232" role="img" aria-label={describe(props.frame)}>
      <MoonPlane {...props} />
      <LossCurves {...props} />
    </svg>
  );
}

const [wide, high] = [(seen.x[1] - seen.x[0]) * seen.unit, (seen.y[1] - seen.y[0]) * seen.unit];
/** The plane, a little narrower than it is long. */
const plane = { left: 0, top: 20, width: 232, height: (232 / wide) * high } as const;

const disc = (r: number) => (x: number, y: number) =>
  `M${rounded(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const square = (r: number) => (x: number, y: number) =>
  `M${rounded(x - r)} ${rounded(y - r)}h${2 * r}v${2 * r}h${-2 * r}z`;

/** Points of a class as one path. */
const points = (
  { inputs, targets }: Pick<Props['points'], 'inputs' | 'targets'>,
  label: number,
  shape: (x: number, y: number) => string,
) =>
  inputs
    .filter((_, n) => targets[n]?.[0] === label)
    .map(([x, y]) => shape(atX(x as number), atY(y as number)))
    .join('');

const validation = { zero: points(validationPoints, 0, disc(2.4)), one: points(validationPoints, 1, square(2.2)) };

function MoonPlane({ frame: { now, turn }, points: trained, highlight: { lit } }: Props) {
  const size = trained.inputs.length > trainingPoints.inputs.length ? 3.6 : 5;
  return (
    <>
      <text class="plot-name" x={plane.left} y={13}>
        {words.whatTheNetworkSays}
      </text>
      <svg
        aria-hidden="true"
        x={plane.left}
        y={plane.top}
        width={plane.width}
        height={rounded(plane.height)}
        viewBox={`0 0 ${rounded(wide)} ${rounded(high)}`}
      >
        <rect class="ground" width={rounded(wide)} height={rounded(high)} />
        <path class="field" d={now.field} />
        {turn.update === now.update ? null : (
          <path class={lit === 'turn' ? 'at-turn lit' : 'at-turn'} d={turn.field} data-mark="turn" />
        )}
        <path class="unseen zero" d={validation.zero} />
        <path class="unseen one" d={validation.one} />
        <path class="trained zero" d={points(trained, 0, disc(size))} />
        <path class="trained one" d={points(trained, 1, square(size - 0.5))} />
      </svg>
      <text x={plane.left} y={plane.top + plane.height + 15}>
        {words.classClassSmallValidation}
      </text>
      <text x={plane.left} y={plane.top + plane.height + 30}>
        {turn.update === now.update ? words.shadedClass : words.shadedClassDashed(turn.update)}
      </text>
    </>
  );
}

const box = { left: 274, right: 450, top: 26, bottom: 190 } as const;

function LossCurves({ frame: { measures, now, turn, below }, highlight: { lit, light }, go }: Props) {
  const span = spanOf(now.update);
  const highest = Math.max(...measures.map(({ training, validation }) => Math.max(training.loss, validation.loss)));
  const top = [0.8, 1.6, 3, 6].find((value) => value >= highest) ?? 12;
  const x = linear([0, span], [box.left, box.right]);
  const y = linear([0, top], [box.bottom, box.top]);
  const path = (losses: readonly number[], first = 0) =>
    losses
      .map((loss, k) => `${k === 0 ? 'M' : 'L'}${rounded(x(first + k))} ${rounded(y(Math.min(loss, top)))}`)
      .join('');
  const named = (name: string) => ({
    class: `${name}${lit === name ? ' lit' : ''}`,
    'data-mark': name,
    onPointerEnter: () => light(name),
    onPointerLeave: () => light(undefined),
  });
  const [nowX, turnX] = [rounded(x(now.update)), rounded(x(turn.update))];
  return (
    <>
      <text class="plot-name" x={box.left - 24} y={13}>
        {words.loss}
      </text>
      <Axes
        area={box}
        xTicks={[0, 0.5 * span, span].map((tick) => ({ text: grouped(tick), at: rounded(x(tick)) }))}
        yTicks={ticks(0, top, 4).map((tick) => ({ text: formatNumber(tick), at: rounded(y(tick)) }))}
        name={{ text: words.updates, below: 32 }}
      />
      {below === undefined ? null : (
        <path {...named('masked-curve')} d={path(measures.slice(1).map(({ asTrained }) => asTrained as number))} />
      )}
      <path {...named('training-curve')} d={path(measures.map(({ training }) => training.loss))} />
      <path {...named('validation-curve')} d={path(measures.map(({ validation }) => validation.loss))} />
      {turn.update === now.update ? null : (
        <g class={lit === 'turn' ? 'turn lit' : 'turn'} data-mark="turn">
          <path d={`M${turnX} ${box.top}V${box.bottom}`} />
          <circle cx={turnX} cy={rounded(y(turn.measured.validation.loss))} r="4" />
        </g>
      )}
      <circle class="now" cx={nowX} cy={rounded(y(Math.min(top, now.measured.training.loss)))} r="3.5" />
      <circle class="now" cx={nowX} cy={rounded(y(Math.min(top, now.measured.validation.loss)))} r="3.5" />
      <g class="key">
        <path class="training-curve" d={`M${box.left + 8} 9h16`} />
        <text x={box.left + 28} y={13}>
          {words.training}
        </text>
        <path class="validation-curve" d={`M${box.left + 94} 9h16`} />
        <text x={box.left + 114} y={13}>
          {words.validation}
        </text>
        {below === undefined ? null : (
          <>
            {/* Beside the name of the axis, where there is no curve. */}
            <path class="masked-curve" d={`M${box.left - 24} ${box.bottom + 28}h16`} />
            <text x={box.left - 4} y={box.bottom + 32}>
              {words.dropout}
            </text>
          </>
        )}
      </g>
      <rect
        class="hit"
        {...{ x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top }}
        onPointerDown={(event) => {
          const toPicture = event.currentTarget.getScreenCTM()?.inverse();
          if (toPicture === undefined) return;
          const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(toPicture);
          go(Math.max(0, Math.min(now.update, Math.round(((at.x - box.left) / (box.right - box.left)) * span))));
        }}
      />
    </>
  );
}

function describe({ now, turn, settings }: CapacityFrame): string {
  const { training, validation } = now.measured;
  const before = turn.update === now.update ? '' : words.dashedLineShows(turn.update);
  return words.twoPicturesLeftTwo(settings.units, before, now.update, training.loss, validation.loss);
}
