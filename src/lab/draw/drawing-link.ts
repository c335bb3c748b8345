/**
 * A drawing as texts for an address: `off:crop_scale,ink:EsDIg…` says which stages are switched off, and the strokes. Reading
 * is total: any texts give a drawing that could have been made by hand, or say why not.
 *
 * A stroke is its first point, then each further point: two letters for the way from the one before where it is short, else
 * a dot and the point itself. A point has two letters across and two down, in base 64. Strokes are joined by `~`.
 */
import { type Refusal, refuse } from '../../components/kit/stage/address.ts';
import { allOn, type PreprocessingStep, preprocessingSteps, type Switches } from './preprocessing.ts';
import { type PenPoint, padSide, type Stroke } from './strokes.ts';

/** A digit has about a hundred. More would make a link that messengers cut, and one that takes long to be drawn. */
export const mostPoints = 1000;
const linkLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const letterCount = linkLetters.length;
const halfBase = letterCount / 2;

export interface Drawing {
  readonly on: Switches;
  /** Of points with whole coordinates. */
  readonly strokes: readonly Stroke[];
}

/** Whether a link can carry these strokes. */
export function fitsLink(strokes: readonly Stroke[]): boolean {
  return strokes.reduce((count, stroke) => count + stroke.length, 0) <= mostPoints;
}

/** The same strokes with no more points than a link can carry: of long ones every second point is left out, and again. */
export function fittedToLink(strokes: readonly Stroke[]): readonly Stroke[] {
  let fewer = strokes;
  while (!fitsLink(fewer) && fewer.some(({ length }) => length > 2))
    fewer = fewer.map((stroke) => stroke.filter((_, k) => k % 2 === 0 || k === stroke.length - 1));
  // Hundreds of dots and dashes: the last ones go.
  return fitsLink(fewer) ? fewer : fewer.slice(0, mostPoints / 2);
}

/** The drawing as texts of letters, digits and `:._~-`; strokes that are too many are left out. */
export function writeDrawing({ on, strokes }: Drawing): string[] {
  const off = preprocessingSteps.filter((stage) => !on[stage]);
  const texts: string[] = [];
  if (off.length > 0) texts.push(`off:${off.join('_')}`);
  if (strokes.length > 0 && fitsLink(strokes)) texts.push(`ink:${writeInk(strokes)}`);
  return texts;
}

export function readDrawing(texts: readonly string[]): Drawing | Refusal {
  let drawing: Drawing = { on: allOn, strokes: [] };
  for (const text of texts) {
    const [name, value = ''] = text.split(':');
    if (name === 'off') {
      const off = value.split('_');
      if (!off.every((stage) => preprocessingSteps.includes(stage as PreprocessingStep)))
        return refuse('This link names a stage that is not here.');
      drawing = {
        ...drawing,
        on: Object.fromEntries(preprocessingSteps.map((stage) => [stage, !off.includes(stage)])) as Switches,
      };
    } else if (name === 'ink') {
      const strokes = readInk(value);
      if (!strokes) return refuse('The drawing in this link is damaged.');
      drawing = { ...drawing, strokes };
    } else return refuse('This link holds something that the figure does not know.');
  }
  return drawing;
}

/** Strokes as letters, digits and `._~-`. */
export const writeInk = (strokes: readonly Stroke[]) => strokes.map(writeStroke).join('~');

function writeStroke(stroke: Stroke): string {
  return stroke
    .map((point, k) => {
      const before = stroke[k - 1];
      if (!before) return writePoint(point);
      const way = [point.x - before.x, point.y - before.y];
      const isShort = way.every((length) => length >= -halfBase && length < halfBase);
      return isShort ? way.map((length) => linkLetters[length + halfBase]).join('') : `.${writePoint(point)}`;
    })
    .join('');
}

function writePoint({ x, y }: PenPoint): string {
  return [Math.floor(x / letterCount), x % letterCount, Math.floor(y / letterCount), y % letterCount]
    .map((digit) => linkLetters[digit])
    .join('');
}

/** Strokes of whole coordinates on the pad; undefined for a text that no drawing is written as. */
export function readInk(text: string): Stroke[] | undefined {
  // Two letters for a point are the least.
  if (text.length > 5 * mostPoints) return undefined;
  const strokes = text.split('~').map(readStroke);
  return strokes.every((stroke) => stroke !== undefined) && fitsLink(strokes) ? strokes : undefined;
}

function readStroke(text: string): Stroke | undefined {
  const stroke: PenPoint[] = [];
  let k = 0;
  /** The next so many letters as numbers from 0 to 63; NaN for what is none. */
  const take = (count: number) =>
    Array.from({ length: count }, () => {
      const digit = linkLetters.indexOf(text.charAt(k++) || '.');
      return digit < 0 ? Number.NaN : digit;
    });
  do {
    const before = stroke.at(-1);
    if (before && text[k] !== '.') {
      const [dx, dy] = take(2) as [number, number];
      stroke.push({ x: before.x + dx - halfBase, y: before.y + dy - halfBase });
    } else {
      if (before) k += 1;
      const [a, b, c, d] = take(4) as [number, number, number, number];
      stroke.push({ x: letterCount * a + b, y: letterCount * c + d });
    }
  } while (k < text.length);
  const isOnPad = (at: number) => at >= 0 && at <= padSide;
  return stroke.every(({ x, y }) => isOnPad(x) && isOnPad(y)) ? stroke : undefined;
}
