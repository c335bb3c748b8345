/** A source of another kind, as it is first chosen. */
import type { DataSource, Prepared } from '../data/kinds.ts';
import { dataLimits } from '../data/limits.ts';
import { pointsFrom } from '../data/points-from.ts';

/** How noisy a set is at first: so that it looks like itself and is not too easy. */
const noises: Readonly<Partial<Record<DataSource['kind'], number>>> = { spiral: 0.02, blobs: 0.2, 'xor-noise': 0.05 };

/** What a set has in common with the one before stays: how many examples, the seed; own points begin with those that are shown. */
export function sourceOf(
  kind: Exclude<DataSource['kind'], 'table'>,
  before: DataSource,
  prepared: Prepared | undefined,
): DataSource {
  const seed = 'seed' in before ? before.seed : 1;
  const points = 'seed' in before ? before.points : 200;
  switch (kind) {
    case 'gate':
      return { kind, gate: 'xor' };
    case 'iris':
      return { kind };
    case 'glyphs':
      return { kind, size: 4, points: Math.max(points, dataLimits.points.from), noise: 0.2, seed };
    case 'own': {
      const fit = prepared?.task === 'values' && prepared.rawNames.length === 1 ? 'curve' : 'classes';
      return { kind, fit, points: prepared === undefined ? [] : pointsFrom(prepared) };
    }
    default:
      return { kind, points, noise: noises[kind] ?? 0.1, seed };
  }
}
