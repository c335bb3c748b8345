/** The geometry of F13.2: a plane of two readings, and the line of shares. */
import { log } from '../../../engine/math/log.ts';

/** The plane of the two readings, in the units of the picture. */
export const plane = { left: 6, top: 22, size: 178, from: -3.2, to: 5 } as const;
const round = (value: number) => Math.round(10 * value) / 10;
const scale = plane.size / (plane.to - plane.from);
export const atX = (x: number) => round(plane.left + (x - plane.from) * scale);
export const atY = (y: number) => round(plane.top + plane.size - (y - plane.from) * scale);

/** The line of shares: the sick hang above, the healthy pile up below. */
export const strip = { left: 208, width: 244, sick: 44, top: 22, base: 200 } as const;
const bins = 20;
const across = 4;
const pitch = strip.width / bins / across;

export const shareAt = (share: number) => round(strip.left + share * strip.width);
export const shareOf = (x: number) => Math.min(1, Math.max(0, (x - strip.left) / strip.width));

/** Patients as a path of dots: each stands in the bin of its share, `rows` growing from `y` by `step`. */
function piled(shares: readonly number[], y: number, step: number): string {
  const filled = Array.from({ length: bins }, () => 0);
  return shares
    .map((share) => {
      const bin = Math.min(bins - 1, Math.floor(share * bins));
      const place = filled[bin] as number;
      filled[bin] = place + 1;
      const x = strip.left + (bin * across + (place % across) + 0.5) * pitch;
      return `M${round(x)} ${round(y + Math.floor(place / across) * step)}h0`;
    })
    .join('');
}

export const healthyPile = (shares: readonly number[]) => piled(shares, strip.base - 3, -3.1);
export const sickPile = (shares: readonly number[]) => piled(shares, strip.sick, -6);

/**
 * The line in the plane on which the unit says just the threshold: w · x + b is its logit. Cut at the plane's edges; undefined where
 * it does not cross.
 */
export function borderline([w1 = 0, w2 = 0, b = 0]: readonly number[], threshold: number): string | undefined {
  if (threshold <= 0 || threshold >= 1) return undefined;
  const logit = log(threshold / (1 - threshold));
  const { from, to } = plane;
  const inside = (value: number) => value >= from && value <= to;
  const onY = (x: number) => (logit - b - w1 * x) / w2;
  const onX = (y: number) => (logit - b - w2 * y) / w1;
  const ends = [
    ...[from, to].map((x) => [x, onY(x)] as const).filter(([, y]) => inside(y)),
    ...[from, to].map((y) => [onX(y), y] as const).filter(([x]) => inside(x)),
  ];
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined || ends.length < 2) return undefined;
  return `M${atX(first[0])} ${atY(first[1])}L${atX(last[0])} ${atY(last[1])}`;
}
