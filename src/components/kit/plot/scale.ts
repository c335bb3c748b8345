/** From numbers to places in a picture: what d3-scale, which interpolates colours and dates too, does with 10 kB. */
export type Range = readonly [from: number, to: number];
export type Scale = (value: number) => number;

/** A quarter of a number, finite in any case. */
const quarter = (value: number) => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value)) / 4;

/** Maps `domain` onto `range`; the middle of the range where the domain is a single number. */
export function linear(domain: Range, range: Range): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  if (from === to || Number.isNaN(from + to)) return () => (start + end) / 2;
  // As far apart as numbers can be: their distance is no number any more.
  if (!Number.isFinite(to - from)) {
    const part = linear([quarter(from), quarter(to)], range);
    return (value) => part(quarter(value));
  }
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Maps powers of ten at equal distances. What lies outside of the domain, 0 too, stands at its nearer end. */
export function logarithmic(domain: Range, range: Range): Scale {
  const [from, to] = domain;
  const place = linear([Math.log10(from), Math.log10(to)], range);
  return (value) => place(Math.log10(Math.min(to, Math.max(from, value))));
}

/** Further out than any picture reaches, and still a number that can be written and drawn. */
const farOut = 10_000;

/** A place that can be drawn: what lies beyond all pictures stands far outside of them. */
export const within = (place: number) => Math.max(-farOut, Math.min(farOut, place));

/** To a tenth of a unit of the picture: less is not seen, and the markup stays short. */
export const rounded = (place: number) => Math.round(10 * within(place)) / 10;
