/** What the text of lesson 16 counts and measures. */
import type { LessonNumbers, TextNumber } from '../../questions/text-numbers.ts';
import { climb, fooledAt, lastStep, startImage } from './climb.ts';
import { meanAnswered, meanOf, measured } from './measured.ts';
import { readerOf } from './reader.ts';
import { sizes } from './recipe.ts';
import { digits, networks } from './recorded.ts';
import { likeness, type Randomised, readerWith, sizesOf, slopesAfter } from './saliency.ts';

const first = measured.hidden[0];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** In per cent, the mean over the seeds. */
export const noiseMean = () => 100 * meanOf('hidden', 'noise');
/** Of 100 wrong answers those with more than 90 %, the mean over the seeds. */
export const sureShare = () => 100 * mean(measured.hidden.map(({ sureAndWrong, wrong }) => sureAndWrong / wrong));

/** From the 3 to an 8, as Figure 16.4 opens. */
const way = () => climb(readerOf(networks.hidden), startImage('3'), 8, lastStep);
export const stepsThatFool = () => fooledAt(way(), 8) ?? lastStep;
export const changeThatFools = () => 100 * (way()[stepsThatFool()]?.most ?? 1);

/** How slope times pixel goes with the ink of the 3, with these weights. */
export function likenessWithInk(weights: Randomised): number {
  const image = digits[3] as readonly number[];
  const slopes = slopesAfter(readerWith(networks.hidden, weights), image, 3, sizes.hidden[0]);
  return likeness(sizesOf(slopes.map((slope, k) => slope * (image[k] as number))), image);
}
/** How the sizes of the slopes go with the ink of the 3. */
export function slopesWithInk(): number {
  const image = digits[3] as readonly number[];
  return likeness(sizesOf(slopesAfter(readerOf(networks.hidden), image, 3, sizes.hidden[0])), image);
}
/** How alike the slopes themselves are, trained and with random weights. */
export function likenessOfSlopes(weights: Randomised): number {
  const image = digits[3] as readonly number[];
  const of = (what: Randomised) => sizesOf(slopesAfter(readerWith(networks.hidden, what), image, 3, sizes.hidden[0]));
  return likeness(of('trained'), of(weights));
}

const share = (value: number): TextNumber => ({ value, unit: 'share' });
const count = (value: number): TextNumber => ({ value, unit: 'count' });
const plain = (value: number): TextNumber => ({ value: Math.round(100 * value) / 100 });
const fiveRead = () => readerOf(networks.hidden).read(digits[5] as readonly number[]);

export const numbers: LessonNumbers = {
  'templates accuracy': () => share(meanOf('templates', 'accuracy')),
  'hidden accuracy': () => share(meanOf('hidden', 'accuracy')),
  'digits answered': () => plain(meanAnswered()),
  'noise mean': () => share(meanOf('hidden', 'noise')),
  'noise sure': () => count(first?.noiseSure ?? 0),
  'wrong answers': () => count(first?.wrong ?? 0),
  'sure and wrong': () => count(first?.sureAndWrong ?? 0),
  'mean when wrong': () => share(meanOf('hidden', 'meanWhenWrong')),
  'five share': () => share(Math.max(...fiveRead().probabilities)),
  'five read as': () => count(fiveRead().best),
  'ink trained': () => plain(likenessWithInk('trained')),
  'ink random': () => plain(likenessWithInk('all-random')),
  'slopes random': () => plain(likenessOfSlopes('all-random')),
  'steps that fool': () => count(stepsThatFool()),
  'change that fools': () => share(changeThatFools() / 100),
};
