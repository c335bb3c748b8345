/** What F7.3 says. */
import { formatNumber } from '../../../notation/format.ts';

export const leftTheMap = (slope: number, height: number) =>
  `Left the map of all lines with the point at w = ${formatNumber(slope)}, b = ${formatNumber(height)}; right the data with the line of that point.`;
