/** What this figure says. */
import { formatNumber } from '../../../notation/format.ts';

export const atZ = (slopeAt: number, z: number) =>
  `${formatNumber(slopeAt, { significant: 2 })} at z = ${formatNumber(z)}`;
