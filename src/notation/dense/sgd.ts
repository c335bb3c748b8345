/** The notation of a network that learns by plain gradient descent: what createSgdRun can have. */
import { type DenseNotation, makeDenseNotation, type Spoken } from './make.ts';
import { denseQuantities } from './quantities.ts';
import { denseSentences } from './sentences.ts';

export const sgdNotation = (run: Spoken, update = 0): DenseNotation =>
  makeDenseNotation({ quantities: denseQuantities, sentences: denseSentences }, run, update);
