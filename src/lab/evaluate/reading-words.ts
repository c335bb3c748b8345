/** Single readings in words. */
import { percent } from '../words.ts';

/** A probability without decimals. Nothing that is only nearly impossible or certain is said to be so. */
export function chance(probability: number): string {
  if (probability > 0 && probability < 0.005) return '< 1 %';
  if (probability < 1 && probability >= 0.995) return '> 99 %';
  return percent(probability, 0);
}

/** "a 4", "an 8" */
export function aDigit(digit: number): string {
  return `${digit === 8 ? 'an' : 'a'} ${digit}`;
}
