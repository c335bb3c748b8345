/**
 * From a drawing to the 784 numbers a network trained on MNIST expects, by the steps with which MNIST itself was made
 * (LeCun, Cortes and Burges): light on dark, the digit fitted into 20 × 20, its centre of mass in the middle of 28 × 28. Before
 * them come steps that MNIST's makers did not need: their digits were all written with one pen, on clean forms.
 */
import { imageSide } from '../protocol/shard.ts';
import { boundingBox, centreOfMass, crop, type Grey, placedIn, resize, scaledSides } from './grey.ts';
import { keptParts, type NotOneDigit } from './parts.ts';
import { padSide, rasterise, type Stroke, withOnePen } from './strokes.ts';

export const preprocessingSteps = [
  'paper',
  'invert',
  'ink',
  'pen',
  'crop',
  'fit',
  'contrast',
  'centre',
  'scale',
] as const;
export type PreprocessingStep = (typeof preprocessingSteps)[number];
/** Which stages work; one that is switched off does the least that lets the others go on. */
export type Switches = Readonly<Record<PreprocessingStep, boolean>>;
export const allOn = Object.fromEntries(preprocessingSteps.map((step) => [step, true])) as Switches;

/** Of what is drawn on the pad the paper is known. */
export const stepsOf = (isPicture: boolean) => preprocessingSteps.filter((step) => isPicture || step !== 'paper');

/** Longest side of a digit in MNIST. */
const digitSide = 20;
/** MNIST's centres of mass lie at row 14, column 14, counted from 0 (measured: 14.0 ± 0.3). */
const massCentre = 14;
/** A value counts as ink for the crop from here on, of 255. */
export const inkThreshold = 51;

/** Why a drawing gets no answer: no ink, ink that hardly differs from the paper, a frame, more than one digit. */
export type Reason = 'blank' | 'faint' | NotOneDigit;

/** The sheet on which the digit is looked for, after each stage that comes before the crop. */
export interface Sheets {
  /** Missing of strokes: they stand on nothing else. */
  readonly paper?: Grey;
  readonly invert: Grey;
  readonly ink: Grey;
  readonly pen: Grey;
  readonly reason: Reason | undefined;
}

/** The picture after each stage, in their order, and what the network is fed. */
export interface Prepared extends Sheets {
  readonly crop: Grey;
  readonly fit: Grey;
  readonly contrast: Grey;
  readonly centre: Grey;
  /** 784 values: 0 … 1 with `scale`, else 0 … 255. */
  readonly pixels: Float32Array;
}

/** What was drawn on the pad. */
export function prepare(strokes: readonly Stroke[], on: Switches = allOn): Prepared {
  const sheet = (shown: readonly Stroke[]) => {
    const drawn = rasterise(shown);
    return on.invert ? { ...drawn, values: drawn.values.map((value) => 255 - value) } : drawn;
  };
  const invert = sheet(strokes);
  const { strokes: kept, reason } = on.ink ? digitOf(strokes) : { strokes, reason: undefined };
  const ink = kept.length === strokes.length ? invert : sheet(kept);
  return fitted({ invert, ink, pen: on.pen ? sheet(withOnePen(kept)) : ink, reason }, on);
}

/** The strokes that are the digit, without dots beside it. */
function digitOf(strokes: readonly Stroke[]): { strokes: readonly Stroke[]; reason: Reason | undefined } {
  const { width, height, values } = rasterise(strokes);
  const { kept, labels, reason } = keptParts({
    width,
    height,
    ink: Uint8Array.from(values, (value) => +(value < 128)),
  });
  const pixel = (at: number) => Math.min(padSide - 1, Math.floor(at));
  const isKept = (stroke: Stroke) =>
    stroke.some(({ x, y }) => kept.has(labels[padSide * pixel(y) + pixel(x)] as number));
  return { strokes: strokes.filter(isKept), reason };
}

/** The stages from the crop on. */
export function fitted(sheets: Sheets, on: Switches): Prepared {
  const box = boundingBox(sheets.pen, inkThreshold);
  const cropped = on.crop && box ? crop(sheets.pen, box) : sheets.pen;
  const fit = fitInto(cropped, on.fit ? digitSide : imageSide);
  const contrast = on.contrast ? stretched(fit) : fit;
  const centre = on.centre ? centreMass(contrast) : centreBox(contrast);
  return {
    ...sheets,
    crop: cropped,
    fit,
    contrast,
    centre,
    // A mean of values of 255 can be one last digit too large.
    pixels: on.scale ? centre.values.map((value) => Math.min(1, value / 255)) : centre.values,
    reason: sheets.reason ?? (box ? undefined : 'blank'),
  };
}

/** The brightest ink becomes 255: a stroke thinner than a pixel shares it with paper. */
export function stretched(picture: Grey): Grey {
  const most = picture.values.reduce((largest, value) => Math.max(largest, value), 0);
  return most === 0 ? picture : { ...picture, values: picture.values.map((value) => (255 * value) / most) };
}

/** The same proportions with the longest side as given. */
export function fitInto(picture: Grey, side: number): Grey {
  const scale = side / Math.max(picture.width, picture.height);
  return resize(picture, ...scaledSides(picture, scale));
}

/** Shifted by whole pixels so that the centre of mass comes to the middle. */
export function centreMass(picture: Grey): Grey {
  const centre = centreOfMass(picture);
  if (!centre) return centreBox(picture);
  return placedIn(picture, imageSide, Math.round(massCentre - centre.row), Math.round(massCentre - centre.col));
}

/** The same margin on both sides, wherever the ink is. */
function centreBox(picture: Grey): Grey {
  return placedIn(
    picture,
    imageSide,
    Math.floor((imageSide - picture.height) / 2),
    Math.floor((imageSide - picture.width) / 2),
  );
}
