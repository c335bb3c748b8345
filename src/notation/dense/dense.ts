/** The notation of any network in training: every optimizer, dropout, penalties, clipping. */
import type { Quantity } from '../../engine/trace/layout.ts';
import { memorySentences, ofLearned, sharedQuantities } from '../optimizers.ts';
import { dropoutQuantities, dropoutSentences } from './dropout.ts';
import { type DenseNotation, makeDenseNotation, type Spoken } from './make.ts';
import { perParameter } from './plain-quantities.ts';
import { denseQuantities } from './quantities.ts';
import { ruleQuantities, ruleSentences } from './rule.ts';
import { denseSentences } from './sentences.ts';

export const allDenseQuantities = {
  ...denseQuantities,
  ...ruleQuantities,
  ...dropoutQuantities,
  ...sharedQuantities,
  ...perParameter('Velocity', ofLearned.Velocity),
  ...perParameter('Mean', ofLearned.Mean),
  ...perParameter('Square', ofLearned.Square),
  ...perParameter('Lookahead', ofLearned.Lookahead),
  ...perParameter('CorrectedMean', ofLearned.CorrectedMean),
  ...perParameter('CorrectedSquare', ofLearned.CorrectedSquare),
  ...perParameter('Decayed', ofLearned.Decayed),
};
export const allDenseSentences = { ...denseSentences, ...ruleSentences, ...dropoutSentences, ...memorySentences };

export type DenseQuantity = Extract<keyof typeof allDenseQuantities, Quantity>;

export const denseNotation = (run: Spoken, update = 0): DenseNotation =>
  makeDenseNotation({ quantities: allDenseQuantities, sentences: allDenseSentences }, run, update);
