import { useRef } from 'preact/hooks';
import { formatNumber } from '../../../../notation/format.ts';
import { type Plane, placesOn, undrawn } from '../../../../questions/plane.ts';
import type { Answer } from '../../../../questions/question.ts';
import { Frame } from './Frame.tsx';
import { onStep, placeX, placeY } from './frame.ts';
import * as words from './plane-words.ts';
import { type Point, stroke } from './stroke.ts';

interface Props {
  readonly id: string;
  readonly plane: Plane;
  readonly xs: readonly number[];
  readonly draft: Answer;
  /** The true curve, once the reader has committed. */
  readonly outcome: Answer | undefined;
  change(to: Answer | ((before: Answer) => Answer)): void;
}

/** A curve to draw, with the pointer from left to right or with one slider for each of its points. */
export function Draw({ id, plane, xs, draft, outcome, change }: Props) {
  const values = xs.map((_, k) => draft[k] ?? '');
  const missing = undrawn(xs, values);
  const drawn = xs.length - missing.length;
  const before = useRef<Point>();
  const set = (k: number, value: number) =>
    change((now) => xs.map((_, n) => (n === k ? String(onStep(plane.y, value)) : (now[n] ?? ''))));
  const draw = (to: Point, begins: boolean) => {
    change(stroke(xs, values, begins ? undefined : before.current, to, (y) => onStep(plane.y, y)));
    before.current = to;
  };
  const label = words.curve(drawn, xs.length, outcome !== undefined);
  return (
    <div class="plane-input">
      <Frame {...{ plane, label, columns: xs }} point={outcome ? undefined : draw}>
        <Curve {...{ plane, xs, values }} kind="guess" />
        {outcome ? <Curve {...{ plane, xs }} values={outcome} kind="truth" /> : null}
      </Frame>
      <p>
        {drawn === 0
          ? words.draw(xs.length, placesOn(plane.x, xs))
          : drawn < xs.length
            ? words.stillToDraw(drawn, xs.length, placesOn(plane.x, missing))
            : words.whole}
      </p>
      <details>
        <summary>{words.bySliders}</summary>
        {xs.map((x, k) => (
          <label key={x}>
            <span>{words.at(plane.y.label, placesOn(plane.x, [x]))}</span>
            <input
              id={`${id}-${k}`}
              type="range"
              min={plane.y.min}
              max={plane.y.max}
              step={plane.y.step}
              value={values[k] === '' ? (plane.y.min + plane.y.max) / 2 : (values[k] as string)}
              aria-valuetext={values[k] === '' ? words.notSet : formatNumber(Number(values[k]))}
              onInput={(event) => set(k, Number(event.currentTarget.value))}
            />
          </label>
        ))}
      </details>
    </div>
  );
}

interface CurveProps {
  readonly plane: Plane;
  readonly xs: readonly number[];
  readonly values: readonly string[];
  readonly kind: string;
}

/** Line and points of a curve; a point that is not set interrupts the line. */
function Curve({ plane, xs, values, kind }: CurveProps) {
  const points = xs.map((x, k) =>
    values[k] === '' ? undefined : `${placeX(plane, x).toFixed(1)} ${placeY(plane, Number(values[k])).toFixed(1)}`,
  );
  const path = points.map((point, k) => (point === undefined ? '' : (points[k - 1] ? 'L' : 'M') + point)).join('');
  return (
    <g class={kind}>
      <path d={path} />
      {points.map((point, k) => {
        const [x, y] = point?.split(' ') ?? [];
        return point === undefined ? null : <circle key={xs[k]} cx={x} cy={y} r={kind === 'guess' ? 4 : 2.5} />;
      })}
    </g>
  );
}
