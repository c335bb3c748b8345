/** The words of the perceptron rule: a single unit that predicts, compares and moves its line. What createRuleRun can have. */
import type { ruleKinds } from '../../engine/trace/kinds/rule.ts';
import { capital, passes } from '../english.ts';
import { learningRate } from '../step.ts';
import { entryOf, type Named, type Sentence } from '../vocabulary.ts';
import { type Place, unitName } from './forward-quantities.ts';
import { forwardSentences } from './forward-sentences.ts';
import { type DenseNotation, makeDenseNotation, type Spoken } from './make.ts';
import { unitQuantities } from './single-unit.ts';

/** Target minus output. It has a word for a symbol: e is another number already. */
export const ruleQuantities = {
  error: { label: () => ({ base: 'error' }), words: (p) => `the error of ${unitName(p)}`, colour: 'loss' },
} as const satisfies Record<string, Named<Place>>;

export const ruleSentences = {
  error: ({ what, read, written, value }) =>
    `${capital(written)} is ${what(0)}, ${read(0)}, minus ${what(1)}, ${read(1)}: ${value}.`,
  correct: ({ event: { readValues }, written, read, value }) =>
    readValues[2] === 0
      ? `The error is 0, so ${written} stays ${value}.`
      : `${capital(written)} goes from ${read(0)} to ${value}.`,
} as const satisfies Record<keyof typeof ruleKinds, Sentence>;

const quantities = {
  ...unitQuantities('bias'),
  learningRate,
  y: { label: () => ({ base: 'y' }), words: () => 'the target y', colour: 'target', given: 'a target' },
  error: { ...ruleQuantities.error, words: () => 'the error' },
} as const satisfies Record<string, Named<Place>>;

/** What the three passes of the rule are called, where a reader knows of no others. */
const acts = { ...passes, forward: 'Predict', loss: 'Compare', update: 'Update' };

export const ruleNotation = (run: Spoken): DenseNotation => ({
  ...makeDenseNotation({ quantities, sentences: { ...forwardSentences, ...ruleSentences } }, run),
  pass: (pass) => entryOf(acts, pass),
});
