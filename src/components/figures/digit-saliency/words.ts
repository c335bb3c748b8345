/** What F16.3 says. */
import { formatNumber } from '../../../notation/format.ts';

export const readAs = (of: number, best: number) => `a ${of}, read as ${best}`;
export const thisRow = 'this row';
export const thisUnitAdds = 'this unit adds';
export const scoreOf = (score: string) => `score ${score}`;
export const likeTheInk = 'like the ink';
export const likeTheTrainedMap = 'like the trained map';
export const networkIsTrained = 'The network is trained.';
export const weightsIntoTheOutputs = 'The weights into the outputs are random.';
export const allWeightsAreRandom = 'All weights are random.';
export const whereThereIsInk = (withInk: number) =>
  `Where there is ink the map is strong: the correlation is ${formatNumber(withInk, { significant: 2 })}.`;
export const withTheMap = (withTrained: number) =>
  `With the map of the trained network it is ${formatNumber(withTrained, { significant: 2 })}.`;
export const slope = 'slope';
export const slopeTimesPixel = 'slope times pixel';
export const coveredPatches = 'covered patches';
export const trained = 'trained';
export const randomToTheOutputs = 'random to the outputs';
export const allRandom = 'all random';
export const part = 'part';
export const digit = 'Digit';
export const map = 'Map';
export const weights = 'Weights';
export const slopeByEachPixel = 'slope by each pixel';
export const fallWhenCovered = 'fall when covered';
export const isReadAsThe = (of: number, best: number, score: number) =>
  `A ${of} is read as ${best}. The score of the ${of} is ${formatNumber(score, { significant: 3 })}. Which pixels count?`;
export const everyPatchOfPixels = (withInk: number) =>
  `Every patch of 2 × 2 pixels was made black once. The map goes with the ink by ${formatNumber(withInk, { significant: 3 })}.`;
export const ofRowsOfPatches = (step: number, patchesAcross: number) =>
  `${step} of ${patchesAcross} rows of patches were made black, one patch at a time.`;
export const pathsThroughUnit = (step: number) => `The paths through unit ${step} are added.`;
export const unitIsOff = (step: number) => `Unit ${step} is off, so its paths add nothing.`;
export const allPathsAreAdded = (pixels: number, biases: number, score: number) =>
  `All paths are added. The shares come to ${formatNumber(pixels, { significant: 3 })}, the biases to ${formatNumber(biases, { significant: 3 })}: together ${formatNumber(score, { significant: 3 })}, the score.`;
export const allPathsAreAddedTheSlope = (count: number) =>
  `All paths are added: the slope of the score by each of ${count} pixels.`;
export const handwrittenOfPixels = (
  of: number,
  side: number,
  kind: string,
  which: string,
  sentence: string,
  like: string,
) => `A handwritten ${of} of ${side} × ${side} pixels, and a map of it: ${kind}. ${which} ${sentence} ${like}`;
