/** Reads JSON of unknown shape, collecting every problem instead of stopping at the first. */
import { field, item, type Place, report } from './place.ts';
import { nearestName, show } from './problems.ts';

export { field, item, type Place, report };

/** An object with some of the known keys; unknown keys are reported with the nearest known one. */
export function readObject(
  value: unknown,
  place: Place,
  known: readonly string[],
): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(
      place,
      `${value === undefined ? 'it is missing' : `${show(value)} is not an object`}`,
      `an object with ${known.join(', ')}`,
    );
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const nearest = nearestName(key, known);
    const hint = nearest === undefined ? '' : `; did you mean ${show(nearest)}?`;
    report(field(place, key), 'this field is unknown', `only ${known.join(', ')}${hint}`);
  }
  return value as Record<string, unknown>;
}

export interface NumberRange {
  readonly whole?: boolean;
  readonly from?: number;
  readonly above?: number;
  readonly to?: number;
  readonly below?: number;
}

/** A value that may be left out; the reader sees it only if it is there. */
export function optional<Value>(
  value: unknown,
  place: Place,
  read: (value: unknown, place: Place) => Value | undefined,
): Value | undefined {
  return value === undefined ? undefined : read(value, place);
}

export function readBoolean(value: unknown, place: Place): boolean | undefined {
  if (typeof value === 'boolean') return value;
  report(place, `${show(value)} is not true or false`, 'true or false');
  return undefined;
}

/** A finite number in a range; −0 is read as 0. */
export function readNumber(value: unknown, place: Place, range: NumberRange = {}): number | undefined {
  const {
    whole = false,
    from = Number.NEGATIVE_INFINITY,
    above = Number.NEGATIVE_INFINITY,
    to = Number.POSITIVE_INFINITY,
    below = Number.POSITIVE_INFINITY,
  } = range;
  const expected = describeRange(range);
  if (value === undefined) report(place, 'it is missing', expected);
  else if (typeof value !== 'number') report(place, `${show(value)} is not a number`, expected);
  else if (!Number.isFinite(value)) report(place, `${show(value)} is not finite`, expected);
  else if (whole && !Number.isInteger(value)) report(place, `${value} is not a whole number`, expected);
  else if (!(value >= from && value <= to && value > above && value < below))
    report(place, `${value} is out of range`, expected);
  else return value === 0 ? 0 : value;
  return undefined;
}

/** Several numbers of one object; undefined where one of them has a problem. */
export function readNumbers<Key extends string>(
  object: Record<string, unknown>,
  place: Place,
  keys: readonly Key[],
): Record<Key, number> | undefined {
  const entries = keys.map((key) => [key, readNumber(object[key], field(place, key))] as const);
  if (entries.some(([, number]) => number === undefined)) return undefined;
  return Object.fromEntries(entries) as Record<Key, number>;
}

function describeRange({ whole, from, above, to, below }: NumberRange): string {
  const noun = whole ? 'a whole number' : 'a finite number';
  const low = above !== undefined ? ` above ${above}` : from !== undefined ? ` from ${from}` : '';
  if (below !== undefined) return `${noun}${low === '' ? '' : `${low} to`} below ${below}`;
  return noun + low + (to === undefined ? '' : `${low === '' ? ' up' : ''} to ${to}`);
}

/** One of a list of names; a wrong one is reported with the nearest. */
export function readName<Name extends string>(
  value: unknown,
  place: Place,
  known: readonly Name[],
  what: string,
): Name | undefined {
  if (known.includes(value as Name)) return value as Name;
  const nearest = typeof value === 'string' ? nearestName(value, known) : undefined;
  const hint = nearest === undefined ? '' : `; did you mean ${show(nearest)}?`;
  report(
    place,
    value === undefined ? 'it is missing' : `${show(value)} is not ${what}`,
    `one of ${known.join(', ')}${hint}`,
  );
  return undefined;
}

export function readList(value: unknown, place: Place, expected: string): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  report(place, value === undefined ? 'it is missing' : `${show(value)} is not a list`, expected);
  return undefined;
}

/** A list of `length` finite numbers. A length of undefined means that it cannot be known, because of an earlier problem. */
export function readVector(
  value: unknown,
  place: Place,
  length: number | undefined,
  what: string,
): number[] | undefined {
  const expected = length === undefined ? 'a list of numbers' : `${length} numbers, ${what}`;
  const list = readList(value, place, expected);
  if (list === undefined) return undefined;
  if (length !== undefined && list.length !== length) report(place, `it has ${list.length}`, expected);
  const numbers = list.map((entry, k) => readNumber(entry, item(place, k)));
  return numbers.every((n) => n !== undefined) ? (numbers as number[]) : undefined;
}

/** A list of rows. */
export function readMatrix(
  value: unknown,
  place: Place,
  [rows, columns]: readonly [number | undefined, number | undefined],
  [what, ofEach]: readonly [string, string],
): number[][] | undefined {
  const expected = rows === undefined ? 'a list of lists of numbers' : `${rows} rows, ${what}`;
  const list = readList(value, place, expected);
  if (list === undefined) return undefined;
  if (rows !== undefined && list.length !== rows) report(place, `it has ${list.length} rows`, expected);
  const read = list.map((row, k) => readVector(row, item(place, k), columns, ofEach));
  return read.every((row) => row !== undefined) ? (read as number[][]) : undefined;
}
