import { useRef } from 'preact/hooks';
import { planeScale, side } from '../../components/kit/plane/scale.ts';
import { asWritten } from '../../language.ts';
import type { OwnPoint } from '../data/kinds.ts';
import { dataLimits } from '../data/limits.ts';
import { markOf, outline } from '../pictures/plane/marks.ts';
import { keysWords, type PlaneKey, planeKey } from './own-keys.ts';
import type { Cross } from './own-words.ts';

const scale = planeScale({ min: -dataLimits.ownReach, max: dataLimits.ownReach });
const ticks = [-6, -4, -2, 0, 2, 4, 6];
const [near, far] = [scale.x(-dataLimits.ownReach), scale.x(dataLimits.ownReach)];

interface Props {
  readonly id: string;
  readonly points: readonly OwnPoint[];
  readonly cross: Cross;
  readonly held: OwnPoint | undefined;
  readonly disabled: boolean;
  readonly pointer: { down(at: Cross): void; drag(at: Cross): void; up(): void };
  press(key: PlaneKey): void;
}

/** The plane on which points are put: mouse, finger and pen press and drag, keys move a cross. */
export function OwnPlane({ id, points, cross, held, disabled, pointer, press }: Props) {
  const down = useRef<number | undefined>(undefined);
  const lift = (event: PointerEvent) => {
    if (event.pointerId !== down.current) return;
    down.current = undefined;
    pointer.up();
  };
  return (
    <div
      class="own-plane"
      role="application"
      aria-label="Plane of your points, from −6 to 6 across and up"
      aria-describedby={`${id}-keys`}
      aria-disabled={disabled}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys put points here
      tabIndex={0}
      onPointerDown={(event) => {
        // A second finger draws nothing, and no button but the first does.
        if (disabled || down.current !== undefined || event.button !== 0) return;
        down.current = event.pointerId;
        event.currentTarget.setPointerCapture(event.pointerId);
        pointer.down(placeOf(event));
      }}
      onPointerMove={(event) => {
        if (event.pointerId !== down.current) return;
        const passed = event.getCoalescedEvents?.() ?? [];
        for (const one of passed.length > 0 ? passed : [event]) pointer.drag(placeOf(one, event.currentTarget));
      }}
      onPointerUp={lift}
      onPointerCancel={lift}
      onKeyDown={(event) => {
        const key = disabled ? undefined : planeKey(event);
        if (key === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        press(key);
      }}
    >
      <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
        <Axes />
        <Points points={points} />
        <path class="cross" d={crossPath(cross)} />
        {held === undefined ? null : <circle class="held" cx={scale.x(held.x)} cy={scale.y(held.y)} r={11} />}
      </svg>
      <p class="visually-hidden" id={`${id}-keys`}>
        {keysWords}
      </p>
    </div>
  );
}

/** The numbers of the plane under the pointer. */
function placeOf({ clientX, clientY, currentTarget }: PointerEvent, plane = currentTarget): Cross {
  const { left, top, width, height } = (plane as Element).getBoundingClientRect();
  const [x, y] = scale.at(((clientX - left) / width) * side, ((clientY - top) / height) * side);
  return { x, y };
}

function Axes() {
  return (
    <g class="axes">
      {ticks.map((tick) => (
        <g key={tick} class={tick === 0 ? 'zero' : undefined}>
          <path d={`M${scale.x(tick)} ${near}V${far}M${near} ${scale.y(tick)}H${far}`} />
          <text x={scale.x(tick)} y={far + 16} text-anchor="middle">
            {asWritten(tick)}
          </text>
          <text x={near - 5} y={scale.y(tick) + 4} text-anchor="end">
            {asWritten(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Marked as in all pictures of examples; one path for all that look alike. */
function Points({ points }: { readonly points: readonly OwnPoint[] }) {
  const labels = [...new Set(points.map(({ label }) => label))].sort((a, b) => a - b);
  return (
    <g class="examples">
      {labels.map((label) => {
        const places = points
          .filter((point) => point.label === label)
          .map(({ x, y }) => [scale.x(x), scale.y(y)] as const);
        return <Marks key={label} {...{ label, places }} />;
      })}
    </g>
  );
}

interface MarksProps {
  readonly label: number;
  readonly places: readonly (readonly [x: number, y: number])[];
}

export function Marks({ label, places }: MarksProps) {
  const { full, stroke } = markOf(label);
  return (
    <g class={`training class-${label}${full ? ' full' : ''}`}>
      <path class="outline" d={places.map(([x, y]) => outline.training(x, y)).join('')} />
      {stroke === undefined ? null : <path class="inner" d={places.map(([x, y]) => stroke(x, y)).join('')} />}
    </g>
  );
}

const crossPath = ({ x, y }: Cross) => `M${scale.x(x) - 9} ${scale.y(y)}h18M${scale.x(x)} ${scale.y(y) - 9}v18`;
