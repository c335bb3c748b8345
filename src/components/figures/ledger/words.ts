/** What F6.4 says. */

import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../../notation/format.ts';

export const point = 'point';
export const updates = (count: number) => `${count} updates`;
export const before = 'Before';
export const after = 'After';
export const ledger = (id: string) => `The ledger (${id})`;
export const ledgerAfterAndAfter = (from: number, to: number) => `The ledger, after ${from} and after ${to} updates`;
export const classText = 'class';
export const share = 'share';
export const afterwards = 'then';
export const loss = 'loss';
export const change = 'change';
export const shareOfTheRight = 'share of the right class';
export const changeOfLoss = 'change of loss';
export const better = 'better';
export const worse = 'worse';
export const wrong = 'wrong';
export const right = 'right';
export const pointOf = (place: number) => `point ${place}`;
export const pointFrom = (place: number, share: number, afterShare: number) =>
  `point ${place} from ${formatNumber(share)} to ${formatNumber(afterShare)}`;
export const shareThatEachPoint = (from: number, to: number, count: number, value: number, said: string, so: string) =>
  `The share that each point’s own class was given after ${from} and after ${to} updates, ${count} of ${value} entered. ${said}${so} All numbers stand in the table.`;
export const rightOf = (strong: ComponentChildren, count: number): ComponentChildren => [
  'right ',
  strong,
  ` of ${count}`,
];
export const meanLoss = 'mean loss';
export const lossOfPoint = (count: number, name: string) => `the loss of point ${count}, ${name}`;
export const whatClassIsGiven = (name: string) => `what class 1 is given, ${name}`;
export const pointsThatTheNetwork = (count: number) =>
  `${count} points that the network has not been trained on wait to be entered.`;
export const isAtBothMoments = (verdict: string) => `is ${verdict} at both moments`;
export const wasAnd = (verdict: string, after: string) => `was ${verdict} and is ${after}`;
export const itsLossStays = 'its loss stays';
export const itsLoss = (change: number, value: number) =>
  `its loss ${change > 0 ? 'rises' : 'falls'} by ${formatNumber(value)}`;
export const pointWith = (count: number, moved: string, cost: string) => `Point ${count} ${moved}; ${cost}.`;
export const allEnteredRightBefore = (so: string, right: number, afterRight: number, mean: number, afterMean: number) =>
  `${so} All entered: ${right} right before and ${afterRight} after, mean loss ${formatNumber(mean)} before and ${formatNumber(afterMean)} after.`;
