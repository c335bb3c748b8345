/** What F6.1 says. */
import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../../notation/format.ts';

export const squaresTheSquaredErrors = 'Squares: the squared errors. ';
export const discsThePointsPull = (some: ComponentChildren, i: ComponentChildren, value: ComponentChildren) => (
  <>
    Discs: the points. {some}Pull {i} to lift the line, {value} to tilt it.
  </>
);
export const atXThePoint = (x: number, target: number, output: number | undefined) =>
  `At x = ${formatNumber(x)} the point stands at ${formatNumber(target)}${output === undefined ? '' : `, the line at ${formatNumber(output)}`}`;
export const meanSquaredError = (mean: number) => ` The mean squared error is ${formatNumber(mean)}.`;
export const lineOfSlope = (w: number, b: number, said: string, loss: string) =>
  `A line of slope ${formatNumber(w)} and height ${formatNumber(b)} at 0. ${said}.${loss} All numbers stand in the table.`;
export const errors = (id: string) => `The errors (${id})`;
export const errorsText = 'The errors';
export const targetY = 'target y';
export const lineA = 'line a';
export const errorAY = 'error a − y';
export const squared = 'squared';
export const theirMeanTheLoss = 'their mean, the loss E';
export const yourPrediction = 'your prediction';
export const step = 'step';
export const squaresFirstYourGuess = (asked: string) => `The squares: first your guess in ${asked}.`;
export const slopeW = 'slope w';
export const heightB = 'height b';
export const line = 'The line';
export const lossLowestSoFar = (i: ComponentChildren, strong: ComponentChildren, value: ComponentChildren) => (
  <>
    Loss {i}: {strong}. Lowest so far: {value}.
  </>
);
