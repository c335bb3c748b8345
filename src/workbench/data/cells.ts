/** Cells of a table as numbers, by the decimal mark of the table. What is typed into fields is read elsewhere: there nobody knows the mark. */
import { dataLimits } from './limits.ts';

/** What people and programs write where nothing is known, in small letters. */
const holes = new Set([
  '',
  '?',
  '-',
  '–',
  '—',
  '.',
  'na',
  'n/a',
  '#n/a',
  'nan',
  'null',
  'nil',
  'missing',
  '<na>',
  '#value!',
  '#div/0!',
  '#ref!',
]);

/** Whether a cell says that it knows nothing. */
export const isHole = (cell: string): boolean => !/^\d/.test(cell) && holes.has(cell.trim().toLowerCase());

/** Signs of a number once its marks are in place: a point before the decimals, nothing between the digits. */
const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const grouped = {
  '.': /^([-+]?[1-9]\d{0,2})((?:[, ']\d{3})+)((?:\.\d*)?(?:e[-+]?\d+)?)$/i,
  ',': /^([-+]?[1-9]\d{0,2})((?:[. ']\d{3})+)((?:,\d*)?(?:e[-+]?\d+)?)$/i,
} as const;

/** What most cells of a large table are. */
const usual = { '.': /^-?\d+(?:\.\d+)?$/, ',': /^-?\d+(?:,\d+)?$/ } as const;

/** −0 is read as 0. */
const usable = (value: number) => (Math.abs(value) <= dataLimits.number ? value + 0 : undefined);

/** The number in a cell, between ±dataLimits.number; undefined where there is none. 12 % is 0.12. */
export function readCell(cell: string, decimal: '.' | ','): number | undefined {
  if (usual[decimal].test(cell)) return usable(Number(cell.replace(',', '.')));
  const text = cell
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/’/g, "'");
  const share = text.endsWith('%');
  const marks = share ? text.slice(0, -1).trimEnd() : text;
  const groups = grouped[decimal].exec(marks);
  const digits = groups === null ? marks : `${groups[1]}${groups[2]?.replace(/\D/g, '')}${groups[3]}`;
  // A point in a table with decimal commas groups digits or is no number, and the other way round.
  if (digits.includes(decimal === ',' ? '.' : ',')) return undefined;
  const written = decimal === ',' ? digits.replace(',', '.') : digits;
  if (!number.test(written)) return undefined;
  return usable(Number(written) / (share ? 100 : 1));
}

/** A cell as a message shows it: never so long that it takes the message over. */
export const shownCell = (cell: string): string => `“${cell.length > 24 ? `${cell.slice(0, 24)}…` : cell}”`;
