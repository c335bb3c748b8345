/** The axes of curves over updates: how far they reach, where their numbers stand. */
import { ticks } from 'd3-array';
import type { Area, Tick } from '../../../components/kit/plot/Axes.tsx';
import { decadeTicks } from '../../../components/kit/plot/log-bars.ts';
import { linear, logarithmic, type Range, rounded, type Scale } from '../../../components/kit/plot/scale.ts';
import { spanOf } from '../../../components/kit/plot/span.ts';
import { formatNumber, grouped } from '../../../notation/format.ts';

export interface CurveAxis {
  readonly at: Scale;
  readonly ticks: readonly Tick[];
}

/** Updates, from 0. */
export function updateAxis(last: number, { left, right }: Area): CurveAxis & { readonly span: number } {
  const span = spanOf(last);
  const at = linear([0, span], [left, right]);
  return {
    ...{ at, span },
    ticks: [0, 0.4 * span, 0.8 * span].map((tick) => ({ text: grouped(tick), at: rounded(at(tick)) })),
  };
}

/** Shares from 0 to 1. */
export const shareAxis = ({ top, bottom }: Area): CurveAxis => {
  const at = linear([0, 1], [bottom, top]);
  return { at, ticks: [0, 0.5, 1].map((tick) => ({ text: `${100 * tick} %`, at: rounded(at(tick)) })) };
};

/**
 * Numbers that are not negative, linear from 0 or by powers of ten.
 * @param lists what has to find its place; what is not finite has none
 */
export function sizeAxis(lists: readonly ArrayLike<number>[], log: boolean, area: Area): CurveAxis {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const list of lists)
    for (let k = 0; k < list.length; k++) {
      const value = list[k] as number;
      if (!Number.isFinite(value)) continue;
      most = Math.max(most, value);
      if (value > 0) least = Math.min(least, value);
    }
  if (log && most > 0) return decadeAxis(least, most, area);
  const range: Range = [0, most || 1];
  const at = linear(range, [area.bottom, area.top]);
  return {
    at,
    ticks: ticks(...range, 4).map((value) => ({
      // Ticks have short digits: 2×10¹²³ fits beside the axis, 2.00×10¹²³ does not.
      text: formatNumber(value, { significant: 2 }).replace('.0×', '×'),
      at: rounded(at(value)),
    })),
  };
}

/** So many powers of ten are shown at most; what is smaller stands at the lower end. */
const mostDecades = 9;

function decadeAxis(least: number, most: number, area: Area): CurveAxis {
  const to = Math.ceil(Math.log10(most));
  const from = Math.max(Math.min(to - 1, Math.floor(Math.log10(least))), to - mostDecades);
  const scale = { area, decades: [from, to], every: Math.ceil((to - from) / 4) } as const;
  return { at: logarithmic([10 ** from, 10 ** to], [area.bottom, area.top]), ticks: decadeTicks(scale) };
}
