/** What F13.1 says. */
import { formatNumber } from '../../../notation/format.ts';

export const flower = 'flower';
export const nothingToDivide = (rate: string, of: string) =>
  `${rate === 'accuracy' ? 'accuracy' : `${rate} of ${of}`}: nothing to divide by yet`;
export const allClasses = 'all classes';
export const nWithRow = ' (n with row and column: s setosa, v versicolor, g virginica)';
export const rate = 'Rate';
export const flowersOf = 'Flowers of';
export const noCell = 'no cell';
export const reportSoFar = (id: string) => `The report so far (${id})`;
export const classText = 'class';
export const precision = 'precision';
export const recall = 'recall';
export const support = 'support';
export const flowersOfACell = (id: string) => `The flowers of a cell (${id})`;
export const thatAreAndWere = (count: number, irisClasse: string | undefined, value: string | undefined) =>
  `${count} that are ${irisClasse} and were called ${value}`;
export const sepalLength = 'sepal length';
export const sepalWidth = 'sepal width';
export const cm = (value: number) => `${formatNumber(value)} cm`;
export const networkCalls = 'the network calls it';
export const itIs = 'it is';
export const cell = (truth: number, predicted: number) => `cell ${truth} ${predicted}`;
export const called = (count: number, irisClasse: string | undefined) => `${count} called ${irisClasse}`;
export const matrixOfThreeRows = (step: number, rows: string) =>
  `A matrix of three rows, what a flower is, and three columns, what it was called, with ${step} flowers. ${rows}.`;
export const flowersThat = (species: string, predicted: string) =>
  `flowers that are ${species} and were called ${predicted}`;
export const recallOf = (species: string) => `the recall of ${species}`;
export const precisionOf = (species: string) => `the precision of ${species}`;
export const accuracy = 'accuracy';
export const shareOfRightAnswers = 'the share of right answers';
export const allFlowersEntered = 'all flowers entered';
export const fOf = (species: string) => `the F1 of ${species}`;
export const flowersThatOf = (species: string) => `flowers that are ${species}`;
export const flowersThatWereCalled = (species: string) => `flowers that were called ${species}`;
export const testFlowersWaitEach = (count: number) => `${count} test flowers wait. Each will fall into one cell.`;
export const flowerIs = (number: number, article: string, species: string) =>
  `Flower ${number} is ${article}, and the network calls it ${species}`;
export const onTheDiagonal = (said: string) => `${said}: on the diagonal.`;
export const mistakeOffTheDiagonal = (said: string) => `${said}: a mistake, off the diagonal.`;
export const allEntered = (so: string, right: number, count: number) =>
  `${so} All entered: ${right} of ${count} on the diagonal.`;
