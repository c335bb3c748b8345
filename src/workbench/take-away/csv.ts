/** Curves as a file for a spreadsheet (RFC 4180: commas, points as decimal signs, a line of names). */

export interface Column {
  readonly name: string;
  /** A number for each row; one that is not finite stands for nothing measured there. */
  readonly values: ArrayLike<number>;
}

/**
 * The columns side by side, every number to its last bit.
 * @throws RangeError where one of them is longer than another
 */
export function csvOf(columns: readonly Column[]): string {
  const rows = columns[0]?.values.length ?? 0;
  const odd = columns.find(({ values }) => values.length !== rows);
  if (odd !== undefined) throw new RangeError(`${odd.name} has ${odd.values.length} rows, not ${rows}`);
  const lines = Array.from({ length: rows }, (_, n) => columns.map(({ values }) => written(values[n] as number)));
  return [columns.map(({ name }) => quoted(name)), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

const written = (value: number) => (Number.isFinite(value) ? String(value) : '');
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
