/** The drawings that are measured, and others of which nothing here was tuned by. */
import { createRng } from '../../../src/engine/math/rng.ts';
import type { Stroke } from '../../../src/lab/draw/strokes.ts';
import { type Hand, steadyHand, written } from './hand.ts';
import { digitOf, shapes } from './shapes.ts';

export interface Drawing {
  readonly name: string;
  readonly digit: number;
  readonly strokes: readonly Stroke[];
}

const drawn = (shape: string, how: string, change: Partial<Hand>, seed: number): Drawing => ({
  name: `${shape}${how && `, ${how}`}`,
  digit: digitOf(shape),
  strokes: written(shape, { ...steadyHand, ...change }, seed),
});

const tiny: Partial<Hand> = { height: 28, at: [0.3, 0.7] };
const small: Partial<Hand> = { height: 60, at: [0.7, 0.25] };
const huge: Partial<Hand> = { height: 262 };
const leaning: Partial<Hand> = { slant: 0.3 };
const unsteady: Partial<Hand> = { unsteady: 0.022 };

/** Strokes with a part left out, as of a pen that failed. */
const withGap = ({ name, strokes, ...rest }: Drawing, from: number, to: number): Drawing => ({
  ...rest,
  name: `${name}, with a gap`,
  strokes: strokes.flatMap((stroke, k) =>
    k > 0
      ? [stroke]
      : [stroke.slice(0, Math.round(from * stroke.length)), stroke.slice(Math.round(to * stroke.length))],
  ),
});
const withDot = ({ name, strokes, ...rest }: Drawing): Drawing => ({
  ...rest,
  name: `${name}, with a dot beside it`,
  strokes: [...strokes, [{ x: 262, y: 24 }]],
});

export const drawings: readonly Drawing[] = [
  drawn('0', '', {}, 1),
  drawn('0 narrow', 'leaning', leaning, 2),
  drawn('0 open above', 'huge', huge, 3),
  drawn('1', 'tiny', tiny, 4),
  drawn('1 slanted', '', {}, 5),
  drawn('1 with a flag', '', { wide: 0.6 }, 6),
  drawn('2', '', {}, 7),
  drawn('2', 'tiny', tiny, 8),
  drawn('2 with a loop', 'unsteady', unsteady, 9),
  drawn('3', 'small', small, 10),
  drawn('3', 'leaning', leaning, 11),
  drawn('3 flat above', '', {}, 12),
  drawn('4 open', '', {}, 13),
  drawn('4 open', 'tiny', tiny, 14),
  drawn('4 closed', '', {}, 15),
  drawn('4 upright', 'huge', huge, 16),
  drawn('5', '', {}, 17),
  drawn('5', 'small', small, 18),
  drawn('5 in one stroke', 'leaning', leaning, 19),
  drawn('6', '', {}, 20),
  drawn('6', 'tiny', tiny, 21),
  withGap(drawn('6 upright', '', {}, 22), 0.3, 0.36),
  drawn('7', 'huge', huge, 23),
  drawn('7 with a bar', '', {}, 24),
  drawn('7 with a bar', 'small', small, 25),
  drawn('8', 'unsteady', unsteady, 26),
  drawn('8 of two rings', 'small', small, 27),
  drawn('9', '', {}, 28),
  withDot(drawn('9', 'leaning', leaning, 29)),
  drawn('9 with a hook', 'tiny', tiny, 30),
];

/** So many times every shape, by hands drawn at random. */
export function otherDrawings(times: number, seed: number): Drawing[] {
  return Object.keys(shapes).flatMap((shape, s) =>
    Array.from({ length: times }, (_, n) => {
      const rng = createRng(seed, 'other drawing', s, n);
      const between = (least: number, most: number) => least + (most - least) * rng.uniform();
      const height = Math.exp(between(Math.log(26), Math.log(255)));
      const place = () => 0.5 + (0.5 - (0.62 * height) / 280) * between(-1, 1);
      const hand: Hand = {
        height,
        wide: between(0.55, 0.9),
        at: height > 220 ? [0.5, 0.5] : [place(), place()],
        slant: between(-0.1, 0.35),
        turn: between(-8, 8),
        unsteady: between(0.004, 0.022),
      };
      return { name: `${shape} ${n}`, digit: digitOf(shape), strokes: written(shape, hand, 100 * s + n) };
    }),
  );
}
