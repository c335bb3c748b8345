/** The colours of pictures that are made of pixels: those of the page's tokens, as numbers. */

export type Ink = readonly [red: number, green: number, blue: number];

export interface Inks {
  readonly paper: Ink;
  readonly positive: Ink;
  readonly negative: Ink;
  /** What is no number. */
  readonly unknown: Ink;
  /** One for each class, again from the first where there are more classes: points have marks besides. */
  readonly classes: readonly Ink[];
}

/** So many classes have a colour of their own. */
export const classInks = 8;

/** `rgb(23, 98, 182)` as a browser says a colour; with an opacity too. */
export function parseInk(colour: string): Ink {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [Math.round(red), Math.round(green), Math.round(blue)];
}

/** A colour so much of the way from one to another: 0 is the first. */
export const mixed = (from: Ink, to: Ink, part: number): Ink => [
  Math.round(from[0] + (to[0] - from[0]) * part),
  Math.round(from[1] + (to[1] - from[1]) * part),
  Math.round(from[2] + (to[2] - from[2]) * part),
];
