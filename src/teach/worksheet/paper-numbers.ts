/** A number to find and its known wrong answers as a key prints them: with as many digits as tell each from all others. */
import { grouped, shortNumber, shownNumber } from '../../notation/format.ts';
import { isSame } from '../../questions/tolerance.ts';
import type { Blank } from '../../questions/values.ts';

export interface PaperNumber {
  readonly text: string;
  /** Whether the number has more digits than are printed. */
  readonly isRounded: boolean;
}

export interface PaperBlank {
  readonly key: PaperNumber;
  readonly mistakes: readonly PaperNumber[];
}

const [usual, most] = [4, 15];

export function onPaper({ key, tolerance, mistakes, unit }: Blank): PaperBlank {
  const values = [key, ...mistakes.map(({ value }) => value)];
  const written = (more: number) =>
    values.map((value): PaperNumber => {
      const end = unit === 'percent' ? ' %' : '';
      if (tolerance === 'count' && Number.isInteger(value)) return { text: whole(value) + end, isRounded: false };
      if (tolerance !== 'count' && 'decimals' in tolerance) {
        const text = toDecimals(value, tolerance.decimals + more);
        return { text: text + end, isRounded: !isSame(Number(text.replace('−', '-')), value) };
      }
      const digits = { significant: usual + more };
      return { text: shortNumber(value, digits) + end, isRounded: !isSame(shownNumber(value, digits), value) };
    });
  for (let more = 0; ; more++) {
    const numbers = written(more);
    const isTold = new Set(numbers.map(({ text }) => text)).size === numbers.length;
    if (isTold || more === most - usual) return { key: numbers[0] as PaperNumber, mistakes: numbers.slice(1) };
  }
}

const whole = (value: number) => (value < 0 ? `−${grouped(-value)}` : grouped(value));

/** With all its decimals, as it was asked for; what is rounded to nothing has no sign. */
function toDecimals(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}
