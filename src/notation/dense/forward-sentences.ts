/** What a forward pass says. */
import type { forwardKinds } from '../../engine/trace/kinds/forward.ts';
import { capital, product } from '../english.ts';
import type { Sentence } from '../vocabulary.ts';

export const forwardSentences = {
  multiply: (said) => `${capital(product(said))}, is ${said.value}.`,
  weightedSum: ({ written, value }) => `The products and the bias add up: ${written} is ${value}.`,
  activate: ({ what, read, written, value }) =>
    `The activation function turns ${what(0)}, ${read(0)}, into ${written}, ${value}.`,
} as const satisfies Record<keyof typeof forwardKinds, Sentence>;

/** Before the first event. */
export const startOf = (inputs: readonly string[], layers: number) =>
  `The inputs ${inputs.join(' and ')} are in place. Nothing is computed yet in ${layers === 2 ? 'the hidden and the output layer' : 'the layers'}.`;
