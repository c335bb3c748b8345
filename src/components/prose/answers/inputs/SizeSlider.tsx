import { formatNumber } from '../../../kit/format.ts';
import type { InputProps } from './Input.tsx';

type Props = Pick<InputProps, 'id' | 'draft' | 'change'> & {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
};

/** Steps of the slider from end to end. */
const steps = 200;

/** A slider on which equal distances are equal factors. It starts in the middle and counts once it was moved. */
export function SizeSlider({ id, min, max, unit, draft, change }: Props) {
  const span = Math.log(max / min);
  const guess = draft[0] === undefined ? undefined : Number(draft[0]);
  const place = guess === undefined ? steps / 2 : Math.round((Math.log(guess / min) / span) * steps);
  const valueAt = (at: number) => Number((min * Math.exp((span * at) / steps)).toPrecision(2));
  const words = (value: number) => `${formatNumber(value, { significant: 2 })} ${unit}`.trim();
  const shown = guess === undefined ? 'Move the slider' : `about ${words(guess)}`;
  return (
    <div class="size">
      <label for={`${id}-size`} class="visually-hidden">
        Your estimate
      </label>
      <input
        id={`${id}-size`}
        type="range"
        min={0}
        max={steps}
        value={place}
        aria-valuetext={shown}
        onInput={(event) => change([String(valueAt(Number(event.currentTarget.value)))])}
      />
      <span class="ends" aria-hidden="true">
        <span>{formatNumber(min)}</span>
        <span>{formatNumber(max)}</span>
      </span>
      <output for={`${id}-size`}>{shown}</output>
    </div>
  );
}
