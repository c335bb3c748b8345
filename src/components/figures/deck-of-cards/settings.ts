/** What a reader can set in F10.1. */
import { cardCount, openedDeal } from '../../../exercises/training-loop/cards.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

export const batchSizes = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
/** Said so that a number alone says what it is, where a phone has no room for the name of the field. */
export const batches = Object.fromEntries(batchSizes.map((size) => [size, `${size} a batch`]));

export const rules = {
  batch: { kind: 'choice', names: batchSizes },
  seed: { kind: 'number', min: 1, max: 9999 },
} as const;
export type DeckRules = typeof rules;

/** Three epochs of single cards, and as many updates of any other size. */
export const lastStep = 3 * cardCount;

/** How far it goes before its prediction: what three passes through the deck come to, with all cards in one batch, is asked. */
export const untils = ({ batch }: SettingValues<DeckRules>) => [Number(batch) === cardCount ? 2 : undefined];

export const deckSpec = (id: string, step = 0): StepSpec<DeckRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step, values: { batch: String(openedDeal.batch) as '2', seed: openedDeal.seed } },
});
