/** What `npm run lab:measure` measured of each preset. */
import measured from './presets-measured.json' with { type: 'json' };

export interface PresetMeasured {
  /** Accuracy on the test images of each seed's run, 0…1. */
  readonly accuracies: readonly number[];
  readonly median: number;
}

/** The names of the presets that were measured. */
export const measuredPresets: readonly string[] = Object.keys(measured.runs);

/** What was measured of a preset; nothing for one that has not been. */
export function measuredOf(id: string): PresetMeasured | undefined {
  const runs: Partial<Record<string, readonly { readonly accuracy: number }[]>> = measured.runs;
  const accuracies = runs[id]?.map(({ accuracy }) => accuracy);
  return accuracies && { accuracies, median: median(accuracies) };
}

/** The middle one of an odd number of values, the mean of the two in the middle of an even one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
