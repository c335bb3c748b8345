import { formatNumber } from '../../../../notation/format.ts';
import { type Plane, startOf } from '../../../../questions/plane.ts';
import type { Answer } from '../../../../questions/question.ts';
import { Frame } from './Frame.tsx';
import { placeX, placeY } from './frame.ts';
import * as words from './plane-words.ts';

interface Props {
  readonly id: string;
  readonly plane: Plane;
  readonly draft: Answer;
  /** Where it is in truth, once the reader has committed. */
  readonly outcome: Answer | undefined;
  change(draft: Answer): void;
}

/** A point to place, with the pointer or with two sliders. */
export function Place({ id, plane, draft, outcome, change }: Props) {
  const guess = draft.length === 2 ? draft.map(Number) : undefined;
  const truth = outcome?.map(Number);
  const placeOf = (point: readonly number[] | undefined) =>
    point ? words.place(point.map((value) => formatNumber(value))) : words.notPlaced;
  const label = words.point(placeOf(guess), truth && placeOf(truth));
  const sliders = [
    { axis: plane.x, value: guess?.[0] },
    { axis: plane.y, value: guess?.[1] },
  ];
  const set = (k: number, value: string) =>
    change(sliders.map((slider, n) => (n === k ? value : String(slider.value ?? startOf(slider.axis)))));
  return (
    <div class="plane-input">
      <Frame {...{ plane, label }} point={outcome ? undefined : ({ x, y }) => change([String(x), String(y)])}>
        {guess && truth ? (
          <line
            class="gap"
            x1={placeX(plane, guess[0] as number)}
            y1={placeY(plane, guess[1] as number)}
            x2={placeX(plane, truth[0] as number)}
            y2={placeY(plane, truth[1] as number)}
          />
        ) : null}
        {guess ? (
          <Mark {...{ plane }} at={guess} kind="guess" name={words.marks.guess} before={truth !== undefined} />
        ) : null}
        {truth ? <Mark {...{ plane }} at={truth} kind="truth" name={words.marks.truth} /> : null}
      </Frame>
      {sliders.map(({ axis, value }, k) => (
        <label key={axis.label}>
          <span>{axis.label}</span>
          <input
            id={`${id}-${k}`}
            type="range"
            min={axis.min}
            max={axis.max}
            step={axis.step}
            value={value ?? startOf(axis)}
            aria-valuetext={value === undefined ? words.notPlaced : formatNumber(value)}
            onInput={(event) => set(k, event.currentTarget.value)}
          />
        </label>
      ))}
      <p>{words.yourPoint(placeOf(guess))}</p>
    </div>
  );
}

interface MarkProps {
  readonly plane: Plane;
  readonly at: readonly number[];
  readonly kind: string;
  readonly name: string;
  /** The name stands before the point: after it may stand that of the truth. */
  readonly before?: boolean;
}

function Mark({ plane, at, kind, name, before = false }: MarkProps) {
  const [x, y] = [placeX(plane, at[0] as number), placeY(plane, at[1] as number)];
  return (
    <g class={kind}>
      <circle cx={x} cy={y} r={6} />
      <text x={before ? x - 10 : x + 10} y={y + 4} text-anchor={before ? 'end' : 'start'}>
        {name}
      </text>
    </g>
  );
}
