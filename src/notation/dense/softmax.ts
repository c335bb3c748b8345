/** What is said of outputs that share a whole, and of their cross-entropy. */
import type { softmaxKinds } from '../../engine/trace/kinds/softmax.ts';
import { capital } from '../english.ts';
import type { Named, Sentence } from '../vocabulary.ts';
import { of, ofExample, type Place, unitName, z } from './forward-quantities.ts';
import { plainly } from './plain-sentences.ts';

export const softmaxQuantities = {
  maximum: {
    label: (p) => ({ base: 'm', sub: ofExample(p).trim() }),
    words: () => 'the largest weighted sum',
    colour: 'plain',
  },
  exponential: { ...z, label: (p) => of('e', p), words: (p) => `the exponential of ${unitName(p)}` },
  total: {
    label: (p) => ({ base: 's', sub: ofExample(p).trim() }),
    words: () => 'the sum of the exponentials',
    colour: 'plain',
  },
} as const satisfies Record<string, Named<Place>>;

export const softmaxSentences = {
  maximum: plainly,
  exponential: ({ what, read, written, value }) =>
    `${capital(written)} is e to the power of ${what(0)}, ${read(0)}, minus ${what(1)}, ${read(1)}: ${value}.`,
  total: ({ written, value }) => `The exponentials add up: ${written} is ${value}.`,
  share: ({ what, read, written, value }) =>
    `${capital(what(0))}, ${read(0)}, is divided by ${what(1)}, ${read(1)}: ${written} is ${value}.`,
  crossEntropyTerm: plainly,
  outputDelta: ({ event: { readValues, value: exact }, written, value }) => {
    const [a, y] = readValues as readonly [number, number];
    return `${capital(written)} is ${value}: activation minus target${exact === a - y ? '' : ', divided by the number of outputs'}.`;
  },
} as const satisfies Record<keyof typeof softmaxKinds, Sentence>;
