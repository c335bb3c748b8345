/**
 * Names for a line through points: one unit with one input, the identity and squared errors. Nothing needs an index but the
 * point: w is the slope of the line, b its height at 0, and a what it says at an x.
 */
import type { Place } from './forward-quantities.ts';
import { type DenseNotation, makeDenseNotation, type Spoken } from './make.ts';
import { plainQuantities } from './plain-quantities.ts';
import { plainSentences } from './plain-sentences.ts';

const at =
  (base: string) =>
  ({ example }: Place) => ({ base, sub: example === undefined ? '' : String(example) });

const { a, y, z, weights, bias, product, lossTerm, exampleLoss } = plainQuantities;

const quantities = {
  ...plainQuantities,
  weights: { ...weights, label: () => ({ base: 'w' }), words: () => 'the slope w' },
  bias: { ...bias, label: () => ({ base: 'b' }), words: () => 'the height b' },
  a: {
    ...a,
    label: (place) => at(place.l === 0 ? 'x' : 'a')(place),
    words: ({ l }) => (l === 0 ? 'x' : 'what the line says'),
  },
  y: { ...y, label: at('y'), words: () => 'the target' },
  product: { ...product, label: (place) => ({ base: 'w', times: at('x')(place) }), words: () => 'w times x' },
  z: { ...z, label: at('z'), words: () => 'the sum of product and bias' },
  lossTerm: { ...lossTerm, label: at('E'), words: () => 'the squared error' },
  exampleLoss: { ...exampleLoss, label: at('E'), words: () => 'the loss of the point' },
} satisfies typeof plainQuantities;

const sentences = {
  ...plainSentences,
  exampleLoss: ({ value }) => `There is one output, so its squared error is the loss of the point: ${value}.`,
  meanLoss: ({ count, value }) => `Added up and divided by ${count}, the squared errors are ${value}: the loss.`,
} satisfies typeof plainSentences;

export const fittedLineNotation = (run: Spoken, update = 0): DenseNotation =>
  makeDenseNotation({ quantities, sentences }, run, update);
