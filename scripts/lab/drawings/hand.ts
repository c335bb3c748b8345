/** Shapes as a hand draws them: at a size and a place, slanted, turned, unsteady, with points as they come from a mouse. */
import { createRng, type Rng } from '../../../src/engine/math/rng.ts';
import { type PenPoint, padSide, type Stroke } from '../../../src/lab/draw/strokes.ts';
import { shapes, type Way } from './shapes.ts';

export interface Hand {
  /** Height in units of the pad, 280 being all of it. */
  readonly height: number;
  /** Width as a share of the height. */
  readonly wide: number;
  /** Middle of the digit, as a share of the pad. */
  readonly at: readonly [x: number, y: number];
  /** How far the top leans to the right, as a share of the height. */
  readonly slant: number;
  /** In degrees, clockwise. */
  readonly turn: number;
  /** How far the pen strays, as a share of the height. */
  readonly unsteady: number;
}

export const steadyHand: Hand = { height: 190, wide: 0.72, at: [0.5, 0.5], slant: 0.05, turn: 0, unsteady: 0.008 };

/** A shape drawn by a hand. Where it strays comes from the seed. */
export function written(shape: string, hand: Hand, seed: number): Stroke[] {
  const rng = createRng(seed, 'hand');
  const { strokes, straight } = shapes[shape]!;
  const all = strokes.map((way) => (straight ? bent(way) : smooth(way)));
  return all.map((way) => strayed(way, hand.unsteady, rng).map((point) => placed(point, hand)));
}

/** Points along straight lines. */
const bent = (way: Way): Way =>
  way.flatMap(([x, y], k) => {
    const [fromX, fromY] = way[Math.max(0, k - 1)]!;
    if (k === 0) return [[x, y] as const];
    return Array.from({ length: 12 }, (_, n) => {
      const t = (n + 1) / 12;
      return [fromX + t * (x - fromX), fromY + t * (y - fromY)] as const;
    });
  });

/** Points along a curve through all (Catmull and Rom). */
const smooth = (way: Way): Way =>
  way.flatMap((from, k) => {
    const to = way[k + 1];
    if (!to) return [from];
    const [before, after] = [way[Math.max(0, k - 1)]!, way[Math.min(way.length - 1, k + 2)]!];
    const along = (axis: 0 | 1, t: number) => {
      const [a, b, c, d] = [before[axis], from[axis], to[axis], after[axis]];
      return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    };
    return Array.from({ length: 10 }, (_, n) => [along(0, n / 10), along(1, n / 10)] as const);
  });

/** A slow drift, kept in bounds, as of a hand. */
function strayed(way: Way, by: number, rng: Rng): Way {
  let [dx, dy] = [0, 0];
  return way.map(([x, y]) => {
    dx = 0.85 * dx + 0.55 * rng.normal();
    dy = 0.85 * dy + 0.55 * rng.normal();
    return [x + by * dx, y + by * dy] as const;
  });
}

/** On the pad, on whole units as the pad's own points are. */
function placed([x, y]: readonly [number, number], { height, wide, at, slant, turn }: Hand): PenPoint {
  const angle = (turn * Math.PI) / 180;
  const [u, v] = [wide * (x - 0.5) + slant * (0.5 - y), y - 0.5];
  const unit = (value: number) => Math.min(padSide, Math.max(0, Math.round(value)));
  return {
    x: unit(padSide * at[0] + height * (u * Math.cos(angle) - v * Math.sin(angle))),
    y: unit(padSide * at[1] + height * (u * Math.sin(angle) + v * Math.cos(angle))),
  };
}
