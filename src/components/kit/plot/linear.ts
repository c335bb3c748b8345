/** The straight map of one range onto another, and round numbers inside a range: what d3-scale does with 10 kB. */
export type Range = readonly [from: number, to: number];

/** Maps `domain` onto `range`; the middle of the range where the domain is a single number. */
export function linear(domain: Range, range: Range): (value: number) => number {
  const [from, to] = domain;
  const [start, end] = range;
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Multiples of 1, 2 or 5 times a power of ten inside the range: about `count` of them. */
export function ticks([from, to]: Range, count: number): number[] {
  if (!(to > from)) return [from];
  const power = Math.floor(Math.log10((to - from) / count));
  const error = (to - from) / count / 10 ** power;
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.sqrt(2) ? 2 : 1;
  // Divided by a whole number instead of multiplied by a fraction: 0.3, not 0.30000000000000004.
  const [times, over] = power < 0 ? [factor, 10 ** -power] : [factor * 10 ** power, 1];
  const first = Math.ceil((from * over) / times);
  const last = Math.floor((to * over) / times);
  return Array.from({ length: last - first + 1 }, (_, k) => ((first + k) * times) / over);
}
