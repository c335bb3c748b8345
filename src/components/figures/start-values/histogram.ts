/** Histograms of the numbers of a layer: how many fall between two bounds, as shares of all of them. */

export interface Histogram {
  /** The share of numbers in each bin, from the lowest; what lies outside is counted in the nearest bin. */
  readonly shares: readonly number[];
  /** The share that is exactly 0, where zeros have no place on the scale. */
  readonly zero: number;
}

/** @param count how many bins lie between the bounds */
export function histogram(values: readonly number[], from: number, to: number, count: number): Histogram {
  const bins = Array<number>(count).fill(0);
  for (const value of values) {
    const bin = Math.max(0, Math.min(count - 1, Math.floor(((value - from) / (to - from)) * count)));
    bins[bin] = (bins[bin] as number) + 1;
  }
  return { shares: bins.map((its) => its / values.length), zero: 0 };
}

/** The same of the sizes of numbers, over powers of ten. */
export function sizeHistogram(values: readonly number[], from: number, to: number, count: number): Histogram {
  const sizes = values.filter((its) => its !== 0).map((its) => Math.log10(Math.abs(its)));
  const { shares } = histogram(sizes, from, to, count);
  const part = sizes.length / values.length;
  return { shares: sizes.length === 0 ? shares.map(() => 0) : shares.map((its) => its * part), zero: 1 - part };
}
