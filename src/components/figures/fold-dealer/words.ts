/** What F13.3 says. */
import { formatNumber } from '../../../notation/format.ts';

export const step = 'step';
export const of = (scored: number, count: number) => `${scored} of ${count}`;
export const data = 'Data';
export const folds = 'Folds';
export const dealt = 'Dealt';
export const asStored = 'as stored';
export const byClass = 'by class';
export const eightCardsVVersicolor = 'eight cards, v versicolor, g virginica';
export const irisesAsThey = '150 irises as they are stored';
export const score = 'score';
export const fold = (f: number) => `fold ${f}`;
export const foldOf = (place: number) => `fold ${place}`;
export const test = 'test';
export const learnedWB = (parameter: number, value: number) =>
  `learned: w = ${formatNumber(parameter)}, b = ${formatNumber(value)}`;
export const and = ' and ';
export const cards = (test: string) => `cards ${test}`;
export const flowers = (count: number) => `${count} flowers`;
export const foldTests = (
  place: number,
  tested: string,
  outcome: { readonly right: number; readonly tested: number } | undefined,
) => `fold ${place} tests ${tested}${outcome === undefined ? '' : `, ${outcome.right} of ${outcome.tested} right`}`;
export const rowsOneAFold = (count: number, data: string, begunCount: number, begun: string) =>
  `${count} rows, one a fold, of ${data === 'cards' ? 'eight cards' : '150 flowers'}. ${begunCount === 0 ? 'None is dealt yet.' : `So far: ${begun}.`}`;
export const whatComesOut = (isEnd: boolean, current: number, keptBack: string) =>
  `${isEnd ? 'Everyone was tested once' : `Fold ${current} is scored`}. What comes out is what ${keptBack} asks.`;
export const scoreOfFold = (place: number) => `the score of fold ${place}`;
export const standardDeviation = 'the standard deviation of the scores';
export const meanOfTheScores = 'the mean of the scores';
export const numberOfFolds = 'the number of folds';
export const testedOnesThatWere = 'tested ones that were named right';
export const allThatWereTested = 'all that were tested';
export const everyoneWasTestedOnce = (mean: number, deviation: number) =>
  `Everyone was tested once. The scores have the mean ${formatNumber(mean, { significant: 3 })} and the standard deviation ${formatNumber(deviation, { significant: 3 })}.`;
export const willBeDealt = (data: string, count: number) =>
  `${data === 'cards' ? 'Eight cards' : '150 irises'} will be dealt into ${count} folds.`;
export const foldWith = (current: number) => `Fold ${current}`;
export const trainOnTest = (name: string, listed: string, test: string) =>
  `${name}: train on ${listed}, test on ${test}.`;
export const trainOnFlowersTest = (name: string, count: number, testCount: number) =>
  `${name}: train on ${count} flowers, test on the other ${testCount}.`;
export const networkThatKnowsNothing = (name: string, count: number, data: string) =>
  `${name}: a network that knows nothing yet is trained, on the ${count} training ${data === 'cards' ? 'cards' : 'flowers'} alone.`;
export const itNames = (name: string, right: number, tested: number) =>
  `${name}: it names ${right} of the ${tested} that it has not seen.`;
