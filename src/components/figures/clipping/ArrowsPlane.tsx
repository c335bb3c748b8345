import type { Vector } from '../../../exercises/deep-gradients/clipping.ts';
import { formatNumber } from '../../../notation/format.ts';
import { Handle } from '../../kit/plane/Handle.tsx';
import { Plane } from '../../kit/plane/Plane.tsx';
import { planeScale } from '../../kit/plane/scale.ts';
import { Clip } from '../../kit/plot/Clip.tsx';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { ClipFrame } from './frame.ts';
import { rules } from './settings.ts';
import * as words from './words.ts';

interface Props {
  /** Of the figure. */
  readonly id: string;
  readonly frame: ClipFrame;
  readonly highlight: Highlight;
  /** Called with the new gradient while its tip is pulled. */
  move(to: Vector): void;
}

const scale = planeScale({ min: -2.4, max: 5.4 });
const { x, y } = scale;
const { min, max } = scale.domain;
const area = { left: x(min), right: x(max), top: y(max), bottom: y(min) };

/** The gradient as an arrow whose tip can be pulled, the circle and the square of what is allowed, and the shortened arrows. */
export function ArrowsPlane({ id, frame, highlight: { lit, light }, move }: Props) {
  const { gradient, limit, byNorm, byValue } = frame;
  const within = (value: number) => Math.max(rules.g1.min, Math.min(rules.g1.max, Math.round(value * 10) / 10)) + 0;
  const allowed = lit === 'limit' ? 'allowed lit' : 'allowed';
  const limits = { onPointerEnter: () => light('limit'), onPointerLeave: () => light(undefined) };
  return (
    <>
      <Plane scale={scale} names={['g₁', 'g₂']} label={describe(frame)}>
        <Clip id={`${id}-paper`} area={area}>
          <circle class={allowed} cx={x(0)} cy={y(0)} r={Math.max(0, x(limit) - x(0))} {...limits} />
          {byValue && (
            <rect
              class={allowed}
              x={x(-limit)}
              y={y(limit)}
              width={x(limit) - x(-limit)}
              height={y(-limit) - y(limit)}
              {...limits}
            />
          )}
        </Clip>
        <g onPointerEnter={() => light('g')} onPointerLeave={() => light(undefined)}>
          <Arrow to={gradient} name={lit === 'g' || lit === 'length' ? 'gradient-arrow lit' : 'gradient-arrow'} />
        </g>
        {byValue && <Arrow to={byValue} name="by-value" />}
        {byNorm && <Arrow to={byNorm} name="by-norm" />}
        <Handle scale={scale} drag={([g1, g2]) => move([within(g1), within(g2)])}>
          <circle class="grip" cx={x(gradient[0])} cy={y(gradient[1])} r="16" />
          <circle class="knob" cx={x(gradient[0])} cy={y(gradient[1])} r="6" />
        </Handle>
      </Plane>
      <p class="legend">
        {words.thinTheGradientPull} {byNorm ? words.thickClippedByNorm : null}{' '}
        {byValue ? words.dashedClippedByValue : null}
      </p>
    </>
  );
}

function Arrow({ to, name }: { readonly to: Vector; readonly name: string }) {
  const [dx, dy] = [x(to[0]) - x(0), y(to[1]) - y(0)];
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  const [ux, uy] = [dx / length, dy / length];
  const head = Math.min(9, length);
  const place = (along: number, across: number) =>
    `${Math.round(10 * (x(0) + along * ux - across * uy)) / 10} ${Math.round(10 * (y(0) + along * uy + across * ux)) / 10}`;
  return (
    <g class={`clip-arrow ${name}`}>
      <path class="shaft" d={`M${place(0, 0)}L${place(length - head / 2, 0)}`} />
      <path
        class="head"
        d={`M${place(length, 0)}L${place(length - head, head / 2)}L${place(length - head, -head / 2)}Z`}
      />
    </g>
  );
}

function describe({ gradient, limit, byNorm, byValue }: ClipFrame): string {
  const at = ([a, b]: Vector) => `(${formatNumber(a)}, ${formatNumber(b)})`;
  const short = byNorm ? words.clippedByNorm(at(byNorm)) : '';
  const cut = byValue ? words.clippedByValue(at(byValue)) : '';
  return words.gradientWithTheParts(at(gradient), limit, short, cut);
}
