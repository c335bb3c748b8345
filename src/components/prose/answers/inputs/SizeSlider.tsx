import { formatNumber } from '../../../../notation/format.ts';
import { pictureAsWritten } from '../../../kit/stage/as-written.ts';
import type { InputProps } from './Input.tsx';
import * as words from './input-words.ts';
import { labelledSizes, nearestSize, roundSizes } from './round-sizes.ts';

type Props = Pick<InputProps, 'id' | 'draft' | 'change'> & {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly whole?: boolean;
};

/**
 * A slider from one round number to the next, with the numbers below it. It counts once it was moved, and starts at its lower end:
 * who only pushes it has guessed nothing, and is not right.
 */
export function SizeSlider({ id, min, max, unit, whole = false, draft, change }: Props) {
  const sizes = roundSizes(min, max, whole);
  const last = sizes.length - 1;
  const guess = draft[0] === undefined ? undefined : Number(draft[0]);
  const shown = guess === undefined ? words.moveSlider : words.about(formatNumber(guess, { significant: 2 }), unit);
  return (
    <div class="size">
      <label for={`${id}-size`} class="visually-hidden">
        {words.estimate}
      </label>
      <input
        id={`${id}-size`}
        type="range"
        min={0}
        max={last}
        value={guess === undefined ? 0 : nearestSize(sizes, guess)}
        aria-valuetext={shown}
        onInput={(event) => change([String(sizes[Number(event.currentTarget.value)])])}
      />
      <svg class="scale" {...pictureAsWritten} aria-hidden="true">
        {labelledSizes(sizes, label).map((place) => {
          const x = `${((100 * place) / last).toFixed(2)}%`;
          return (
            <g key={place}>
              <line x1={x} x2={x} y1="0" y2="6" />
              <text {...textAt(place, last)} x={x} y="21">
                {label(sizes[place] as number)}
              </text>
            </g>
          );
        })}
      </svg>
      <output for={`${id}-size`}>{shown}</output>
    </div>
  );
}

/** The sizes are round: 1×10⁻⁸, not 1.000×10⁻⁸. */
const label = (size: number) => formatNumber(size).replace(/\.0+(?=×)/, '');

/** A long number at an end would stick out: it begins, or ends, where the thumb's edge is. */
const textAt = (place: number, last: number) =>
  place === 0
    ? { 'text-anchor': 'start', dx: -6 }
    : place === last
      ? { 'text-anchor': 'end', dx: 6 }
      : { 'text-anchor': 'middle' };
