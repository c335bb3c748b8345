/** What F13.4 says. */
import { formatNumber } from '../../../notation/format.ts';

export const step = 'step';
export const toTrain = '120 to train on, 30 to test on';
export const notTestedYet = 'not tested yet';
export const testedFirstYourGuess = 'tested: first your guess';
export const split = 'split';
export const standardising = (id: string) => `Standardising (${id})`;
export const measurement = 'measurement';
export const mean = 'mean';
export const flower = (number: number) => `flower ${number}`;
export const standardised = 'standardised';
export const notTrainedYet = 'not trained yet';
export const allFlowers = 'all 150 flowers';
export const petalLengthWidth = 'petal length, width in cm: ● ■ ▲ tested';
export const trainingLoss = (losse: number, losses: number) =>
  `training loss ${formatNumber(losse, { significant: 3 })} → ${formatNumber(losses, { significant: 3 })}`;
export const testedRows = 'tested: rows are the truth';
export const splitsRight = '100 splits: right of 30';
export const flowersByLength = (count: number) =>
  `150 flowers by length and width of their petals, of which ${count} are marked as tested.`;
export const inOf = (right: number, count: number) => `${right} in ${count}`;
export const besideThemHowMany = (flowers: string, bars: string) =>
  `${flowers} Beside them how many of 30 were right in each of 100 splits: ${bars}.`;
export const nothingIsTrainedYet = (flowers: string) => `${flowers} Nothing is trained yet.`;
export const matrixOfTheTest = (matrix: string) => `The matrix of the test has the rows ${matrix}.`;
export const besideThemTheLoss = (flowers: string, losses: number, tested: string) =>
  `${flowers} Beside them the loss of the training, which falls to ${formatNumber(losses)}.${tested}`;
export const standardisedOfFlower = (name: string, number: number) => `the standardised ${name} of flower ${number}`;
export const ofFlower = (name: string, number: number) => `the ${name} of flower ${number}`;
export const meanOfTheTraining = (name: string) => `the mean ${name} of the training flowers`;
export const theirStandardDeviation = 'their standard deviation';
export const accuracy = 'accuracy';
export const shareOfTestFlowers = 'the share of test flowers named right';
export const testFlowersNamedRight = 'test flowers named right';
export const allTestFlowers = 'all test flowers';
export const meanScore = 'mean score';
export const meanOfAHundred = 'the mean of a hundred scores';
export const meanRight = 'mean right';
export const testFlowersNamedRightOnAverage = 'test flowers named right, on average over the splits';
export const tutorialSSplit = 'The tutorial’s split';
export const splitOf = (split: number) => `Split ${split}`;
export const flowersToTrain = (which: string, count: number, testCount: number) =>
  `${which}: ${count} flowers to train on, ${testCount} to test on.`;
export const meanAndStandardDeviation = (mean: string) =>
  `Mean and standard deviation are those of the training flowers: their petals are ${mean} cm long on average.`;
export const networkIsBeingTrained = 'The network is being trained.';
export const networkHasMadeUpdates = (updates: number, trainRight: number, count: number) =>
  `The network 4-8-3 has made ${updates} updates. It names ${trainRight} of the ${count} training flowers right.`;
export const itHasNamed = (count: number, test: string | undefined) =>
  `It has named the ${count} test flowers. How many right is what ${test} asks.`;
export const hundredOtherSplitsWere = (others: string | undefined) =>
  `A hundred other splits were trained on and tested. How far apart they are is what ${others} asks.`;
export const itNames = (testRight: number, count: number, accuracy: string) =>
  `It names ${testRight} of the ${count} test flowers right, which is ${accuracy} %.`;
export const hundredOtherSplits = (min: string, max: string, deviation: string) =>
  `A hundred other splits: from ${min} % to ${max} %, with the standard deviation ${deviation} %.`;
