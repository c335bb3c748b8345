/** What Figure 15.5 shows, as a link writes it after `as:`. "level.ink:AoAs-c-g": a filter, and the digit under it. */
import type { ConvolutionSpec } from '../../../engine/convolution/convolution.ts';
import {
  convolutionOfDigit,
  type DigitFilter,
  digitFilterNames,
  digitSide,
  drawnSeven,
  type Pixels,
} from '../../../exercises/cnn/own-digit.ts';
import { readInk, writeInk } from '../../../lab/draw/drawing-link.ts';
import { prepare } from '../../../lab/draw/preprocessing.ts';
import type { Stroke } from '../../../lab/draw/strokes.ts';

export interface DigitView {
  readonly filter: DigitFilter;
  /** The 7 that it opens with; the strokes of a reader; or `own`, where nothing has been drawn yet. */
  readonly digit: 'seven' | 'own' | { readonly ink: string };
}

export const openedView: DigitView = { filter: 'upright', digit: 'seven' };

export const inkOf = ({ digit }: DigitView) => (typeof digit === 'string' ? undefined : digit.ink);

/** The digit that was drawn with these strokes. */
export const drawnWith = (strokes: readonly Stroke[]): DigitView['digit'] =>
  strokes.length === 0 ? 'own' : { ink: writeInk(strokes) };

export function nameOfView({ filter, digit }: DigitView): string {
  return `${filter}.${typeof digit === 'string' ? digit : `ink:${digit.ink}`}`;
}

/** The view of a name; undefined where it is none, or its strokes are damaged. */
export function viewOfName(name: string): DigitView | undefined {
  const [first = ''] = name.split('.');
  const filter = digitFilterNames.find((known) => known === first);
  const digit = name.slice(first.length + 1);
  if (filter === undefined) return undefined;
  if (digit === 'seven' || digit === 'own') return { filter, digit };
  const ink = digit.startsWith('ink:') ? digit.slice('ink:'.length) : undefined;
  return ink !== undefined && readInk(ink) ? { filter, digit: { ink } } : undefined;
}

const nothingDrawn: Pixels = Array.from({ length: digitSide }, () => Array<number>(digitSide).fill(0));

/** What the lab's network would be fed of these strokes, row by row; to hundredths, so that it can be computed with by hand. */
export function pixelsOf(strokes: readonly Stroke[]): Pixels {
  const { pixels } = prepare(strokes);
  return Array.from({ length: digitSide }, (_, row) =>
    Array.from(pixels.subarray(digitSide * row, digitSide * (row + 1)), (pixel) => Math.round(100 * pixel) / 100),
  );
}

function pixelsOfView({ digit }: DigitView): Pixels {
  if (digit === 'seven') return drawnSeven;
  return digit === 'own' ? nothingDrawn : pixelsOf(readInk(digit.ink) ?? []);
}

export const convolutionOfView = (view: DigitView): ConvolutionSpec =>
  convolutionOfDigit(view.filter, pixelsOfView(view));
