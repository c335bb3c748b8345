/**
 * Names for the classes that share a whole: what softmax is given are scores, what it gives are shares, and the slope of the loss is
 * one by a score. δ, which lessons on learning call it, comes later.
 */
import { capital } from '../english.ts';
import type { Label } from '../notation.ts';
import { ofExample, type Place } from './forward-quantities.ts';
import { type DenseNotation, makeDenseNotation, type Spoken } from './make.ts';
import { plainQuantities } from './plain-quantities.ts';
import { plainSentences } from './plain-sentences.ts';
import { softmaxQuantities, softmaxSentences } from './softmax.ts';

const { a, z, y, delta, lossTerm } = plainQuantities;

const nameOf = ({ j }: Place) => `class ${j + 1}`;
const ofClass = (base: string, place: Place): Label => ({ base, sub: `${place.j + 1}${ofExample(place)}` });

export function sharesNotation(run: Spoken, update = 0): DenseNotation {
  const last = run.experiment.network.layers.length;
  const quantities = {
    ...plainQuantities,
    ...softmaxQuantities,
    a: {
      ...a,
      label: (place) => (place.l === last ? ofClass('p', place) : a.label(place)),
      words: (place) => (place.l === last ? `the share of ${nameOf(place)}` : a.words(place)),
    },
    z: {
      ...z,
      label: (place) => (place.l === last ? ofClass('z', place) : z.label(place)),
      words: (place) => (place.l === last ? `the score of ${nameOf(place)}` : z.words(place)),
    },
    y: { ...y, label: (place) => ofClass('y', place), words: (place) => `the target of ${nameOf(place)}` },
    exponential: {
      ...softmaxQuantities.exponential,
      label: (place) => ofClass('e', place),
      words: (place) => `the exponential of ${nameOf(place)}`,
    },
    lossTerm: {
      ...lossTerm,
      label: (place) => ofClass('E', place),
      words: (place) => `the part of ${nameOf(place)} in the loss`,
    },
    delta: {
      ...delta,
      label: (place) => (place.l === last ? { ...ofClass('z', place), derivative: true } : delta.label(place)),
      words: (place) =>
        place.l === last ? `the slope of the loss by the score of ${nameOf(place)}` : delta.words(place),
    },
  } satisfies typeof plainQuantities & typeof softmaxQuantities;
  const sentences = {
    ...plainSentences,
    ...softmaxSentences,
    exampleLoss: ({ value }) => `The parts of the classes add up: the loss is ${value}.`,
    outputDelta: ({ what, value, written }) => `${capital(written)} is ${what(0)} minus ${what(1)}: ${value}.`,
  } satisfies typeof plainSentences & typeof softmaxSentences;
  return makeDenseNotation({ quantities, sentences }, run, update);
}
