/** F12.1: everything drawable at one step. One image as picture, grid and row: the same 784 numbers. */
import { formatNumber } from '../../notation/format.ts';
import type { Formula } from '../../notation/notation.ts';
import { ownTerm, row as rowOf } from '../../notation/own-term.ts';
import { classCount } from '../protocol/settings.ts';
import { imageSide, pixelsPerImage } from '../protocol/shard.ts';
import { lastStep } from './pixel-settings.ts';

/** The first training images: the bytes of the first one, and a label for each. */
export interface PixelData {
  readonly bytes: Uint8Array;
  readonly labels: readonly number[];
}

export interface PixelFrame {
  readonly step: number;
  /** The marked pixel. */
  readonly row: number;
  readonly col: number;
  readonly index: number;
  readonly byte: number;
  readonly scaled: number;
  readonly title: string;
  readonly formulas: readonly Formula[];
  readonly sentence: string;
  /** The nearest neighbours in the row of 784, the marked pixel in their middle; some are missing at its ends. */
  readonly neighbours: readonly { readonly index: number; readonly value: number }[];
  /** The shapes so far, the present one last: of the images, and of their labels as soon as they are spoken of. */
  readonly shapes: readonly string[];
  readonly oneHot: readonly number[] | undefined;
  readonly rows: readonly { readonly symbol: string; readonly words: string; readonly value: number | undefined }[];
}

const titles = ['Pixel values', 'Divide by 255', 'Flatten', 'Batch', 'Label', 'One-hot'] as const;
const neighbourReach = 2;

/** The bytes of an image, from base64. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** A place from a link or a field may have a fraction: it is a pixel's. */
export function pixelFrame(step: number, place: { row: number; col: number }, data: PixelData): PixelFrame {
  const [row, col] = [Math.round(place.row), Math.round(place.col)];
  const index = imageSide * row + col;
  const byte = data.bytes[index]!;
  const scaled = byte / 255;
  const label = data.labels[0]!;
  const known = (from: number, value: number) => (step >= from ? value : undefined);
  return {
    step,
    row,
    col,
    index,
    byte,
    scaled,
    title: titles[step]!,
    formulas: formulasOf(step, row, col, index, byte, scaled),
    sentence: sentenceOf(step, { index, byte, scaled, label, inked: inkedIn(data.bytes), count: data.labels.length }),
    neighbours: neighboursOf(data.bytes, index, step),
    shapes: shapesUpTo(step, data.labels.length),
    oneHot: step === lastStep ? oneHotOf(label) : undefined,
    rows: [
      { symbol: 'row', words: 'counted from 0, from the top', value: row },
      { symbol: 'col', words: 'column, counted from 0, from the left', value: col },
      { symbol: 'index', words: 'place in the row of 784: 28 · row + col', value: index },
      { symbol: 'byte', words: 'as stored: 0 paper, 255 ink', value: byte },
      { symbol: 'x', words: 'what the network is fed: byte ∕ 255', value: known(1, scaled) },
      { symbol: 'label', words: 'the digit that was meant', value: known(4, label) },
    ],
  };
}

/** A one at the place of the digit, zeros elsewhere. */
export function oneHotOf(label: number): number[] {
  return Array.from({ length: classCount }, (_, digit) => (digit === label ? 1 : 0));
}

/** Pixels that are not paper. */
export function inkedIn(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte > 0 ? count + 1 : count), 0);
}

/** A number of the grid: bytes as they are, shares of 255 with three decimals, 0 and 1 without. */
export function cellText(byte: number, step: number): string {
  if (step === 0) return String(byte);
  return byte === 0 || byte === 255 ? String(byte / 255) : (byte / 255).toFixed(3);
}

/** The division leaves the shape. Images never become labels: those have a line of their own. */
function shapesUpTo(step: number, count: number): string[] {
  const images = ['(28, 28)', '(784,)', `(${count}, 784)`].slice(0, Math.max(1, step));
  const labels = [`(${count},)`, `(${count}, 10)`].slice(0, Math.max(0, step - 3));
  const lines = [`images: ${images.join(' → ')}`];
  return step < 4 ? lines : [...lines, `labels: ${labels.join(' → ')}`];
}

function neighboursOf(bytes: Uint8Array, index: number, step: number) {
  return Array.from({ length: 2 * neighbourReach + 1 }, (_, k) => index - neighbourReach + k)
    .filter((at) => at >= 0 && at < pixelsPerImage)
    .map((at) => ({ index: at, value: step === 0 ? bytes[at]! : bytes[at]! / 255 }));
}

function formulasOf(step: number, row: number, col: number, index: number, byte: number, scaled: number): Formula[] {
  const plain = (symbol: string, value: number, words: string) => ownTerm(symbol, value, 'plain', words, symbol);
  const place: Formula = {
    result: plain('index', index, 'the place in the row of 784'),
    relation: '=',
    tokens: rowOf(`${imageSide} · `, plain('row', row, 'the row'), ' + ', plain('col', col, 'the column')),
  };
  const value: Formula = {
    result: ownTerm('x', scaled, 'input', 'what the network is fed', 'x'),
    relation: '=',
    tokens: rowOf(plain('byte', byte, 'the byte as it is stored'), ' ∕ 255'),
  };
  if (step === 1) return [value];
  return step >= 4 ? [] : [place];
}

interface Numbers {
  readonly index: number;
  readonly byte: number;
  readonly scaled: number;
  readonly label: number;
  readonly inked: number;
  readonly count: number;
}

function sentenceOf(step: number, { index, byte, scaled, label, inked, count }: Numbers): string {
  switch (step) {
    case 0:
      return `The image is 784 bytes from 0, paper, to 255, ink. ${inked} of them are not 0. The marked one is ${byte}.`;
    case 1:
      return `Divided by 255, all lie between 0 and 1: ${byte} becomes ${formatNumber(scaled, { significant: 6 })}. The picture stays the same.`;
    case 2:
      return `The 28 rows are laid end to end: (784,) is the shape of a list of 784 numbers. The marked pixel comes to place ${index}. Which pixels were above each other is no longer said.`;
    case 3:
      return `${count} images of 784 numbers are trained on at once: a table of shape (${count}, 784). This image is its first row.`;
    case 4:
      return `Somebody has said which digit each image is. The first label is ${label}; it is no number to compute with, but a name.`;
    default:
      return `So ${label} becomes ten numbers, a 1 at place ${label} and zeros elsewhere: one target for each of the network’s ten outputs.`;
  }
}
