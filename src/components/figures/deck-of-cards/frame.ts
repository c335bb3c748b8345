/** F10.1: eight examples as a deck of cards. A batch is dealt, its gradients are averaged, the line moves; then the next. */

import type { Experiment } from '../../../engine/experiment.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import { createRun, type Run } from '../../../engine/trace/run.ts';
import { createTrainer } from '../../../engine/train.ts';
import { cardCount, cardsExperiment, openedDeal } from '../../../exercises/training-loop/cards.ts';
import { dealtIn } from '../../../exercises/training-loop/compare.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { DeckRules } from './settings.ts';
import * as said from './words.ts';

export interface Line {
  readonly w: number;
  readonly b: number;
  /** The mean squared error over all cards. */
  readonly loss: number;
}

export interface CardInHand {
  /** Position in the data, counted from 0. */
  readonly card: number;
  /** By the weight, of this card alone. */
  readonly gradient: number;
}

export interface DeckFrame {
  readonly steps: number;
  /** Counted from 1; 0 before the first batch. */
  readonly epoch: number;
  /** Examples that have been seen, all epochs together. */
  readonly seen: number;
  readonly updatesPerEpoch: number;
  /** The epoch's deck, batch by batch, as positions in the data. */
  readonly deck: readonly (readonly number[])[];
  /** Which batch of the deck was dealt last; undefined before the first. */
  readonly current: number | undefined;
  readonly hand: readonly CardInHand[];
  /** The mean gradient by the weight. */
  readonly mean: number | undefined;
  readonly before: Line | undefined;
  readonly now: Line;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly formulas: readonly Formula[];
  readonly sentence: string;
  readonly rows: readonly { readonly symbol: string; readonly words: string; readonly value: number | undefined }[];
}

export const runOfDeal = ({ batch, seed }: SettingValues<DeckRules>): Run<Experiment> =>
  createRun(cardsExperiment({ ...openedDeal, batch: Number(batch), seed: Math.round(seed) }));

/** What a card of the batch is called where the text points at it, by its place in the batch, from 0. */
export const handPart = (n: number) => said.card(n + 1);

/** @param step how many batches have been dealt */
export function deckFrame(run: Run<Experiment>, step: number): DeckFrame {
  const { experiment, updatesPerEpoch } = run;
  const update = step - 1;
  const epoch = Math.max(0, Math.floor(update / updatesPerEpoch));
  const deck = dealtIn(experiment, epoch);
  const current = step === 0 ? undefined : update % updatesPerEpoch;
  const now = lineAt(run, step);
  const before = step === 0 ? undefined : lineAt(run, update);
  const hand = step === 0 ? [] : handOf(run, update);
  const mean = step === 0 ? undefined : meanOf(run, update);
  const seen = epoch * cardCount + (current === undefined ? 0 : deck.slice(0, current + 1).flat().length);
  const rate = experiment.training.optimizer.learningRate;
  const facts = { steps: step, epoch: step === 0 ? 0 : epoch + 1, seen, updatesPerEpoch, deck, current, hand, mean };
  return {
    ...{ ...facts, before, now },
    points: experiment.data.inputs.map(([x = 0], n) => [x, experiment.data.targets[n]?.[0] as number]),
    formulas: mean === undefined || before === undefined ? [] : formulasOf(hand, mean, before, now, rate),
    sentence: sentenceOf(facts, now),
    rows: [
      { symbol: 'w', words: said.weightNow, value: now.w },
      { symbol: 'b', words: said.biasNow, value: now.b },
      { symbol: 'E', words: said.meanSquaredErrorOver, value: now.loss },
      ...hand.map(({ card, gradient }) => ({
        symbol: said.gCard(card + 1),
        words: said.eWTheGradient,
        value: gradient,
      })),
      { symbol: 'g', words: said.theirMean, value: mean },
    ],
  };
}

function lineAt(run: Run<Experiment>, update: number): Line {
  const [w = Number.NaN, b = Number.NaN] = run.parametersAt(update) ?? [];
  const everyone = run.experiment.data.inputs.map((_, n) => n);
  return { w, b, loss: createTrainer(run.experiment, Float64Array.of(w, b)).meanLoss(everyone) };
}

const meanOf = (run: Run<Experiment>, update: number) => {
  const record = run.record(update);
  return valueIn(record, { quantity: 'weightGradient', index: [1, 0, 0] }, record.count) as number;
};

function handOf(run: Run<Experiment>, update: number): CardInHand[] {
  const record = run.record(update);
  return record.batch.map((card, n) => ({
    card,
    gradient:
      // A batch of one card has no other gradient than that of the card.
      valueIn(record, { quantity: 'exampleWeightGradient', index: [n, 1, 0, 0] }, record.count) ?? meanOf(run, update),
  }));
}

function formulasOf(
  hand: readonly CardInHand[],
  mean: number,
  before: Line,
  now: Line,
  rate: number,
): readonly Formula[] {
  const gradient = { ...ownTerm('g', mean, 'weight', said.meanGradient, 'g'), gradient: true };
  const each = hand.map(({ card, gradient: value }, n) => ({
    ...ownTerm({ base: 'g', sub: said.cardOf(card + 1) }, value, 'weight', said.gradientOfCard(card + 1), handPart(n)),
    gradient: true,
  }));
  const sum = each.flatMap((term, k): RowPart[] => (k === 0 ? [term] : [' + ', term]));
  const tokens = hand.length === 1 ? row(...sum) : row('(', ...sum, `) ∕ ${hand.length}`);
  const w = (value: number, words: string) => ownTerm('w', value, 'weight', words, 'w');
  return [
    { result: gradient, relation: '=', tokens },
    {
      result: w(now.w, said.newWeight),
      relation: '←',
      tokens: row(
        w(before.w, said.oldWeight),
        ' − ',
        ownTerm('η', rate, 'plain', said.learningRate, 'η'),
        ' · ',
        gradient,
      ),
    },
  ];
}

function sentenceOf(
  { steps, epoch, hand, deck, current }: Pick<DeckFrame, 'steps' | 'epoch' | 'hand' | 'deck' | 'current'>,
  { loss }: Line,
): string {
  const all = said.lossOverAllEight(loss);
  if (steps === 0) return said.deckIsShuffled(all);
  const cards = hand.map(({ card }) => card + 1).join(', ');
  const dealt = hand.length === 1 ? said.cardIsDealt(cards) : said.cardsAreDealt(cards);
  const ended = current === deck.length - 1 ? said.withThisBatchEpoch(epoch) : '';
  return `${dealt} ${all}${ended}`;
}
