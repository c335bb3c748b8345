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

/** Before the first event: the inputs of the first example, and how many examples are computed together. */
export function startOf(inputs: readonly string[], layers: number, examples: number) {
  const given =
    examples > 1
      ? `The inputs of ${examples} examples are`
      : inputs.length === 1
        ? `The input ${inputs[0]} is`
        : `The inputs ${inputs.join(' and ')} are`;
  const empty = layers === 1 ? '' : layers === 2 ? ' in the hidden and the output layer' : ' in the layers';
  return `${given} in place. Nothing is computed yet${empty}.`;
}
