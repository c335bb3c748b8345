/** Numbers as the lab says them. */
import { className, type DataName } from './data-sets.ts';

export { grouped } from '../../notation/format.ts';

/** 1,560,000 → "1.6 MB": 1 MB = 1,000,000 B. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 9.95e6 ? 1 : 0)} MB`;
}

/** 0.8283 → "82.8 %"; two decimals for a share of 10,000. */
export function percent(share: number, decimals = 1): string {
  return `${(100 * share).toFixed(decimals)} %`;
}

/** A probability without decimals. Nothing that is only nearly impossible or certain is said to be so. */
export function chance(probability: number): string {
  if (probability > 0 && probability < 0.005) return '< 1 %';
  if (probability < 1 && probability >= 0.995) return '> 99 %';
  return percent(probability, 0);
}

/** "3 98 %, 5 2 %; all others below 1 %": the classes worth naming, likeliest first. */
export function probabilitiesInWords(probabilities: readonly number[], data: DataName): string {
  const named = probabilities
    .map((probability, label) => ({ probability, label }))
    .filter(({ probability }) => probability >= 0.01)
    .sort((a, b) => b.probability - a.probability)
    .map(({ probability, label }) => `${className(data, label)} ${chance(probability)}`);
  return `${named.join(', ')}${named.length < probabilities.length ? '; all others below 1 %' : ''}`;
}
