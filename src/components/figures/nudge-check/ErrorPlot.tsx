import type { Nudge } from '../../../exercises/gradient-descent/nudges.ts';
import { notYet } from '../../../notation/format.ts';
import { Axes } from '../../kit/plot/Axes.tsx';
import { logarithmic, rounded } from '../../kit/plot/scale.ts';
import * as said from './words.ts';

const area = { left: 52, right: 350, top: 14, bottom: 176 };
const x = logarithmic([10 ** -12.6, 10 ** 0.6], [area.left, area.right]);
const y = logarithmic([1e-14, 10], [area.bottom, area.top]);
const written = { 1: '1', [1e-4]: '10⁻⁴', [1e-8]: '10⁻⁸', [1e-12]: '10⁻¹²' };
const powers = [1, 1e-4, 1e-8, 1e-12];
const ticks = (values: readonly number[], place: (value: number) => number) =>
  values.map((value) => ({ text: written[value as keyof typeof written], at: rounded(place(value)) }));

/** How far the ratio is off for each nudge that was tried, both axes in powers of ten. An error of 0 stands at the bottom edge. */
export function ErrorPlot({ nudges }: { readonly nudges: readonly Nudge[] }) {
  const words = nudges.map(({ size, error }) => said.forOf(error, size)).join(', ');
  const points = nudges.map(({ size, error }) => [rounded(x(size)), rounded(y(error))] as const);
  return (
    <svg class="error-plot" viewBox="0 0 360 216" role="img" aria-label={said.errorForEachNudge(words || notYet)}>
      <Axes area={area} xTicks={ticks(powers, x)} yTicks={ticks(powers, y)} name={{ text: said.nudge, below: 34 }} />
      <text class="plot-name" x={area.left + 4} y={area.top + 2}>
        {said.error}
      </text>
      {points.length > 1 ? <path class="errors" d={`M${points.map((point) => point.join(' ')).join('L')}`} /> : null}
      {points.map(([cx, cy], k) => (
        <circle
          key={k}
          class={k === points.length - 1 ? 'error now' : 'error'}
          {...{ cx, cy }}
          r={k === points.length - 1 ? 5 : 3}
        />
      ))}
    </svg>
  );
}
