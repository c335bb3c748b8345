import { unitPart } from '../../../notation/dense/parts.ts';
import { type Cut, lineWithin, type Point, toQuarter } from '../../kit/plane/geometry.ts';
import { Handle } from '../../kit/plane/Handle.tsx';
import { HalfPlane, Plane, PointMark, Segment } from '../../kit/plane/Plane.tsx';
import { planeScale } from '../../kit/plane/scale.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { TwoPlanesFrame } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: TwoPlanesFrame;
  readonly highlight: Highlight;
  /** Moves the line of a unit: sets its bias. */
  move(layer: number, unit: number, bias: number): void;
}

/** Input plane and hidden plane, side by side. A point of the hidden plane starts where it was and flies to where it lands. */
export function Planes(props: Props) {
  return (
    <div class="plane-pair">
      <InputPlane {...props} />
      <HiddenPlane {...props} />
    </div>
  );
}

/** The line of a unit is the unit's mark: the text can light it, and the other way round. */
function lineOf({ lit, light }: Highlight, layer: number, unit: number) {
  const mark = unitPart(layer, unit);
  return {
    class: `unit-line unit-line-${layer === 1 ? unit + 1 : 'out'}${lit === mark ? ' lit' : ''}`,
    onPointerEnter: () => light(mark),
    onPointerLeave: () => light(undefined),
  };
}

function InputPlane({ frame, highlight, move }: Props) {
  const scale = planeScale(frame.inputDomain);
  return (
    <Plane scale={scale} names={['x₁', 'x₂']} label={words.inputPlane(frame.sentence)}>
      {frame.hiddenCuts.map((cut, j) => (
        <g key={`h${j + 1}`} {...lineOf(highlight, 1, j)}>
          <Grip {...{ cut, scale }} move={(bias) => move(1, j, bias)} />
          <LineName {...{ cut, scale }} says={`h${j + 1} ${frame.beyond}`} />
        </g>
      ))}
      {frame.points.map(({ x, target, right }, n) => (
        <PointMark
          key={x.join()}
          {...{ scale, target, right }}
          at={x}
          current={n === frame.current}
          label={`(${x.join(', ')})`}
        />
      ))}
    </Plane>
  );
}

function HiddenPlane({ frame, highlight, move }: Props) {
  const scale = planeScale(frame.hiddenDomain);
  const cut = frame.outputCut;
  // Where there is no room for a name on the right of a point, it stands on the left.
  const rightHalf = scale.domain.min + 0.75 * (scale.domain.max - scale.domain.min);
  return (
    <Plane scale={scale} names={['h₁', 'h₂']} label={describeHidden(frame)}>
      <HalfPlane {...{ scale, cut }} />
      <g {...lineOf(highlight, 2, 0)}>
        <Grip {...{ cut, scale }} move={(bias) => move(2, 0, bias)} />
      </g>
      {frame.points.map(({ x, landed, target }, n) => {
        const [px, py] = landed ?? x;
        return (
          <g
            key={x.join()}
            class={`flyer sample ${target === 1 ? 'one' : 'zero'}${landed ? ' landed' : ''}${n === frame.current ? ' current' : ''}`}
          >
            <circle cx={scale.x(px)} cy={scale.y(py)} r={landed ? 8 : 3} />
            {landed ? (
              <text
                x={scale.x(px) + (px > rightHalf ? -12 : 12)}
                y={scale.y(py) + (n === 2 ? -10 : 16)}
                text-anchor={px > rightHalf ? 'end' : 'start'}
              >
                ({x.join(', ')})
              </text>
            ) : null}
          </g>
        );
      })}
    </Plane>
  );
}

interface GripProps {
  readonly cut: Cut;
  readonly scale: ReturnType<typeof planeScale>;
  move(bias: number): void;
}

function Grip({ cut, scale, move }: GripProps) {
  const line = lineWithin(cut, scale.domain);
  const { w } = cut;
  if (line === undefined) return null;
  return (
    <Handle scale={scale} drag={(to) => move(toQuarter(0 - w[0] * to[0] - w[1] * to[1], 40))}>
      <Segment scale={scale} from={line[0]} to={line[1]} class="cut" />
      <Segment scale={scale} from={line[0]} to={line[1]} class="grip" />
    </Handle>
  );
}

/** What the unit says on one side of its line, at the end of the line. */
function LineName({ cut, scale, says }: { cut: Cut; scale: GripProps['scale']; says: string }) {
  const line = lineWithin(cut, scale.domain);
  if (line === undefined) return null;
  // At the end from which the line leads away from the side where the unit fires.
  const atLeft = cut.w[0] > 0;
  const [left, right] = line.toSorted((a: Point, b: Point) => a[0] - b[0]) as [Point, Point];
  const [near, far] = atLeft ? [left, right] : [right, left];
  // In these corners stand the names of the axes.
  const { min, max } = scale.domain;
  const isCorner = Math.abs(near[1] - (atLeft ? max : min)) < 0.15 * (max - min);
  const inwards = isCorner ? 0.12 : 0;
  const [x, y] = [near[0] + (far[0] - near[0]) * inwards, near[1] + (far[1] - near[1]) * inwards];
  return (
    <text
      x={scale.x(x) + (atLeft ? 8 : -8)}
      y={scale.y(y) + (cut.w[1] > 0 ? -6 : 20)}
      text-anchor={atLeft ? 'start' : 'end'}
    >
      {says} {cut.w[1] > 0 ? '↗' : '↙'}
    </text>
  );
}

function describeHidden({ points }: TwoPlanesFrame): string {
  const places = points.map(
    ({ x, landed }) =>
      `(${x.join(', ')}) ${landed ? `is at (${landed.map((h) => h.toFixed(3)).join(', ')})` : words.hasNotLanded}`,
  );
  return words.planeOfTheHidden(places.join('; '));
}
