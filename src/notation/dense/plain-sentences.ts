/** What the events of a plain run say, in the words of the lessons. */
import type { plainKinds } from '../../engine/trace/kinds/plain.ts';
import { asProduct, capital, product, timesAsMuch } from '../english.ts';
import { moveSentences } from '../step.ts';
import type { Said, Sentence } from '../vocabulary.ts';
import { forwardSentences } from './forward-sentences.ts';

export const plainly: Sentence = ({ written, value }) => `${capital(written)} is ${value}.`;
/** The weighted sum of the unit that the event is about. */
const sumOf = ({ event, words }: Said) => words({ ...event.write, quantity: 'z' });

export const howFast: Sentence = (said) =>
  `${capital(said.written)} is ${said.value}: how fast the loss changes with ${sumOf(said)}.`;
const mean: Sentence = ({ count, written, value }) => `The mean over ${count} examples: ${written} is ${value}.`;
export const plainSentences = {
  ...forwardSentences,
  lossTerm: plainly,
  exampleLoss: ({ value }) => `The losses of the outputs add up: the loss is ${value}.`,
  lossSlope: ({ what, value }) => `If ${what(0)} rises a little, the loss changes ${timesAsMuch(value)}.`,
  activationSlope: (said) => `If ${sumOf(said)} rises a little, ${said.what(1)} changes ${timesAsMuch(said.value)}.`,
  delta: howFast,
  path: (said) => `${capital(said.written)}: ${product(said)}, is ${said.value}.`,
  gather: ({ written, value }) => `The paths add up: ${written} is ${value}.`,
  weightGradient: asProduct,
  biasGradient: ({ written, what, value }) => `${capital(written)} is ${what(0)} itself: ${value}.`,
  meanLoss: mean,
  meanGradient: mean,
  ...moveSentences,
} as const satisfies Record<keyof typeof plainKinds | keyof typeof moveSentences, Sentence>;
