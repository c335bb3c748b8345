/** What F14.3 says. */
import { formatNumber } from '../../../notation/format.ts';

export const inTraining = 'in training';
export const inUse = 'in use';
export const step = 'step';
export const nothingIsPassed = 'nothing is passed on yet';
export const notPassedOnYet = 'not passed on yet';
export const network = 'Network';
export const seed = 'seed';
export const unit = (place: number) => `unit ${place}`;
export const nextSum = 'next sum';
export const says = 'says';
export const mean = 'mean';
export const pass = (place: number) => `pass ${place}`;
export const fourUnitsSay = (activations: string, weights: string) =>
  `Four units say ${activations}; the next unit adds them with the weights ${weights}.`;
export const passWithTheSum = (place: number, out: string, sum: number) =>
  `pass ${place}: ${out}, with the sum ${formatNumber(sum, { significant: 3 })}`;
export const noPassIsDone = ' No pass is done.';
export const inOf = (mode: string, rows: string) => ` In ${mode}, ${rows}.`;
export const onAverageOverAll = (out: string) => ` On average over all masks: ${out}.`;
export const unitOf = (followed: number) => `unit ${followed}`;
export const whatSays = (unitName: string) => `what ${unitName} says`;
export const whatPasses = (unitName: string) => `what ${unitName} passes on, on average over all masks`;
export const shareThatIsDropped = 'the share that is dropped';
export const whatPassesOf = (unitName: string) => `what ${unitName} passes on`;
export const forAKeptUnit = '1 for a kept unit, 0 for a dropped one';
export const weightOfUnit = (place: number) => `the weight of unit ${place}`;
export const whatUnitPasses = (place: number) => `what unit ${place} passes on`;
export const weightedSum = 'the weighted sum in the next unit';
export const fourUnitsSayThe = (activations: string) => `Four units say ${activations}. The input has not gone on yet.`;
export const overAllMasks = (count: number, out: string, sum: number) =>
  `Over all ${count} masks, each as often as it is drawn, the units pass on ${out} on average, and the next unit’s sum is ${formatNumber(sum, { significant: 3 })}.`;
export const passInUseNothing = (count: number, sum: number) =>
  `Pass ${count} in use: nothing is drawn, and the next unit’s sum is ${formatNumber(sum, { significant: 3 })}.`;
export const numberIsDrawn = (drawn: string | undefined, rate: number) =>
  `A number is drawn for each unit: ${drawn}. Who gets less than ${formatNumber(rate, { significant: 3 })} is dropped.`;
export const nobodyIsDropped = 'nobody is dropped';
export const and = ' and ';
export const droppedOf = (count: number, dropped: string) =>
  `${count === 1 ? 'unit' : 'units'} ${dropped} ${count === 1 ? 'is' : 'are'} dropped`;
export const passOf = (who: string) => `Pass 1: ${who}.`;
export const passTheOthers = (count: number, who: string, rate: number, sum: number) =>
  `Pass ${count}: ${who}, the others are divided by ${formatNumber(rate, { significant: 3 })}. The next unit’s sum is ${formatNumber(sum, { significant: 3 })}.`;
