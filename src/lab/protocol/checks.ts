/** Values that must lie within bounds: each check gives what was expected, in words that go on after "… must be". */
import { grouped } from './words.ts';

export function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

export function whole(value: number, least: number, most: number): string | undefined {
  if (Number.isInteger(value) && isWithin(value, least, most)) return undefined;
  return `a whole number from ${grouped(least)} to ${grouped(most)}`;
}

export function share(value: number, most: number): string | undefined {
  return isWithin(value, 0, most) ? undefined : `a share from 0 to ${most}`;
}

export function oneOf(value: string, names: readonly string[]): string | undefined {
  return names.includes(value) ? undefined : `one of ${names.join(', ')}`;
}
