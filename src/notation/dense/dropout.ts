/** What dropout says. A page without dropout needs none of it. */
import { capital } from '../english.ts';
import type { Named, Sentence } from '../vocabulary.ts';
import { of, type Place, unitName } from './forward-quantities.ts';

export const dropoutQuantities = {
  mask: {
    label: (p) => of('r', p),
    words: (p) => `the dropout mask of ${unitName(p)}`,
    colour: 'plain',
    given: 'drawn by the seed: 0 drops the unit, and 1 ∕ (1 − rate) keeps it',
  },
  dropped: { label: (p) => of('ã', p), words: (p) => `what ${unitName(p)} sends on`, colour: 'a' },
  droppedGradient: {
    label: (p) => ({ ...of('ã', p), derivative: true }),
    words: (p) => `the slope of the loss by what ${unitName(p)} sends on`,
    colour: 'a',
    gradient: true,
  },
} as const satisfies Record<string, Named<Place>>;

export const dropoutSentences = {
  drop: ({ event, what, read, written, value }) =>
    event.readValues[1] === 0
      ? `${capital(what(0))}, ${read(0)}, is dropped: ${written} is ${value}.`
      : `${capital(what(0))}, ${read(0)}, is kept, and multiplied by 1 ∕ (1 − rate), ${read(1)}: ${written} is ${value}.`,
  dropBack: ({ event, what, read, written, value }) =>
    event.readValues[1] === 0
      ? `The unit was dropped, so nothing depends on it: ${written} is ${value}.`
      : `${capital(what(0))}, ${read(0)}, passes the same factor 1 ∕ (1 − rate), ${read(1)}: ${written} is ${value}.`,
} as const satisfies Record<'drop' | 'dropBack', Sentence>;
