/**
 * From a drawing to the 784 numbers a network trained on MNIST expects, by the steps with which MNIST itself was made
 * (LeCun, Cortes and Burges): light on dark, the digit fitted into 20 × 20, its centre of mass in the middle of 28 × 28.
 */
import { imageSide } from '../protocol/shard.ts';
import { boundingBox, centreOfMass, crop, type Grey, placedIn, resize } from './grey.ts';

export const preprocessingSteps = ['invert', 'crop', 'fit', 'centre', 'scale'] as const;
export type PreprocessingStep = (typeof preprocessingSteps)[number];
/** Which stages work; one that is switched off does the least that lets the others go on. */
export type Switches = Readonly<Record<PreprocessingStep, boolean>>;
export const allOn: Switches = { invert: true, crop: true, fit: true, centre: true, scale: true };

/** Longest side of a digit in MNIST. */
const digitSide = 20;
/** MNIST's centres of mass lie at row 14, column 14, counted from 0 (measured: 14.0 ± 0.3). */
const massCentre = 14;
/** A value counts as ink for the crop from here on, of 255. */
export const inkThreshold = 51;

/** The picture after each stage, in their order, and what the network is fed. */
export interface Prepared {
  readonly invert: Grey;
  readonly crop: Grey;
  readonly fit: Grey;
  readonly centre: Grey;
  /** 784 values: 0 … 1 with `scale`, else 0 … 255. */
  readonly pixels: Float32Array;
  /** Nothing was found that could be ink. */
  readonly isEmpty: boolean;
}

export function prepare(picture: Grey, on: Switches = allOn): Prepared {
  const inverted = on.invert ? lightOnDark(picture) : picture;
  const box = boundingBox(inverted, inkThreshold);
  const cropped = on.crop && box ? crop(inverted, box) : inverted;
  const fitted = fitInto(cropped, on.fit ? digitSide : imageSide);
  const centred = on.centre ? centreMass(fitted) : centreBox(fitted);
  return {
    invert: inverted,
    crop: cropped,
    fit: fitted,
    centre: centred,
    // A mean of values of 255 can be one last digit too large.
    pixels: on.scale ? centred.values.map((value) => Math.min(1, value / 255)) : centred.values,
    isEmpty: box === undefined,
  };
}

/**
 * Light ink on black. Whether the picture has to be turned over is read off its border, which is taken for background:
 * nine tenths of the border become black, and the brightest ink becomes 255.
 */
export function lightOnDark(picture: Grey): Grey {
  const border = borderOf(picture);
  const turn = isLight(picture);
  const background = border[Math.floor(border.length * (turn ? 0.1 : 0.9))]!;
  const ink = picture.values.map((value) => Math.max(0, turn ? background - value : value - background));
  const most = ink.reduce((largest, value) => Math.max(largest, value), 0);
  // What differs so little is paper: stretched to white it would be noise.
  return { ...picture, values: most < inkThreshold ? ink.fill(0) : ink.map((value) => (255 * value) / most) };
}

/** The same proportions with the longest side as given. */
export function fitInto(picture: Grey, side: number): Grey {
  const scale = side / Math.max(picture.width, picture.height);
  const size = (length: number) => Math.max(1, Math.round(length * scale));
  return resize(picture, size(picture.width), size(picture.height));
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

/** Whether the paper is bright, as its border says. */
export function isLight(picture: Grey): boolean {
  const border = borderOf(picture);
  return border[Math.floor(border.length / 2)]! > 127;
}

/** The values of the outermost pixels, darkest first. */
function borderOf({ width, height, values }: Grey): Float32Array {
  const border = values.filter((_, k) => {
    const [row, col] = [Math.floor(k / width), k % width];
    return row === 0 || row === height - 1 || col === 0 || col === width - 1;
  });
  return border.sort();
}
