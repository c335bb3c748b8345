/** The notation of a network that learns from its squared errors by plain gradient descent: what createPlainRun can have. */
import { type DenseNotation, makeDenseNotation, type Spoken } from './make.ts';
import { plainQuantities } from './plain-quantities.ts';
import { plainSentences } from './plain-sentences.ts';

export const plainNotation = (run: Spoken, update = 0): DenseNotation =>
  makeDenseNotation({ quantities: plainQuantities, sentences: plainSentences }, run, update);
