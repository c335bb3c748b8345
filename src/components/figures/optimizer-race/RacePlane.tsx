import type { OptimizerName } from '../../../engine/optimizers.ts';
import { heightOf, valley } from '../../../exercises/training-loop/laps.ts';
import { formatNumber } from '../../../notation/format.ts';
import { ArrowView } from '../../kit/descent/ArrowView.tsx';
import { contourPaths } from '../../kit/descent/contours.ts';
import { Clip } from '../../kit/plot/Clip.tsx';
import { linear, rounded } from '../../kit/plot/scale.ts';
import { apart } from './apart.ts';
import type { RaceFrame, Racer } from './frame.ts';
import * as words from './words.ts';

const side = 300;
/** How far the middles of two signs are apart, at least. */
const signs = 21;
const area = { left: 42, top: 6 } as const;
const domain = [-1.15, 1.15] as const;
const levels = contourPaths((point) => heightOf(valley, point), [domain, domain], side);

/** A sign for each, so that ways are told apart without colours. */
export const signOf: Readonly<Record<OptimizerName, string>> = {
  sgd: 'S',
  momentum: 'M',
  nesterov: 'N',
  adagrad: 'G',
  rmsprop: 'R',
  adam: 'A',
  adamw: 'W',
};

const x = linear(domain, [0, side]);
const y = linear(domain, [side, 0]);
const place = ([a = 0, b = 0]: readonly number[]): [number, number] => [rounded(x(a)), rounded(y(b))];

/** The valley from above, with the ways of all; the one that is followed is drawn thick, above the others. */
export function RacePlane({ id, frame }: { readonly id: string; readonly frame: RaceFrame }) {
  const { racers, followed, downhill } = frame;
  // A plain step is the arrow itself: it would hide the arrow's dashes.
  const isTheStep = downhill !== undefined && followed.spec.kind === 'sgd';
  const ordered = [...racers.filter((racer) => !racer.followed), followed];
  // Whoever has left the picture has no sign in it.
  const seen = ordered.filter(({ lap, followed: its }) => its || lap.point.every((at) => Math.abs(at) <= domain[1]));
  const spots = apart(
    seen.map(({ lap }) => place(lap.point)),
    signs,
    side,
  );
  const ticks = [-1, 0, 1];
  return (
    <svg
      class="whole-drawing race"
      viewBox={`0 0 ${area.left + side + 8} ${area.top + side + 50}`}
      role="img"
      aria-label={describe(frame)}
    >
      <g transform={`translate(${area.left} ${area.top})`}>
        <Clip id={`${id}-valley`} area={{ left: 0, right: side, top: 0, bottom: side }}>
          <rect class="paper" width={side} height={side} />
          {levels.map((d, k) => (
            <path key={k} class="level" d={d} />
          ))}
          <path class="lowest" d={`M${x(0) - 5} ${y(0)}h10M${x(0)} ${y(0) - 5}v10`} />
          {ordered.map((racer) => (
            <Way
              key={racer.spec.kind}
              racer={racer}
              arrowIsLast={racer.followed && isTheStep}
              sign={spots[seen.indexOf(racer)]}
            />
          ))}
          {downhill === undefined ? null : (
            <ArrowView
              kind="downhill"
              from={place(downhill.from)}
              to={tipOf(
                place(downhill.from),
                place(downhill.from.map((at, i) => at + (downhill.by[i] as number))),
                isTheStep,
              )}
            />
          )}
        </Clip>
      </g>
      <rect class="frame" x={area.left} y={area.top} width={side} height={side} />
      {ticks.map((tick) => (
        <g key={tick}>
          <text x={rounded(area.left + x(tick))} y={area.top + side + 20} text-anchor="middle">
            {formatNumber(tick)}
          </text>
          <text x={area.left - 5} y={rounded(area.top + y(tick)) + 4} text-anchor="end">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      <text class="axis-name" x={area.left + side} y={area.top + side + 43} text-anchor="end">
        {words.wFlat}
      </text>
      <text class="axis-name" x={area.left} y={area.top + side + 43}>
        {words.wSteep}
      </text>
    </svg>
  );
}

/** Where the arrow's tip is: at the rim of the sign that stands there, where one does. */
function tipOf(from: [number, number], to: [number, number], atRim: boolean): [number, number] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = atRim && length > 24 ? (length - 11) / length : 1;
  return [rounded(from[0] + share * (to[0] - from[0])), rounded(from[1] + share * (to[1] - from[1]))];
}

interface WayProps {
  readonly racer: Racer;
  /** Where its sign stands; undefined out of the picture. */
  readonly sign: readonly [x: number, y: number] | undefined;
  /** Whether an arrow is drawn in place of the last leg. */
  readonly arrowIsLast: boolean;
}

function Way({ racer: { spec, way, followed }, sign, arrowIsLast }: WayProps) {
  const legs = arrowIsLast ? way.slice(0, -1) : way;
  const [x0, y0] = place(way.at(-1) as readonly number[]);
  const [cx, cy] = sign ?? [x0, y0];
  const isAside = cx !== x0 || cy !== y0;
  return (
    <g class={`racer${followed ? ' followed' : ''}`}>
      {legs.length < 2 ? null : <path class="way" d={`M${legs.map((point) => place(point).join(' ')).join('L')}`} />}
      {followed
        ? way.slice(0, -1).map((point, k) => {
            const [px, py] = place(point);
            return <circle key={k} class="been" cx={px} cy={py} r="2.5" />;
          })
        : null}
      {isAside ? <path class="aside-of" d={`M${x0} ${y0}L${cx} ${cy}`} /> : null}
      {isAside ? <circle class="been" cx={x0} cy={y0} r="3" /> : null}
      <circle class="stands" {...{ cx, cy }} r="10" />
      <text x={cx} y={cy + 5} text-anchor="middle">
        {signOf[spec.kind]}
      </text>
    </g>
  );
}

function describe({ racers }: RaceFrame): string {
  const all = racers.map(({ name, lap }) => words.at(name, lap.point.map((value) => formatNumber(value)).join(', ')));
  return words.valleyFromAboveW(all.join('; '));
}
