/** The notation of a network that does not learn: what createForwardRun can have. */
import { forwardQuantities } from './forward-quantities.ts';
import { forwardSentences } from './forward-sentences.ts';
import { type DenseNotation, makeDenseNotation, type Spoken } from './make.ts';

export const forwardNotation = (run: Spoken, update = 0): DenseNotation =>
  makeDenseNotation({ quantities: forwardQuantities, sentences: forwardSentences }, run, update);
