/** What F14.6 says. */
import { formatNumber } from '../../../notation/format.ts';

export const step = 'step';
export const seedOfTheRandom = 'seed of the random trials';
export const random = 'random';
export const lowest = (validation: number) => `: lowest ${formatNumber(validation, { significant: 3 })}`;
export const learningRate = 'learning rate η →';
export const twoEmptyPicturesLearning =
  'Two empty pictures, learning rate across and L2 penalty upwards: one for a grid, one for random trials.';
export const trialsAtDifferentLearning = (search: string, count: number, rates: number, validation: number) =>
  `${search}: ${count} trials at ${rates} different learning rates, the lowest validation loss ${formatNumber(validation, { significant: 3 })}`;
export const twoPicturesLearningRate = (said: string, so: boolean) =>
  `Two pictures, learning rate across and L2 penalty upwards. ${said}.${so ? '' : ' Behind both lies the map of all losses.'}`;
export const trials = (id: string) => `The trials (${id})`;
export const trial = 'trial';
export const grid = 'grid: η';
export const validationLoss = 'validation loss';
export const randomText = 'random: η';
export const twoSearchesMayTry = 'Two searches may try nine pairs of settings each. Nothing is tried yet.';
export const onPointsThatNobody = (short: string, test: string) =>
  `On points that nobody chose by, the best of the grid has the loss ${short}, the best of the random trials ${test}.`;
export const whatWasHidden = 'What was hidden from both: the darker, the lower the validation loss.';
export const learningRateText = 'learning rate';
export const learningRates = 'learning rates';
export const eachHasTried = (count: string) => `each has tried ${count}`;
export const theyHaveTried = (count: string, random: string) => `they have tried ${count} and ${random}`;
export const trialTheGridGets = (step: number, short: string, validation: string, tried: string) =>
  `Trial ${step}: the grid gets ${short}, the random one ${validation}. So far ${tried}.`;
