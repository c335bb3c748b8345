import { formatNumber, notYet } from '../../../notation/format.ts';
import { exponents, nudgeOf } from './frame.ts';

interface Props {
  /** One for each of the exponents; empty while no weight is nudged. */
  readonly errors: readonly number[];
  readonly exponent: number;
  readonly name: string | undefined;
}

const area = { left: 52, right: 350, top: 12, bottom: 132 };
/** Powers of ten at the bottom and at the top. */
const [lowest, highest] = [-13, 1];
const ticks = { 0: '1', [-4]: '10⁻⁴', [-8]: '10⁻⁸', [-12]: '10⁻¹²' };
const x = (exponent: number) => round(area.left + ((exponent + 12.5) / 12) * (area.right - area.left));
const y = (power: number) => {
  const inside = Math.min(highest, Math.max(lowest, power));
  return round(area.bottom - ((inside - lowest) / (highest - lowest)) * (area.bottom - area.top));
};
const round = (value: number) => Math.round(10 * value) / 10;

/** How far nudging and backward pass are apart for each size of the nudge, both axes in powers of ten. */
export function ErrorPlot({ errors, exponent, name }: Props) {
  const own = errors[exponents.indexOf(Math.round(exponent))];
  const brief = (value: number) => formatNumber(value, { significant: 2 });
  const points = errors.map((error, k) => `${x(exponents[k] as number)} ${y(Math.log10(error))}`);
  const words = errors.map((error, k) => `${brief(error)} for ${nudgeOf(exponents[k] as number)}`).join(', ');
  return (
    <figure class="plot">
      <figcaption class="plot-title">
        Relative error{own === undefined ? `: ${notYet}` : ` at ${name}: ${brief(own)}`}
      </figcaption>
      <svg viewBox="0 0 360 170" role="img" aria-label={`Relative error for each nudge: ${words || notYet}.`}>
        {Object.entries(ticks).map(([power, text]) => (
          <g key={power} class="plot-tick">
            <line x1={area.left} x2={area.right} y1={y(Number(power))} y2={y(Number(power))} />
            <text x={area.left - 6} y={y(Number(power))} dy="0.34em" text-anchor="end">
              {text}
            </text>
            <text x={x(Number(power))} y={area.bottom + 16} text-anchor="middle">
              {power === '0' ? '' : text}
            </text>
          </g>
        ))}
        <text x={x(-6)} y={area.bottom + 34} text-anchor="middle">
          nudge ε
        </text>
        {own === undefined ? null : (
          <g class="plot-series">
            <path d={`M${points.join('L')}`} />
            <circle cx={x(Math.round(exponent))} cy={y(Math.log10(own))} r="5" />
          </g>
        )}
      </svg>
      <p class="ends">
        <span>◀ too small: digits cancel</span> <span>too large: the slope changes ▶</span>
      </p>
    </figure>
  );
}
