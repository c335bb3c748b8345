/** What the switches do to the answer, in words. */
import { className, type DataName } from '../protocol/data-sets.ts';
import { likeliest } from '../protocol/metrics.ts';
import { chance } from '../protocol/words.ts';
import type { Prediction } from './useLivePrediction.ts';

/** What one way to prepare the drawing leads to: nothing that can be read, or an answer as soon as it is here. */
export interface Read {
  readonly isEmpty: boolean;
  readonly prediction: Prediction | undefined;
}

/** "The network now says 8, 63 %; with all stages on: 7, > 99 %." `all` is missing while no stage is switched off. */
export function effectWords(data: DataName, now: Read, all: Read | undefined): string {
  if (all) return `The network now says ${saying(data, now)}; with all stages on: ${saying(data, all)}.`;
  if (now.isEmpty) {
    const what = data === 'mnist' ? 'a digit' : 'something';
    return `Draw ${what}, then switch stages off and on: the answer stays here beside them.`;
  }
  return `The network says ${saying(data, now)}. Switch a stage off: what becomes of it is said here.`;
}

function saying(data: DataName, { isEmpty, prediction }: Read): string {
  if (isEmpty) return 'nothing: there is no ink, or not one digit alone';
  if (!prediction) return '…';
  const label = likeliest(prediction.probabilities);
  return `${className(data, label)}, ${chance(prediction.probabilities[label]!)}`;
}
