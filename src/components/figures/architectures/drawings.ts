/** What the map draws of each kind of network, in a box of 160 × 92: wires, dots and boxes. */
import type { Kind } from './settings.ts';
import * as said from './words.ts';

type Tone = 'input' | 'hidden' | 'output';
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  /** A sign in it: σ, ×, +. */
  readonly sign?: string;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
  readonly text?: string;
}
export interface Drawing {
  readonly wires: readonly string[];
  /** Wires with a point at their end. */
  readonly arrows: readonly string[];
  readonly dots: readonly Dot[];
  readonly boxes: readonly Box[];
}

const [left, right, middle] = [14, 146, 46] as const;

/** A layer of so many dots, one above the other. */
const column = (x: number, count: number, tone: Tone): Dot[] =>
  Array.from({ length: count }, (_, k) => ({ x, y: middle + (k - (count - 1) / 2) * 21, tone }));

const joined = (from: readonly Dot[], to: readonly Dot[]) =>
  from.flatMap((a) => to.map((b) => `M${a.x} ${a.y}L${b.x} ${b.y}`));

/** Layers from left to right, each joined with the next. */
function layered(counts: readonly number[]): Drawing {
  const layers = counts.map((count, l) => {
    const tone = l === 0 ? said.input : l === counts.length - 1 ? said.output : said.hidden;
    return column(left + (l * (right - left)) / (counts.length - 1), count, tone);
  });
  return {
    wires: layers.slice(1).flatMap((layer, l) => joined(layers[l] as Dot[], layer)),
    arrows: [],
    dots: layers.flat(),
    boxes: [],
  };
}

/** Squares of an image, and those of a window in it. */
const image = (x: number, y: number, side: number, count: number, tone: Tone): Box[] =>
  Array.from({ length: count * count }, (_, k) => ({
    x: x + (k % count) * side,
    y: y + Math.floor(k / count) * side,
    width: side,
    height: side,
    tone,
  }));

const network = (x: number, y: number, text: string): Box => ({ x, y, width: 54, height: 30, tone: 'hidden', text });

const ring = [0, 1, 2, 3, 4, 5].map((k): Dot => {
  // Six places of a flat ring, written down: upper row, then lower row.
  const [x, y] = [
    [44, 18],
    [80, 12],
    [116, 18],
    [44, 74],
    [80, 80],
    [116, 74],
  ][k] as [number, number];
  return { x, y, tone: k < 3 ? 'hidden' : 'input' };
});

const words = [28, 64, 100, 136] as const;

export const drawings: Readonly<Record<Kind, Drawing>> = {
  ANN: layered([2, 3, 1]),
  DNN: layered([3, 4, 4, 4, 2]),
  CNN: {
    boxes: [
      ...image(8, 14, 16, 4, 'input'),
      { x: 24, y: 30, width: 32, height: 32, tone: 'output' },
      ...image(96, 24, 15, 3, 'hidden'),
    ],
    wires: ['M56 30L111 39', 'M56 62L111 54'],
    arrows: [],
    dots: [],
  },
  RNN: {
    boxes: [],
    wires: [],
    arrows: ['M34 46H66', 'M94 46H128', 'M90 36C112 4 48 4 70 34'],
    dots: [
      { x: 24, y: 46, tone: 'input' },
      { x: 80, y: 46, tone: 'hidden' },
      { x: 138, y: 46, tone: 'output' },
    ],
  },
  LSTM: {
    boxes: [{ x: 22, y: 8, width: 116, height: 76, tone: 'hidden' }],
    wires: ['M48 66V34', 'M84 66V34', 'M118 66V50'],
    arrows: ['M4 24H38', 'M58 24H74', 'M94 24H156', 'M118 24V40'],
    dots: [
      { x: 48, y: 24, tone: 'output', sign: '×' },
      { x: 84, y: 24, tone: 'output', sign: '+' },
      { x: 118, y: 46, tone: 'output', sign: '×' },
      { x: 48, y: 70, tone: 'hidden', sign: 'f' },
      { x: 84, y: 70, tone: 'hidden', sign: 'i·g' },
      { x: 118, y: 70, tone: 'hidden', sign: 'o' },
    ],
  },
  autoencoder: layered([4, 3, 1, 3, 4]),
  GAN: {
    boxes: [network(24, 8, 'maker'), network(86, 32, 'judge')],
    wires: [],
    arrows: ['M17 23H23', 'M78 23C86 23 80 36 85 41', 'M17 72C58 72 70 60 85 53', 'M140 47H145'],
    dots: [
      { x: 10, y: 23, tone: 'input' },
      { x: 10, y: 72, tone: 'input' },
      { x: 152, y: 47, tone: 'output' },
    ],
  },
  Boltzmann: {
    boxes: [],
    wires: ring.flatMap((a, k) => ring.slice(k + 1).map((b) => `M${a.x} ${a.y}L${b.x} ${b.y}`)),
    arrows: [],
    dots: ring,
  },
  transformer: {
    boxes: [],
    wires: words.flatMap((x) => words.map((to) => `M${x} 74L${to} 20`)),
    arrows: [],
    dots: words.flatMap((x): Dot[] => [
      { x, y: 74, tone: 'input' },
      { x, y: 20, tone: 'hidden' },
    ]),
  },
};
