/**
 * The number behind <Computed>: `sigmoid(2)`, `tanh′(1)`, `softmax(2, 1, 0.1)[0]` as the engine computes them, or one of the
 * named numbers of lesson 5.
 */
import { swishMinimum } from '../../exercises/activations/findings.ts';
import { bends } from '../figures/remove-it/frame.ts';
import { rounds } from '../figures/remove-it/training.ts';
import { computedCall } from './computed-call.ts';

const named: Readonly<Record<string, () => number>> = {
  'swish lowest at': () => swishMinimum().z,
  'swish lowest': () => swishMinimum().value,
  ...Object.fromEntries(
    bends.map((bend, k) => [`${bend} right`, () => rounds.at(-1)?.contenders[k]?.right ?? Number.NaN]),
  ),
  points: () => rounds[0]?.contenders[0]?.of ?? Number.NaN,
  updates: () => rounds.at(-1)?.updates ?? Number.NaN,
};

/** The number that a text asks for. Throws an Error that says what can be asked for. */
export const computed = (text: string): number => named[text]?.() ?? computedCall(text);
