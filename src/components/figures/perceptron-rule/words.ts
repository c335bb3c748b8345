/** What the steps of the perceptron rule are called: an update is an example, and has three steps. */
import type { Nouns } from '../../../player/run-time.ts';

export const nouns: Nouns = { operation: 'operation', pass: 'step', update: 'example' };
