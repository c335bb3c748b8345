/** From numbers to places in a picture: what d3-scale, which interpolates colours and dates too, does with 10 kB. */
export type Range = readonly [from: number, to: number];
export type Scale = (value: number) => number;

/** Maps `domain` onto `range`; the middle of the range where the domain is a single number. */
export function linear(domain: Range, range: Range): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Maps powers of ten at equal distances. What lies outside of the domain, 0 too, stands at its nearer end. */
export function logarithmic(domain: Range, range: Range): Scale {
  const [from, to] = domain;
  const place = linear([Math.log10(from), Math.log10(to)], range);
  return (value) => place(Math.log10(Math.min(to, Math.max(from, value))));
}

/** To a tenth of a unit of the picture: less is not seen, and the markup stays short. */
export const rounded = (place: number) => Math.round(10 * place) / 10;
