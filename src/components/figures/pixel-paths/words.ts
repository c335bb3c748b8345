/** What F16.2 says. */
import { formatNumber } from '../../../notation/format.ts';

export const slopesPathByPath = 'slopes, path by path';
export const coveredPixels = 'covered pixels';
export const score = 'score 1';
export const step = 'step';
export const nothingIsMultipliedYet = 'nothing is multiplied yet';
export const explain = 'Explain';
export const slope = 'slope';
export const fallsBy = 'falls by';
export const scoreOf = (place: number) => `score ${place}`;
export const withBiases = (biases: string, score: string) => `with biases ${biases}: ${score}`;
export const pixel = (place: number, value: number | undefined) =>
  `pixel ${place} ${value === undefined ? 'unknown' : formatNumber(value)}`;
export const fourPixelsThreeHidden = (
  image: string,
  units: string,
  sentence: string,
  ask: string,
  said: string,
  falls: string,
) =>
  `Four pixels, ${image}, three hidden units with the weighted sums ${units}, and a score. ${sentence} ${ask === 'slopes' ? `Slopes: ${said}` : `Falls: ${falls}`}.`;
export const scoreWith = (place: number) => `the score ${place}`;
export const pathFromPixelThrough = (pixel: number, unit: number) => `the path from pixel ${pixel} through h${unit}`;
export const unitOf = (unit: number) => `unit ${unit}`;
export const slopeByPixel = (pixel: number) => `the slope by pixel ${pixel}`;
export const pixelOf = (pixel: number) => `pixel ${pixel}`;
export const weightFromH = (unit: number, place: number) => `the weight from h${unit} to the score ${place}`;
export const slopeOfReLU = (unit: number) => `the slope of ReLU at h${unit}`;
export const weightFromPixel = (pixel: number, unit: number) => `the weight from pixel ${pixel} to h${unit}`;
export const byHowMuch = 'by how much the score falls';
export const pixelWith = (covered: number) => `pixel ${covered}`;
export const withoutX = (place: number, covered: number) => `${place} without x${covered}`;
export const scoreWithThePixel = 'the score with the pixel covered';
export const differenceOfTheTwo = 'the difference of the two, for pixel 1';
export const sumOverThePaths = 'the sum over the paths of pixel 1';
export const slopeFoundByNudging = 'the slope found by nudging pixel 1';
export const slopeTimesPixel = (place: number) => `slope times pixel ${place}`;
export const pixelText = (k: number) => `pixel ${k}`;
export const whatTheBiases = 'what the biases have of the score';
export const allPathsOfPixel = (pixel: number, slope: number) =>
  ` All paths of pixel ${pixel} add up to ${formatNumber(slope)}.`;
export const pixelThroughH = (pixel: number, unit: number, z: number, all: string) =>
  `Pixel ${pixel} through h${unit}: its ReLU is off, z is ${formatNumber(z)}, so this path is 0.${all}`;
export const pixelThroughHTheWeights = (
  pixel: number,
  unit: number,
  onward: number,
  into: number,
  product: number,
  all: string,
) =>
  `Pixel ${pixel} through h${unit}: the weights ${formatNumber(onward)} and ${formatNumber(into)} give ${formatNumber(product)}.${all}`;
export const staysAs = 'stays as it is';
export const by = (fall: number, value: number) => `${fall < 0 ? 'rises' : 'falls'} by ${formatNumber(value)}`;
export const pixelIsMadeBlack = (covered: number, place: number, moves: string) =>
  `Pixel ${covered} is made black: the score ${place} ${moves}.`;
export const eachPixelIsNudged =
  'Each pixel is nudged up and down a little: the score changes as the paths say. First check.';
export const slopeTimesPixelAdded = (score: number) =>
  `Slope times pixel, added up, and what the biases have: ${formatNumber(score)}, the score itself. Second check.`;
export const scoreIsWhatDoes = (place: number, score: number, count: number, sumsCount: number) =>
  `The score ${place} is ${formatNumber(score)}. What does each pixel do to it? ${count} of ${sumsCount} hidden units are on.`;
export const scoreIsNoPixel = (place: number, score: number) =>
  `The score ${place} is ${formatNumber(score)}. No pixel is covered yet.`;
