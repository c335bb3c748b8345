/** What a descent says under any optimizer: the words of plain steps (plain-descent.ts), clipping, and the optimizer's memory. */
import type { DescentSpec } from '../engine/descent/descent.ts';
import type { Run } from '../engine/trace/start-run.ts';
import type { Notation } from './notation.ts';
import { memorySentences, ofLearned, sharedQuantities } from './optimizers.ts';
import {
  type DescentPlace,
  makeDescentNotation,
  ofPoint,
  plainDescentQuantities,
  plainDescentSentences,
} from './plain-descent.ts';
import { stepQuantities, stepSentences } from './step.ts';
import type { Named } from './vocabulary.ts';

export { descentPart } from './plain-descent.ts';

export const descentQuantities = {
  ...stepQuantities,
  ...sharedQuantities,
  ...plainDescentQuantities,
  pointClippedGradient: {
    label: (p) => ({ base: 'g̃', argument: p.point.label }),
    words: (p) => `the clipped slope in ${p.point.words}`,
    colour: 'weight',
    gradient: true,
  },
  pointVelocity: ofPoint(ofLearned.Velocity),
  pointMean: ofPoint(ofLearned.Mean),
  pointSquare: ofPoint(ofLearned.Square),
  pointLookahead: ofPoint(ofLearned.Lookahead),
  pointCorrectedMean: ofPoint(ofLearned.CorrectedMean),
  pointCorrectedSquare: ofPoint(ofLearned.CorrectedSquare),
  pointDecayed: ofPoint(ofLearned.Decayed),
} as const satisfies Record<string, Named<DescentPlace>>;

export const descentSentences = { ...stepSentences, ...memorySentences, ...plainDescentSentences } as const;

/** The notation of a function that is written down; that of a network's loss speaks of the network (network-descent.ts). */
export const descentNotation = (run: Run<DescentSpec>): Notation =>
  makeDescentNotation({ quantities: descentQuantities, sentences: descentSentences }, run);
