/**
 * Cross-validation in lesson 13: eight cards, or all irises, dealt into folds. What is trained for each fold is in fold-scores.ts.
 */
import type { Fold } from '../../engine/splits/fold.ts';
import { kFold, stratifiedKFold } from '../../engine/splits/k-fold.ts';
import { irises } from './iris-splits.ts';

export const dealt = ['cards', 'irises'] as const;
export type Dealt = (typeof dealt)[number];
export const orders = ['stored', 'shuffled', 'stratified'] as const;
export type Order = (typeof orders)[number];
/** Into how many folds. */
export const foldCounts = ['2', '3', '4'] as const;
export type FoldCount = (typeof foldCounts)[number];

/** Eight irises, versicolor and virginica in turn, some with petals of much the same length. Counted from 0. */
export const cardFlowers = [50, 100, 53, 126, 77, 103, 51, 101] as const;
/** Which of the four measurements a card has. */
export const petalLength = 2;

export interface Card {
  /** The length of its petals in centimetres. */
  readonly length: number;
  /** 0 versicolor, 1 virginica. */
  readonly label: 0 | 1;
}

export const cards: readonly Card[] = cardFlowers.map((n) => ({
  length: irises.inputs[n]?.[petalLength] as number,
  label: irises.labels[n] === 2 ? 1 : 0,
}));

export const labelsOf = (what: Dealt): readonly number[] =>
  what === 'cards' ? cards.map(({ label }) => label) : irises.labels;

/** The seed of what is shuffled. */
export const foldSeed = 1;

/** The folds in the order of the tutorial's list, which begins with the last block as the test set. */
export function foldsOf(what: Dealt, order: Order, count: number): readonly Fold[] {
  const labels = labelsOf(what);
  if (order === 'stratified') return stratifiedKFold(labels, count).toReversed();
  return kFold(labels.length, count, order === 'shuffled' ? foldSeed : undefined).toReversed();
}

/** What came of one fold. */
export interface FoldOutcome {
  /** How many of the tested were named right. */
  readonly right: number;
  readonly tested: number;
  /** The learned numbers, where they are few: weight and bias of the unit that read the cards. */
  readonly parameters?: readonly number[];
  /** What it named each tested card, 0 or 1; of the irises only the number that was right is kept. */
  readonly named?: readonly number[];
}

export type AllOutcomes = Readonly<
  Record<Dealt, Readonly<Record<Order, Readonly<Record<FoldCount, readonly FoldOutcome[]>>>>>
>;
