/** What the switches do to the answer, in words. */
import { likeliest } from '../protocol/metrics.ts';
import { chance } from '../protocol/words.ts';
import type { Prediction } from './useLivePrediction.ts';

/** What one way to prepare the drawing leads to: nothing that counts as ink, or an answer as soon as it is here. */
export interface Read {
  readonly isEmpty: boolean;
  readonly prediction: Prediction | undefined;
}

/** "The network now says 8, 63 %; with all stages on: 7, > 99 %." `all` is missing while no stage is switched off. */
export function effectWords(now: Read, all: Read | undefined): string {
  if (all) return `The network now says ${saying(now)}; with all stages on: ${saying(all)}.`;
  if (now.isEmpty) return 'Draw a digit, then switch stages off and on: the answer stays here beside them.';
  return `The network says ${saying(now)}. Switch a stage off: what becomes of it is said here.`;
}

function saying({ isEmpty, prediction }: Read): string {
  if (isEmpty) return 'nothing, there is no ink';
  if (!prediction) return '…';
  const digit = likeliest(prediction.probabilities);
  return `${digit}, ${chance(prediction.probabilities[digit]!)}`;
}
