/** How near a typed number must be to count as the number that was meant. */
import { readTyped, type Unread } from '../../notation/typed-number.ts';

export interface TypedAnswer {
  readonly value: number;
  /** Half a unit of its last digit; 0 where too few digits were typed to speak of rounding. */
  readonly half: number;
}

/** Digits from which on a typed number may be a rounded one. */
const roundedFrom = 3;
/** Four significant digits are enough, whatever was typed. */
const fourDigits = 5e-4;
/** What floating point may leave of a difference of equal numbers. */
const noise = 1e-9;

export function readAnswer(text: string): TypedAnswer | Unread {
  const read = readTyped(text);
  if ('why' in read) return read;
  const { value, digits } = read;
  const unit = digits === '' ? 0 : Math.abs(value) / Number(digits);
  return { value, half: digits.length >= roundedFrom ? unit / 2 : 0 };
}

/** Whether a number, rounded as the answer was, is the answer; or lies between two that are so near. */
export const fits = ({ value, half }: TypedAnswer, one: number, other = one) => {
  const spare = half * (1 + noise) + Math.max(Math.abs(one), Math.abs(other)) * noise;
  return value >= Math.min(one, other) - spare && value <= Math.max(one, other) + spare;
};

/** Whether the answer is right to four digits, though it may be rounded once too often. */
export const nearly = (answer: TypedAnswer, one: number, other = one) =>
  fits({ ...answer, half: Math.max(answer.half, fourDigits * Math.max(Math.abs(one), Math.abs(other))) }, one, other);
