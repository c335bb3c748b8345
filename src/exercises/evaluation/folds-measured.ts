/** The scores of lesson 13's folds, and what they have in common. */
import { spreadOf } from '../../engine/metrics/spread.ts';
import { once } from '../../questions/once.ts';
import { outcomesOf } from './fold-scores.ts';
import type { FoldOutcome } from './folds.ts';

const shares = (outcomes: readonly FoldOutcome[]) => outcomes.map(({ right, tested }) => right / tested);

/** Of the irises in three folds, as they are stored. */
export const sortedScores = once(() => shares(outcomesOf('irises', 'stored', 3)));
/** The same, shuffled. */
export const shuffledScores = once(() => shares(outcomesOf('irises', 'shuffled', 3)));
/** Of the eight cards in four folds. */
export const cardScores = once(() => shares(outcomesOf('cards', 'stored', 4)));

export const scoreSpread = spreadOf;
