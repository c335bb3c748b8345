/** More of what fits into a picture: apart from the numbers, because most pages show nothing but numbers. */
import { formatNumber } from '../../../notation/format.ts';
import { textWidth } from './fit.ts';

/** A name in a box of this width: its beginning, where it is longer. */
export function fitName(name: string, width: number, size: number): string {
  if (textWidth(name, size) <= width) return name;
  const signs = [...name];
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('')}…`;
}

/** The width that numbers of these cells need, in one of few sizes, so that a picture does not shift with every digit. */
export function roomFor(values: readonly number[], size: number, sizes: readonly number[] = [30, 38, 46]): number {
  const widest = Math.max(0, ...values.map((value) => textWidth(formatNumber(value, { significant: 3 }), size)));
  return sizes.find((room) => widest + 4 <= room) ?? (sizes.at(-1) as number);
}
