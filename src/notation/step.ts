/** What every optimizer says between a gradient and a new value: the learning rate, clipping, the step. */
import type { stepKinds } from '../engine/trace/kinds/step.ts';
import type { updateKinds } from '../engine/trace/kinds/update.ts';
import { asProduct, capital } from './english.ts';
import type { Label } from './notation.ts';
import type { Named, Sentence } from './vocabulary.ts';

/** A number that is chosen before the run. */
export const constant = (base: string, words: string, sub?: string): Named<unknown> => ({
  label: () => (sub === undefined ? { base } : { base, sub }),
  words: () => words,
  colour: 'plain',
  given: 'chosen before the run',
});

export const learningRate = constant('η', 'the learning rate');

export const stepQuantities = {
  learningRate,
  clipNorm: constant('c', 'the limit of the norm'),
  squaredNorm: {
    label: (): Label => ({ base: '‖g‖²' }),
    words: () => 'the squared norm of the gradient',
    colour: 'plain',
  },
  gradientNorm: { label: (): Label => ({ base: '‖g‖' }), words: () => 'the norm of the gradient', colour: 'plain' },
  clipScale: { label: (): Label => ({ base: 'k' }), words: () => 'the scale of the gradients', colour: 'plain' },
} as const satisfies Record<string, Named<unknown>>;

/** The step of a parameter, and the move. */
export const moveSentences = {
  step: asProduct,
  update: ({ event, words, what, read, value }) => {
    const { write, reads } = event;
    return reads[0]?.quantity === write.quantity
      ? `${capital(words(write))} moves from ${read(0)} to ${value}.`
      : `${capital(what(0))}, ${read(0)}, moves on to ${value}.`;
  },
} as const satisfies Record<keyof typeof stepKinds, Sentence>;

export const stepSentences = {
  ...moveSentences,
  squaredNorm: ({ written, value }) => `The squares of all gradients add up: ${written} is ${value}.`,
  norm: ({ what, read, written, value }) => `${capital(written)} is the root of ${what(0)}, ${read(0)}: ${value}.`,
  clipScale: ({ event: { readValues }, what, read, value }) => {
    const [limit = 0, norm = 0] = readValues;
    return norm > limit
      ? `${capital(what(1))}, ${read(1)}, is above its limit, ${read(0)}: every gradient is multiplied by ${value}.`
      : `${capital(what(1))}, ${read(1)}, is within its limit, ${read(0)}: every gradient is multiplied by ${value} and stays as it is.`;
  },
  clip: asProduct,
} as const satisfies Record<Exclude<keyof typeof updateKinds, 'addL1' | 'addL2'>, Sentence>;
