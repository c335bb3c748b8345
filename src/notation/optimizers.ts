/**
 * What optimizers with a memory say: momentum, Nesterov, Adagrad, RMSprop, Adam, AdamW. Apart from dense/: a page that
 * trains by plain gradient descent needs none of it.
 */
import type { memoryKinds } from '../engine/trace/kinds/memory.ts';
import { capital } from './english.ts';
import type { Label } from './notation.ts';
import { constant } from './step.ts';
import type { Named, Sentence } from './vocabulary.ts';

/** A learned number, as optimizers see it: a weight, a bias, a slope, a coordinate. */
export interface Learned {
  readonly label: Label;
  readonly words: string;
}

/** What is said of a number that an optimizer has for each learned one. */
export interface OfLearned {
  label(learned: Learned): Label;
  words(learned: Learned): string;
  readonly given?: string;
  readonly kept?: true;
}

const symbol =
  (base: string) =>
  ({ label }: Learned): Label => ({ base, argument: label });
const memory = { given: 'what the optimizer remembers; 0 at the start', kept: true } as const;

/** By the names of the engine's optimizers. */
export const ofLearned = {
  Velocity: { ...memory, label: symbol('v'), words: ({ words }) => `the velocity of ${words}` },
  Mean: { ...memory, label: symbol('m'), words: ({ words }) => `the moving mean of the gradient of ${words}` },
  Square: { ...memory, label: symbol('q'), words: ({ words }) => `the squared gradients of ${words}` },
  Lookahead: { label: symbol('g⁺'), words: ({ words }) => `the gradient of ${words}, looking ahead` },
  CorrectedMean: {
    label: symbol('m̂'),
    words: ({ words }) => `the corrected moving mean of the gradient of ${words}`,
  },
  CorrectedSquare: { label: symbol('q̂'), words: ({ words }) => `the corrected squared gradients of ${words}` },
  Decayed: { label: symbol('d'), words: ({ words }) => `${words} after its decay` },
} as const satisfies Record<string, OfLearned>;

const power = (base: string, words: string): Named<unknown> => ({
  label: () => ({ base }),
  words: () => words,
  colour: 'plain',
  given: 'a power that grows with each update; 1 at the start',
  kept: true,
});
const factor = (sub: string, words: string): Named<unknown> => ({
  label: () => ({ base: 'k', sub }),
  words: () => words,
  colour: 'plain',
});

/** What belongs to all learned numbers together. */
export const sharedQuantities = {
  momentum: constant('β', 'the momentum'),
  alpha: constant('β', 'the decay β'),
  beta1: constant('β', 'β₁', '1'),
  beta2: constant('β', 'β₂', '2'),
  epsilon: constant('ε', 'ε'),
  weightDecay: constant('λ', 'the weight decay'),
  beta1Power: power('β₁ᵗ', 'β₁ to the power of t'),
  beta2Power: power('β₂ᵗ', 'β₂ to the power of t'),
  meanCorrection: factor('1', 'the correction of the moving means'),
  squareCorrection: factor('2', 'the correction of the squared gradients'),
  decayFactor: factor('λ', 'the factor of the decay'),
} as const satisfies Record<string, Named<unknown>>;

export const memorySentences = {
  velocity: ({ written, what, read, value }) =>
    `${capital(written)} keeps ${read(0)} of what it was, ${read(1)}, and takes up ${what(2)}, ${read(2)}: it is ${value}.`,
  lookahead: ({ written, what, read, value }) =>
    `${capital(written)}, is ${read(0)} of the new velocity, ${read(1)}, plus ${what(2)}, ${read(2)}: ${value}.`,
  squareSum: ({ written, what, read, value }) =>
    `${capital(written)} add up: to ${read(0)} comes the square of ${what(1)}, ${read(1)}, which makes ${value}.`,
  movingMean: ({ written, what, read, value }) =>
    `${capital(written)} keeps ${read(0)} of what it was, ${read(1)}, and takes 1 − ${read(0)} of ${what(2)}, ${read(2)}: it is ${value}.`,
  movingSquare: ({ written, what, read, value }) =>
    `${capital(written)} keep ${read(0)} of what they were, ${read(1)}, and take 1 − ${read(0)} of the square of ${what(2)}, ${read(2)}: they are ${value}.`,
  betaPower: ({ written, what, read, value }) =>
    `${capital(written)} is ${what(0)}, ${read(0)}, times the power of the update before, ${read(1)}: ${value}.`,
  correction: ({ written, what, read, value }) => `${capital(written)} is 1 minus ${what(0)}, ${read(0)}: ${value}.`,
  corrected: ({ written, what, read, value }) =>
    `${capital(what(0))}, ${read(0)}, divided by ${what(1)}, ${read(1)}, gives ${written}: ${value}.`,
  adaptiveStep: ({ written, what, read, value }) =>
    `${capital(written)} is ${what(0)}, ${read(0)}, times ${what(1)}, ${read(1)}, divided by the sum of the root of ${what(2)}, ${read(2)}, and ${what(3)}, ${read(3)}: ${value}.`,
  decayFactor: ({ written, what, read, value }) =>
    `${capital(written)} is 1 minus ${what(0)}, ${read(0)}, times ${what(1)}, ${read(1)}: ${value}.`,
  decay: ({ written, what, read, value }) =>
    `Weight decay shrinks ${what(0)}, ${read(0)}, by the factor ${read(1)}: ${written} is ${value}.`,
} as const satisfies Record<keyof typeof memoryKinds, Sentence>;
