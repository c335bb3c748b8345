/** Pictures as readers load them, made by numbers alone: photos, scans and drawings of other programs. */
import { createRng } from '../../../src/engine/math/rng.ts';
import type { Reason } from '../../../src/lab/draw/preprocessing.ts';
import { padSide, rasterise, type Stroke } from '../../../src/lab/draw/strokes.ts';
import { type Hand, steadyHand, written } from './hand.ts';
import { digitOf, shapes } from './shapes.ts';

export interface Picture {
  readonly name: string;
  /** The digit, or why there is none. */
  readonly says: number | Reason;
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel. */
  rgba(): Uint8ClampedArray;
}

export interface Scene {
  readonly side: number;
  readonly height?: number;
  /** Half the width of the pen as a share of the side. */
  readonly pen: number;
  /** Grey of paper and ink, 0 to 255. */
  readonly paper?: number;
  readonly ink?: number;
  /** How much of the light is missing at the lower right. */
  readonly shade?: number;
  readonly noise?: number;
  /** What lies behind everything: changes the grey at a place, given as shares of the sides. */
  readonly ground?: (x: number, y: number, grey: number) => number;
  /** Only the ink is there; the rest is transparent. */
  readonly clear?: boolean;
}

/** Strokes of the pad, as large as the side of the picture, on some paper in some light. */
export function scene(name: string, says: number | Reason, strokes: readonly Stroke[], its: Scene): Picture {
  const { side: width, pen, paper = 245, ink = 30, shade = 0, noise = 0, ground, clear = false } = its;
  const height = its.height ?? width;
  return {
    name,
    says,
    width,
    height,
    rgba() {
      const rng = createRng(11, name);
      const square = Math.max(width, height);
      const scale = square / padSide;
      const large = strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x * scale, y: y * scale })));
      const { values } = rasterise(large, square, pen * square);
      const rgba = new Uint8ClampedArray(4 * width * height);
      for (let row = 0; row < height; row++) {
        for (let col = 0; col < width; col++) {
          const k = width * row + col;
          const covered = 1 - values[square * row + col]! / 255;
          const [x, y] = [col / width, row / height];
          const behind = ground ? ground(x, y, paper) : paper;
          const light = 1 - shade * (0.5 * x + 0.5 * y);
          const value = (covered * ink + (1 - covered) * behind) * light + (noise === 0 ? 0 : noise * rng.normal());
          const shown = clear ? ink : value;
          rgba.set([shown, shown, shown, clear ? 255 * covered : 255], 4 * k);
        }
      }
      return rgba;
    },
  };
}

const hand = (shape: string, change: Partial<Hand> = {}, seed = 1) =>
  written(shape, { ...steadyHand, ...change }, seed);
const of = (shape: string, how: string, its: Scene, change: Partial<Hand> = {}, seed = 1) =>
  scene(`${shape}, ${how}`, digitOf(shape), hand(shape, change, seed), its);

/** A desk round a sheet that lies a little askew. */
const desk = (x: number, y: number, paper: number) => {
  const [u, v] = [x - 0.5 + 0.12 * (y - 0.5), y - 0.5 - 0.12 * (x - 0.5)];
  return Math.abs(u) < 0.32 && Math.abs(v) < 0.36 ? paper : 45 + 12 * Math.sin(70 * x);
};
const squared = (x: number, y: number, paper: number) =>
  (24 * x) % 1 < 0.06 || (24 * y) % 1 < 0.06 ? paper - 45 : paper;
const shadow = (x: number, y: number, paper: number) => paper * (1 - 0.45 / (1 + Math.exp(-40 * (x - y - 0.1))));
const blot = (x: number, y: number, paper: number) => (Math.hypot(x - 0.86, y - 0.16) < 0.03 ? 40 : paper);

export const pictures: readonly Picture[] = [
  of('3', 'a thin pen', { side: 600, pen: 0.002 }),
  of('5', 'tiny on a large sheet', { side: 1400, pen: 0.003 }, { height: 20, at: [0.7, 0.3] }),
  scene(
    '6, with a gap',
    6,
    hand('6', {}, 3).map((s) => s.filter((_, k) => k < 22 || k > 25)),
    { side: 500, pen: 0.02 },
  ),
  of('7 with a bar', 'a felt pen', { side: 800, pen: 0.022 }),
  of('1 with a flag', 'a felt pen', { side: 800, pen: 0.022 }, { wide: 0.55 }),
  of('4 open', 'a scan', { side: 700, pen: 0.012, noise: 4 }),
  of('4 closed', 'a scan', { side: 700, pen: 0.012, noise: 4 }),
  of('2', 'white strokes on nothing', { side: 512, pen: 0.03, ink: 255, clear: true }),
  of('8', 'dark strokes on nothing', { side: 512, pen: 0.02, ink: 20, clear: true }),
  of('9', 'paper on a dark desk', { side: 900, pen: 0.012, noise: 5, ground: desk }, { height: 110 }),
  of(
    '5 in one stroke',
    'a ballpoint at 3,000 pixels',
    { side: 3000, pen: 0.0018, ink: 70, shade: 0.3, noise: 6, paper: 215 },
    { height: 120 },
  ),
  of('0', 'a blot beside it', { side: 640, pen: 0.018, ground: blot }, { at: [0.42, 0.55], height: 160 }),
  scene(
    '4 and 2',
    'several',
    [...hand('4 closed', { height: 120, at: [0.28, 0.5] }), ...hand('2', { height: 120, at: [0.72, 0.5] })],
    { side: 640, pen: 0.018 },
  ),
  of('6 upright', 'chalk on a board', { side: 800, pen: 0.016, paper: 50, ink: 215, noise: 9 }),
  of('3 flat above', 'a shadow across it', { side: 900, pen: 0.012, ground: shadow, noise: 4, paper: 225 }),
  of('2 with a loop', 'squared paper', { side: 900, pen: 0.012, ground: squared, noise: 3, ink: 60 }),
  of('7', 'a faint pencil', { side: 800, pen: 0.01, ink: 185, paper: 232, noise: 3 }),
];

/** So many times every shape, in light and on paper drawn at random. */
export function otherPictures(times: number, seed: number): Picture[] {
  return Object.keys(shapes).flatMap((shape, s) =>
    Array.from({ length: times }, (_, n) => {
      const rng = createRng(seed, 'other picture', s, n);
      const between = (least: number, most: number) => least + (most - least) * rng.uniform();
      const height = between(60, 240);
      const place = () => 0.5 + (0.5 - (0.6 * height) / 280) * between(-1, 1);
      const isBoard = rng.uniform() < 0.25;
      const change: Partial<Hand> = {
        height,
        at: [place(), place()],
        slant: between(-0.05, 0.3),
        turn: between(-6, 6),
        unsteady: between(0.004, 0.015),
      };
      const its: Scene = {
        side: Math.round(between(120, 1000)),
        pen: (between(0.015, 0.07) * height) / 280,
        paper: isBoard ? between(20, 80) : between(180, 250),
        ink: isBoard ? between(180, 250) : between(10, 110),
        shade: between(0, 0.35),
        noise: between(0, 7),
      };
      return of(shape, `${n}`, its, change, 100 * s + n);
    }),
  );
}
