/** Bars on a scale of powers of ten: where each of them ends, and what it says where the scale has no place for it. */
import type { Area, Tick } from './Axes.tsx';
import { logarithmic, rounded } from './scale.ts';

/** Numbers that stand side by side: of one layer, before and after. */
export interface BarGroup {
  /** Its own among the others. */
  readonly name: string;
  /** What stands below it, where that is not its name: in a long row most stand without. */
  readonly text?: string;
  /** Undefined where a number is not computed. */
  readonly values: readonly (number | undefined)[];
  readonly current?: boolean;
}

export interface LogBar {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  /** Above it: the sign of a negative number; 0, which has no logarithm; an arrow where it lies beyond the scale. */
  readonly sign: '' | '−' | '0' | '↑' | '↓';
}

export interface BarScale {
  readonly area: Area;
  /** The powers of ten at which the scale begins and ends, and from one line across to the next. */
  readonly decades: readonly [from: number, to: number];
  readonly every: number;
}

const yOf = ({ area, decades: [from, to] }: BarScale) => logarithmic([10 ** from, 10 ** to], [area.bottom, area.top]);

/** The middle of the k-th of so many groups. */
export const middleOf = ({ left, right }: Area, k: number, count: number) =>
  rounded(left + ((k + 0.5) * (right - left)) / count);

export function logBar(scale: BarScale, k: number, count: number, part: number, parts: number, value: number): LogBar {
  const { area, decades } = scale;
  const room = Math.min(34, (0.72 * (area.right - area.left)) / count);
  const width = rounded(room / parts);
  const size = Math.abs(value);
  const [low, high] = [10 ** decades[0], 10 ** decades[1]];
  const sign = value === 0 ? '0' : !(size <= high) ? '↑' : size < low ? '↓' : value < 0 ? '−' : '';
  return {
    left: rounded(middleOf(area, k, count) - room / 2 + part * width),
    width,
    top: rounded(yOf(scale)(Number.isNaN(size) ? high : size)),
    sign,
  };
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const power = (exponent: number) =>
  exponent === 0
    ? '1'
    : `10${exponent < 0 ? '⁻' : ''}${[...String(Math.abs(exponent))].map((digit) => raised[Number(digit)]).join('')}`;

export function decadeTicks(scale: BarScale): Tick[] {
  const [from, to] = scale.decades;
  return Array.from({ length: Math.floor((to - from) / scale.every) + 1 }, (_, k) => {
    const exponent = from + k * scale.every;
    return { text: power(exponent), at: rounded(yOf(scale)(10 ** exponent)) };
  });
}
