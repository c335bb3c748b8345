/** What a network's events say, in the words of the lessons: all but those of optimizers with a memory and of dropout. */
import type { denseKinds } from '../../engine/trace/kinds/dense.ts';
import type { updateKinds } from '../../engine/trace/kinds/update.ts';
import { capital } from '../english.ts';
import { stepSentences } from '../step.ts';
import type { Sentence } from '../vocabulary.ts';
import type { dropoutSentences } from './dropout.ts';
import { howFast, plainSentences } from './plain-sentences.ts';
import { softmaxSentences } from './softmax.ts';

const penalty =
  (name: string, of = ''): Sentence =>
  ({ what, read, written, value }) =>
    `The ${name} penalty adds ${read(1)} times ${of}${what(2)}, ${read(2)}, to ${what(0)}, ${read(0)}: ${written} is ${value}.`;

type Kinds = Exclude<keyof typeof denseKinds | keyof typeof updateKinds, keyof typeof dropoutSentences>;

export const denseSentences = {
  ...plainSentences,
  ...softmaxSentences,
  softmaxDelta: howFast,
  perceptronDelta: ({ written, value }) => `${capital(written)} is ${value}: output minus target.`,
  gradientMean: ({ written, value }) =>
    `The slopes of all outputs, each times its activation, add up: ${written} is ${value}.`,
  slopeTerm: ({ what, read, written, value }) =>
    `${capital(written)} is ${what(0)}, ${read(0)}, times the smaller of 0 and ${what(1)}, ${read(1)}: ${value}.`,
  slopeGradient: ({ written, value }) => `The parts of the units add up: ${written} is ${value}.`,
  addL2: penalty('L2'),
  addL1: penalty('L1', 'the sign of '),
  ...stepSentences,
} as const satisfies Record<Kinds, Sentence>;
