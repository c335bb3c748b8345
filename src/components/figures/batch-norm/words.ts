/** What F11.4 says. */
import { formatNumber } from '../../../notation/format.ts';

export const step = 'step';
export const sumsOfOneUnit = 'The sums of one unit, for four examples.';
export const times = 'times';
export const plus = 'plus';
export const sumsZOnSigmoid = 'sums z, on sigmoid';
export const normalisedSumsZ = 'normalised sums ẑ';
export const notYet = ': not yet';
export const sumsOnTheCurve = (sums: string, normalised: string | undefined) =>
  `The sums ${sums} on the curve of sigmoid.${normalised === undefined ? '' : ` Normalised: ${normalised}.`}`;
export const sums = (id: string) => `The sums (${id})`;
export const example = 'example';
export const sumZ = 'sum z';
export const slopeThere = 'slope σ′ there';
export const normalised = 'normalised';
export const slopeThereText = 'slope there';
export const sumOfExample = (place: number) => `the sum of example ${place}`;
export const meanOfTheSums = 'the mean of the sums';
export const meanOfTheSquared = 'the mean of the squared distances';
export const tinyNumberAgainstDividing = 'a tiny number against dividing by 0';
export const sumOfExampleNormalised = (place: number) => `the sum of example ${place}, normalised`;
export const forFourExamples = (sums: string) => `For four examples one unit has the sums ${sums}.`;
export const theirMean = (mean: number) => `Their mean is ${formatNumber(mean)}.`;
export const meanOfTheirSquared = (variance: number) =>
  `The mean of their squared distances from it, the variance, is ${formatNumber(variance)}.`;
export const allFourAreEqual = 'All four are equal to their mean, and each becomes 0.';
export const lessTheMeanDivided = (sums: string) => `Less the mean, divided by the root of the variance: ${sums}.`;
