import { notYet } from '../../../notation/format.ts';
import { Axes } from '../../kit/plot/Axes.tsx';
import { logarithmic, rounded } from '../../kit/plot/scale.ts';
import { exponents, nudgeOf } from './frame.ts';
import * as said from './words.ts';

interface Props {
  /** One for each of the exponents; empty while no weight is nudged. */
  readonly errors: readonly number[];
  readonly exponent: number;
  readonly name: string | undefined;
}

const area = { left: 52, right: 350, top: 12, bottom: 132 };
const across = logarithmic([10 ** -12.5, 10 ** -0.5], [area.left, area.right]);
const up = logarithmic([1e-13, 10], [area.bottom, area.top]);
const x = (nudge: number) => rounded(across(nudge));
const y = (error: number) => rounded(up(error));
const powers = [
  { value: 1e-4, text: '10⁻⁴' },
  { value: 1e-8, text: '10⁻⁸' },
  { value: 1e-12, text: '10⁻¹²' },
];
const xTicks = powers.map(({ value, text }) => ({ text, at: x(value) }));
const yTicks = [{ value: 1, text: '1' }, ...powers].map(({ value, text }) => ({ text, at: y(value) }));

/** How far nudging and backward pass are apart for each size of the nudge, both axes in powers of ten. */
export function ErrorPlot({ errors, exponent, name }: Props) {
  const own = errors[exponents.indexOf(Math.round(exponent))];
  const points = errors.map((error, k) => `${x(nudgeOf(exponents[k] as number))} ${y(error)}`);
  const words = errors.map((error, k) => said.forOf(error, nudgeOf(exponents[k] as number))).join(', ');
  return (
    <figure class="plot">
      <figcaption class="plot-title">{said.relativeErrorOf(own, notYet, name)}</figcaption>
      <svg viewBox="0 0 360 170" role="img" aria-label={said.relativeErrorForEachNudge(words || notYet)}>
        <Axes {...{ area, xTicks, yTicks }} name={{ text: said.nudge, below: 34 }} />
        {own === undefined ? null : (
          <g class="plot-series">
            <path d={`M${points.join('L')}`} />
            <circle cx={x(nudgeOf(Math.round(exponent)))} cy={y(own)} r="5" />
          </g>
        )}
      </svg>
      <p class="ends">
        <span>{said.tooSmallDigitsCancel}</span> <span>{said.tooLargeTheSlope}</span>
      </p>
    </figure>
  );
}
