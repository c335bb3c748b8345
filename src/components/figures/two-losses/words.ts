/** What F6.2 says: of two losses that look at the same prediction. */
import { formatNumber } from '../../../notation/format.ts';

/** Also the names by which the figure's parts know themselves. */
export const names = {
  prediction: 'prediction',
  'cross-entropy': 'cross-entropy',
  'squared error': 'squared error',
} as const;

export const weightedSum = 'the weighted sum';
export const target = 'the target';
export const prediction = 'the prediction';
export const predictionOf = 'the prediction, σ(z)';
export const loss = 'the loss';
export const theLoss = (name: string) => `the ${name}`;
export const slopeBy = (by: 'p' | 'z') => `its slope by ${by}`;
export const slopeOf = (name: string, by: 'p' | 'z') => `the slope of the ${name} by ${by}`;
export const by = (of: 'p' | 'z') => `by ${of}`;
export const slopeOfSigmoid = 'the slope of sigmoid';
export const gain = 'gain';

/** The target as it is chosen. */
export const targetField = 'Target y';
export const answers = { yes: '1, yes', no: '0, no' } as const;

const n = (value: number) => formatNumber(value);

/** The sentence of each step. Numbers of the cross-entropy come first, then those of the squared error. */
export const becomes = (z: number, p: number, y: number) =>
  `The weighted sum ${n(z)} becomes the prediction ${n(p)}. The target is ${y === 1 ? 'yes, 1' : 'no, 0'}.`;
export const losses = (entropy: number, square: number) =>
  `The cross-entropy is ${n(entropy)}, the squared error ${n(square)}.`;
export const slopesByP = (entropy: number, square: number) =>
  `Per unit of p the cross-entropy changes by ${n(entropy)}, the squared error by ${n(square)}.`;
export const slopesByZ = (entropy: number, square: number) =>
  `Per unit of z the cross-entropy changes by ${n(entropy)}, the squared error by ${n(square)}: ${timesOf(entropy / square)}.`;

/** How the two pushes compare. */
const timesOf = (times: number) =>
  Number.isFinite(times)
    ? `the cross-entropy pushes ${formatNumber(times, { significant: 3 })} times as hard`
    : 'neither pushes';

/** The two pictures: above each, and for who does not see them. */
export const over = {
  p: { title: 'loss E, over the prediction p', label: 'Both losses over the prediction p.' },
  z: { title: 'loss E, over the weighted sum z', label: 'Both losses over the weighted sum z.' },
} as const;

export const read = (readings: readonly { readonly name: keyof typeof names; readonly loss: number }[]) =>
  ` ${readings.map((each) => `${names[each.name]} ${n(each.loss)}`).join(', ')}.`;

export const step = 'step';
