/** What a network's events say, in the words of the lessons: all but those of optimizers with a memory and of dropout. */
import type { denseKinds } from '../../engine/trace/kinds/dense.ts';
import type { updateKinds } from '../../engine/trace/kinds/update.ts';
import { asProduct, capital, product } from '../english.ts';
import { stepSentences } from '../step.ts';
import type { Said, Sentence } from '../vocabulary.ts';
import type { dropoutSentences } from './dropout.ts';
import { forwardSentences } from './forward-sentences.ts';

const plainly: Sentence = ({ written, value }) => `${capital(written)} is ${value}.`;
/** The weighted sum of the unit that the event is about. */
const sumOf = ({ event, words }: Said) => words({ ...event.write, quantity: 'z' });

const howFast: Sentence = (said) =>
  `${capital(said.written)} is ${said.value}: how fast the loss changes with ${sumOf(said)}.`;
const mean: Sentence = ({ count, written, value }) => `The mean over ${count} examples: ${written} is ${value}.`;
const penalty =
  (name: string, of = ''): Sentence =>
  ({ what, read, written, value }) =>
    `The ${name} penalty adds ${read(1)} times ${of}${what(2)}, ${read(2)}, to ${what(0)}, ${read(0)}: ${written} is ${value}.`;

type Kinds = Exclude<keyof typeof denseKinds | keyof typeof updateKinds, keyof typeof dropoutSentences>;

export const denseSentences = {
  ...forwardSentences,
  maximum: plainly,
  exponential: ({ what, read, written, value }) =>
    `${capital(written)} is e to the power of ${what(0)}, ${read(0)}, minus ${what(1)}, ${read(1)}: ${value}.`,
  total: ({ written, value }) => `The exponentials add up: ${written} is ${value}.`,
  share: ({ what, read, written, value }) =>
    `${capital(what(0))}, ${read(0)}, is divided by ${what(1)}, ${read(1)}: ${written} is ${value}.`,
  lossTerm: plainly,
  crossEntropyTerm: plainly,
  exampleLoss: ({ value }) => `The losses of the outputs add up: the loss is ${value}.`,
  lossSlope: ({ what, value }) => `If ${what(0)} rises a little, the loss changes ${value} times as much.`,
  activationSlope: (said) => `If ${sumOf(said)} rises a little, ${said.what(1)} changes ${said.value} times as much.`,
  delta: howFast,
  softmaxDelta: howFast,
  outputDelta: ({ event: { readValues, value: exact }, written, value }) => {
    const [a, y] = readValues as readonly [number, number];
    return `${capital(written)} is ${value}: activation minus target${exact === a - y ? '' : ', divided by the number of outputs'}.`;
  },
  perceptronDelta: ({ written, value }) => `${capital(written)} is ${value}: output minus target.`,
  gradientMean: ({ written, value }) =>
    `The slopes of all outputs, each times its activation, add up: ${written} is ${value}.`,
  path: (said) => `${capital(said.written)}: ${product(said)}, is ${said.value}.`,
  gather: ({ written, value }) => `The paths add up: ${written} is ${value}.`,
  slopeTerm: ({ what, read, written, value }) =>
    `${capital(written)} is ${what(0)}, ${read(0)}, times the smaller of 0 and ${what(1)}, ${read(1)}: ${value}.`,
  slopeGradient: ({ written, value }) => `The parts of the units add up: ${written} is ${value}.`,
  weightGradient: asProduct,
  biasGradient: ({ written, what, value }) => `${capital(written)} is ${what(0)} itself: ${value}.`,
  meanLoss: mean,
  meanGradient: mean,
  addL2: penalty('L2'),
  addL1: penalty('L1', 'the sign of '),
  ...stepSentences,
} as const satisfies Record<Kinds, Sentence>;
