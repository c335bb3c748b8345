/** What F5.2 says. */
import { formatNumber } from '../../../notation/format.ts';

export const place = 'place';
export const slopeUnder = (stalledBelow: number) => `slope under ${stalledBelow}`;
export const activation = 'activation';
export const slope = 'slope';
export const and = (names: string, value: string | undefined) => `${names} and ${value}`;
export const atZASlope = (
  z: number,
  many: string | undefined,
  count: number,
  stalledBelow: number,
  title: string,
  slope: number,
) =>
  `At z = ${formatNumber(z)}, ${many} ${count > 1 ? 'have' : 'has'} a slope below ${stalledBelow}. The steepest is ${title}, with ${formatNumber(slope)}.`;
