/** Float32 numbers as texts. */
import { formatNumber } from '../../notation/format.ts';

/** The shortest text that stands for this float32 number and no other: "0.1", not "0.10000000149". */
export function singleText(value: number): string {
  for (let significant = 1; significant < 9; significant++) {
    const short = Number(value.toPrecision(significant));
    if (Math.fround(short) === value) return formatNumber(short, { significant });
  }
  return formatNumber(value, { significant: 9 });
}
