/** What F14.1 says. */
import { formatNumber, grouped } from '../../../notation/format.ts';

export const whatTheNetworkSays = 'what the network says';
export const classClassSmallValidation = '● class 0, ■ class 1; small: validation';
export const shadedClass = 'shaded: class 1';
export const shadedClassDashed = (update: number) => `shaded: class 1; dashed: at ${grouped(update)}`;
export const loss = 'loss';
export const updates = 'updates →';
export const training = 'training';
export const validation = 'validation';
export const dropout = 'dropout';
export const dashedLineShows = (update: number) =>
  ` A dashed line shows the border of update ${grouped(update)}, where the validation loss was lowest.`;
export const twoPicturesLeftTwo = (
  units: number,
  before: string,
  update: number,
  loss: number,
  validationLoss: number,
) =>
  `Two pictures. Left two noisy half moons of points, the side that a network of ${units} hidden units calls class 1, and its border.${before} Right the losses after every update up to ${grouped(update)}: training ${formatNumber(loss, { significant: 3 })}, validation ${formatNumber(validationLoss, { significant: 3 })}.`;
export const noCure = 'no cure';
export const dropoutOfOneHalf = 'dropout of one half';
export const update = 'update';
export const toTheLowest = (update: number) => `To the lowest: ${grouped(update)}`;
export const hiddenUnits = 'hidden units';
export const cure = 'Cure';
export const labels = 'Labels';
export const asThey = 'as they are';
export const trainingLoss = 'training loss';
export const validationLoss = 'validation loss';
export const trainingAccuracy = 'training accuracy';
export const validationAccuracy = 'validation accuracy';
export const oneWeightW = 'one weight: w';
export const itsGradient = 'its gradient';
export const whatAdamKeeps = 'what Adam keeps of it: mean';
export const andMeanOfSquares = 'and mean of squares';
export const wAfterTheNext = 'w after the next update';
export const sumOfSquaredWeights = 'sum of squared weights';
export const weightsWithin = (nearZero: number) => `weights within ${nearZero} of 0`;
export const of = (nearZero: number, count: number) => `${nearZero} of ${count}`;
export const twoMoments = (id: string) => `Two moments (${id})`;
export const now = (update: number) => `now: ${grouped(update)}`;
export const lowest = (update: number) => `lowest: ${grouped(update)}`;
export const beforeHowManyUpdates = 'before how many updates validation lay below training';
export const withTheMasksWithout = (asTrained: number, asUsed: number, update: number) =>
  `with the masks: ${grouped(asTrained)}; without masks: ${grouped(asUsed)}; of ${grouped(update)}`;
export const howFarTheValidation = 'how far the validation loss lies above that of the training';
export const meanLoss = 'the mean loss on the validation points';
export const meanLossOnTheTraining = 'the mean loss on the training points';
export const updatesOf = (update: number) => `${grouped(update)} updates`;
export const afterTheTrainingLoss = (after: string, loss: number, validationLoss: number) =>
  `After ${after} the training loss is ${formatNumber(loss, { significant: 3 })}, the validation loss ${formatNumber(validationLoss, { significant: 3 })}`;
export const lowestSoFar = ', the lowest so far.';
export const lowestSoFarWas = (now: string, loss: number, update: number) =>
  `${now}. The lowest so far was ${formatNumber(loss, { significant: 3 })}, after update ${grouped(update)}.`;
