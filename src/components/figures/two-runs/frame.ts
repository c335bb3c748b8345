/** F10.4: two runs that differ in one setting, compared pass by pass until their first numbers part. */
import type { Cell } from '../../../engine/trace/layout.ts';
import { type ComparedPass, type Difference, passes } from '../../../exercises/training-loop/compare.ts';
import { type ChangeName, comparedPair, weightsOf } from '../../../exercises/training-loop/pairs.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { TwoRunsRules } from './settings.ts';
import * as words from './words.ts';

export interface TwoRunsFrame {
  /** The passes that are compared so far. */
  readonly seen: readonly ComparedPass[];
  /** Which of them holds the first number that differs; undefined as long as none does. */
  readonly parting: number | undefined;
  readonly first: (Difference & { readonly words: string }) | undefined;
  readonly compared: number;
  readonly same: number;
  /** The weight of both runs at the start and after each complete update. */
  readonly weights: readonly (readonly [number, number])[];
  readonly sentence: string;
}

/** What the second run has otherwise than the first, as a menu says it. */
export const changeNames: Readonly<Record<ChangeName, string>> = {
  rate: words.doubledLearningRate,
  seed: words.anotherShuffleSeed,
  batch: words.batchesOfCardsNot,
  momentum: words.momentum,
  bit: words.lastBit,
  nothing: words.nothingAtAll,
};

export function twoRunsFrame(step: number, { change }: SettingValues<TwoRunsRules>): TwoRunsFrame {
  const seen = comparedPair(change).slice(0, step);
  const place = seen.findIndex(({ first }) => first !== undefined);
  const parting = place < 0 ? undefined : place;
  const difference = parting === undefined ? undefined : seen[parting]?.first;
  const first = difference && { ...difference, words: wordsOf(difference) };
  const total = (of: 'compared' | 'same') => seen.reduce((sum, pass) => sum + pass[of], 0);
  const sums = { compared: total('compared'), same: total('same') };
  return {
    seen,
    parting,
    first,
    ...sums,
    weights: weightsOf(change).slice(0, 1 + Math.floor(step / passes.length)),
    sentence: sentenceOf(seen, parting, first, change),
  };
}

/** What a number of the one unit is called. */
const names: Readonly<Partial<Record<Cell['quantity'], string>>> = {
  a: words.output,
  y: words.target,
  product: words.productOfWeight,
  z: words.weightedSum,
  lossTerm: words.squaredError,
  exampleLoss: words.loss,
  loss: words.meanLoss,
  activationGradient: words.slopeByTheOutput,
  activationSlope: words.slopeOfTheActivation,
  delta: words.fault,
  exampleWeightGradient: words.gradientByW,
  weightGradient: words.meanGradientByW,
  biasGradient: words.meanGradientByB,
  weightStep: words.stepOfW,
  biasStep: words.stepOfB,
  weights: words.newW,
  bias: words.newB,
};

function wordsOf({ cell, card }: Difference): string {
  const { quantity, index } = cell;
  const name = quantity === 'a' && index[1] === 0 ? words.input : names[quantity];
  if (name === undefined) throw new RangeError(`the cards have no ${quantity}`);
  return card === undefined ? name : words.ofCard(name, card + 1);
}

export const passNames: Readonly<Record<ComparedPass['pass'], string>> = {
  cards: words.cards,
  forward: 'forward',
  loss: words.lossText,
  backward: 'backward',
  average: 'means',
  update: 'update',
};

/** A pass as the text points at it. */
export const passMark = (pass: ComparedPass['pass']) => `pass ${pass}` as const;

function sentenceOf(
  seen: readonly ComparedPass[],
  parting: number | undefined,
  first: TwoRunsFrame['first'],
  change: ChangeName,
): string {
  const last = seen.at(-1);
  if (last === undefined) return words.secondRunDiffers(changeNames[change]);
  const where = words.updateOf(last.update + 1, passNames[last.pass]);
  if (parting === undefined) return words.allNumbers(where, last.compared);
  if (parting === seen.length - 1) return words.hereTheRunsPart(where, capital(first?.words ?? ''));
  return words.ofNumbers(where, last.same, last.compared);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
