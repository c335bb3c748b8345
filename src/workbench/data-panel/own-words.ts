/** The plane of own points for those who do not see it. */
import { formatNumber } from '../../notation/format.ts';
import type { OwnPoint, OwnSource } from '../data/kinds.ts';

export interface Cross {
  readonly x: number;
  readonly y: number;
}

const place = ({ x, y }: Cross) => `x = ${formatNumber(x)}, y = ${formatNumber(y)}`;

/** Where the cross is and what is there: `Cross at x = 1.5, y = −2. Here is a point of class 1.` */
export function crossWords(cross: Cross, here: OwnPoint | undefined, isHeld: boolean, fit: OwnSource['fit']): string {
  if (here === undefined) return `Cross at ${place(cross)}.`;
  const what = fit === 'curve' ? 'a point' : `a point of class ${here.label}`;
  return isHeld ? `You hold ${what} at ${place(here)}.` : `Cross at ${place(cross)}. Here is ${what}.`;
}

/** How many points there are: `12 points: 6 of class 0, 6 of class 1.` */
export function countWords(points: readonly OwnPoint[], fit: OwnSource['fit']): string {
  const all = points.length === 1 ? '1 point' : `${points.length === 0 ? 'No' : points.length} points`;
  if (fit === 'curve' || points.length === 0) return `${all}.`;
  const labels = [...new Set(points.map(({ label }) => label))].sort((a, b) => a - b);
  const parts = labels.map((label) => `${points.filter((point) => point.label === label).length} of class ${label}`);
  return `${all}: ${parts.join(', ')}.`;
}
