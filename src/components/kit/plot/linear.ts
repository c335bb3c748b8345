/** The straight map of one range onto another: what d3-scale, which interpolates colours and dates too, does with 10 kB. */
export type Range = readonly [from: number, to: number];

/** Maps `domain` onto `range`; the middle of the range where the domain is a single number. */
export function linear(domain: Range, range: Range): (value: number) => number {
  const [from, to] = domain;
  const [start, end] = range;
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}
