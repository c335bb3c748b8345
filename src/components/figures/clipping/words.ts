/** What F11.3 says. */
import { formatNumber } from '../../../notation/format.ts';

export const thinTheGradientPull = 'Thin: the gradient; pull its tip. Circle: the limit.';
export const thickClippedByNorm = 'Thick: clipped by norm.';
export const dashedClippedByValue = 'Dashed: clipped by value.';
export const clippedByNorm = (byNorm: string) => ` Clipped by norm: ${byNorm}.`;
export const clippedByValue = (byValue: string) => ` Clipped by value: ${byValue}.`;
export const gradientWithTheParts = (gradient: string, limit: number, short: string, cut: string) =>
  `A gradient with the parts ${gradient}, and the limit ${formatNumber(limit)}.${short}${cut}`;
export const step = 'step';
export const limitC = 'limit c';
export const gradientAndTheLimit = 'A gradient, and the limit';
export const firstPart = 'first part of the gradient';
export const secondPart = 'second part';
export const itsLength = 'its length';
export const gByNorm = 'g₁, by norm';
export const firstPartClipped = 'first part, clipped by norm';
export const gByNormText = 'g₂, by norm';
export const secondPartClipped = 'second part, clipped by norm';
export const gByValue = 'g₁, by value';
export const firstPartClippedByValue = 'first part, clipped by value';
export const gByValueText = 'g₂, by value';
export const secondPartClippedByValue = 'second part, clipped by value';
export const degreesThatClipping = 'degrees that clipping by value turns it';
export const angleOfG = 'angle of g';
export const degreesBetweenTheGradient = 'degrees between the gradient and the g₁ axis';
export const angleByValue = 'angle by value';
export const sameOnce = 'the same once it is clipped by value';
export const partOfTheGradient = (k: number) => `part ${k} of the gradient`;
export const limit = 'the limit';
export const withinTheLimit = 'within the limit';
export const gradientIsAndNothing = (g: string, limit: number) =>
  `The gradient is ${g}, and nothing longer than ${formatNumber(limit)} is allowed.`;
export const itsLengthOf = (length: number, so: boolean) =>
  `Its length is ${formatNumber(length)}, ${so ? 'which is too long' : 'which is within the limit'}.`;
export const clippedByNormItIsItsLength = (short: string, limit: number) =>
  `Clipped by norm it is ${short}: its length is ${formatNumber(limit)} now.`;
export const itIsShortEnough = (short: string) => `It is short enough and stays ${short}.`;
export const clippedByValueOf = (cut: string, turn: number | undefined) =>
  `Clipped by value it is ${cut}${turn === undefined ? '' : `: it points ${formatNumber(turn)}° away from the gradient`}.`;
