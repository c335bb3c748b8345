/** What F13.2 says of those who are called sick. */
import { formatNumber } from '../../../notation/format.ts';

/** @param at the threshold, as a sentence begins with it */
export const found = (at: string, caught: number, ill: number, missed: number) =>
  `${at}: ${caught} of ${ill} sick are caught, ${missed} missed`;
export const counted = (what: string, alarmed: number) => `${what}, and ${alarmed} healthy are alarmed.`;
export const precisionAsked = (what: string, prediction: string) =>
  `${what}. How many healthy are alarmed, and what that makes of the precision, is what ${prediction} asks.`;
export const accuracyAndPrecision = 'accuracy and precision';

export const asThey = 'as they are';
export const eachSickOneTimes = 'each sick one 19 times';
export const smoteMadeUpSick = 'SMOTE: made-up sick ones';
export const count = 'count';
export const notCountedYet = 'not counted yet';
export const countedNoRateYet = 'counted; no rate yet';
export const threshold = 'threshold';
export const trainedOn = 'Trained on';
export const matrix = (id: string) => `The matrix (${id})`;
export const calledHealthy = 'called healthy';
export const calledSick = 'called sick';
export const recall = 'recall';
export const precision = 'precision';
export const trainedOnText = 'trained on';
export const askedAboutShare = 'asked about: share for “sick”';
export const secondReading = 'second reading ↑';
export const firstReading = 'first reading →';
export const sickHealthy = '■ sick, ● healthy';
export const sickHealthyOf = (count: number, filterCount: number) => `■ sick (${count}), ● healthy (${filterCount})`;
export const sickStand = (over: number, keptBack: boolean, value: number) =>
  ` ${over} sick${keptBack ? '' : ` and ${value} healthy`} stand at or above it.`;
export const twoPicturesLeft = (count: number, threshold: number, counted: string) =>
  `Two pictures. Left the two readings of those whom the unit was trained on, healthy and sick, and the line at which it says the threshold. Right the shares of ${count} others on a line from 0 to 1, with the threshold at ${formatNumber(threshold)}.${counted}`;
export const sickPatientsWho = 'sick patients who are called sick';
export const sickPatientsWhoAreCalled = 'sick patients who are called healthy';
export const healthyPatientsWho = 'healthy patients who are called sick';
export const healthyPatientsWhoAreCalled = 'healthy patients who are called healthy';
export const allPatients = 'all patients';
export const firstYourGuess = (prediction: string) => `first your guess in ${prediction}`;
export const accuracyAndRecall = 'accuracy and recall';
export const accuracy = 'accuracy';
export const nothingToDivide = 'nothing to divide by';
export const withTheThreshold = (threshold: number) => `With the threshold ${formatNumber(threshold)}`;
export const patientsOfThemSick = (count: number, ill: number) =>
  `${count} patients, ${ill} of them sick. Each got a share for “sick”.`;
export const nobodyIsCalledSick = (at: string, nobody: string) =>
  `${at} nobody is called sick. What that makes of accuracy and recall is what ${nobody} asks.`;
export const noPrecisionSinceNobody = 'no precision, since nobody is called sick';
export const precisionOf = (precision: number) => `precision ${formatNumber(precision, { significant: 3 })}`;
export const accuracyOfTheSick = (at: string, accuracy: number, recall: number, precision: string) =>
  `${at}: accuracy ${formatNumber(accuracy, { significant: 3 })}, of the sick recall ${formatNumber(recall, { significant: 3 })}, ${precision}.`;
