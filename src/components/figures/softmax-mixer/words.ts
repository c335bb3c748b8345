/** What F5.3 says. */
import { formatNumber } from '../../../notation/format.ts';

export const step = 'step';
export const scores = 'Scores';
export const exponentials = 'Exponentials';
export const theirSum = 'Their sum';
export const shares = 'Shares';
export const scoreWithWhatWas = 'score, with what was added';
export const whatEIsRaised = 'what e is raised to';
export const eToTheR = (name: string) => `e to the r, ${name}`;
export const exponential = 'exponential';
export const share = 'share';
export const ofTheExponentials = 'of the exponentials';
export const moreSettings = 'More settings';
export const addToAllC = 'Add to all: c';
export const toAll = (signed: string) => `${signed} to all`;
export const temperatureT = 'Temperature T';
export const howItIsComputed = 'How it is computed';
export const straightFromTheFormula = 'straight from the formula';
export const subtractTheLargestFirst = 'subtract the largest first';
export const scoreOf = (name: string, score: number) => `${name}, score ${formatNumber(score, { significant: 6 })}`;
export const output = (place: number) => `output ${place}`;
export const whatEIsRaisedOf = (place: number) => `what e is raised to, ${place}`;
export const exponentialOf = (place: number) => `exponential ${place}`;
export const sumOfTheExponentials = 'the sum of the exponentials';
export const temperature = 'the temperature';
export const largestOfThem = 'the largest of them';
export const score = (place: number) => `score ${place}`;
export const shareOf = (place: number) => `share ${place}`;
export const whatIsAdded = 'what is added to every score';
export const and = (values: string, value: number) => `${values} and ${formatNumber(value)}`;
export const threeScoresHowLarge = (list: string) =>
  `Three scores: ${list}. How large a share of the whole will each output get?`;
export const eRaisedToGives = (list: string, exponentials: string, every: boolean) =>
  `e raised to ${list} gives ${exponentials}: ${every ? 'positive numbers, whatever the scores were' : 'more than a computer’s number can hold'}.`;
export const togetherTheyAreThis = (total: number) =>
  `Together they are ${formatNumber(total)}. This is the whole that the outputs divide among them.`;
export const isNotANumber = (finite: boolean) =>
  `${finite ? 'Nothing divided by nothing' : 'Infinity divided by infinity'} is not a number: the straight way fails for such scores. The same shares come out if the largest score is subtracted first.`;
export const sharesAreTogetherThey = (list: string, reduce: number, way: string) =>
  `The shares are ${list}. Together they are ${formatNumber(reduce, { significant: 10 })}${way === 'shifted' ? '; subtracting the largest score has changed none of them' : ''}.`;
