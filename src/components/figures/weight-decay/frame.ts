/** F14.4: four weights that only a penalty pulls on, update by update, with L2 and with L1. */
import { decayed, type Penalty, penaltyExperiment, startWeights } from '../../../exercises/overfitting/penalties.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { DecayRules } from './settings.ts';
import * as words from './words.ts';

export interface Decay {
  readonly penalty: Penalty;
  /** The weights after each update so far. */
  readonly weights: readonly (readonly number[])[];
  /** What the first weight is charged now. */
  readonly price: Formula;
  /** How the first weight came to what it is; undefined before the first update. */
  readonly formula: Formula | undefined;
}

export interface DecayFrame {
  readonly update: number;
  readonly decays: readonly [Decay, Decay];
  readonly sentence: string;
}

export function decayFrame(update: number, { L2, lambda, rate }: SettingValues<DecayRules>): DecayFrame {
  const decayOf = (penalty: Penalty): Decay => {
    const weights = decayed(penaltyExperiment(penalty, lambda, rate), update);
    const price = priceOf(penalty, weights, lambda);
    return { penalty, weights, price, formula: update === 0 ? undefined : formulaOf(penalty, weights, lambda, rate) };
  };
  const decays = [decayOf(L2 === 'half' ? 'half-L2' : 'L2'), decayOf('L1')] as const;
  return { update, decays, sentence: sentenceOf(update, decays) };
}

const strength = (lambda: number) => ownTerm('λ', lambda, 'plain', words.strengthOfThePenalty);

function priceOf(penalty: Penalty, weights: readonly (readonly number[])[], lambda: number): Formula {
  const now = weights.at(-1)?.[0] as number;
  const w = ownTerm('w', now, 'weight', words.firstWeight, 'weight 1');
  const price = penalty === 'L1' ? lambda * Math.abs(now) : (penalty === 'L2' ? 1 : 0.5) * lambda * now * now;
  const half = penalty === 'half-L2' ? ['½ · '] : [];
  return {
    result: ownTerm(words.penalty, price, 'loss', words.whatIsAdded),
    relation: '=',
    tokens: penalty === 'L1' ? row(strength(lambda), ' · |', w, '|') : row(...half, strength(lambda), ' · ', w, '²'),
  };
}

function formulaOf(penalty: Penalty, weights: readonly (readonly number[])[], lambda: number, rate: number): Formula {
  const before = weights.at(-2)?.[0] as number;
  const term = {
    w: ownTerm('w', before, 'weight', words.firstWeightBefore, 'weight 1'),
    rate: ownTerm('η', rate, 'plain', words.learningRate),
    lambda: strength(lambda),
  };
  const pull = penalty === 'L1' ? ownTerm(words.signW, Math.sign(before), 'weight', words.signOfTheWeight) : term.w;
  return {
    result: ownTerm('w', weights.at(-1)?.[0] as number, 'weight', words.firstWeightAfter, 'weight 1'),
    relation: '=',
    tokens: row(term.w, ' − ', term.rate, ' · ', ...(penalty === 'L2' ? ['2 · '] : []), term.lambda, ' · ', pull),
  };
}

/** As the picture calls it. */
export const penaltyNames: Readonly<Record<Penalty, string>> = {
  'half-L2': 'L2: ½λw² each',
  L2: 'L2: λw² each',
  L1: 'L1: λ|w| each',
};

/** Of the weight that starts smallest. */
const smallest = startWeights.indexOf(0.305);

function sentenceOf(update: number, [l2, l1]: readonly [Decay, Decay]): string {
  const short = (value: number | undefined) => formatNumber(value ?? Number.NaN, { significant: 3 });
  if (update === 0) return words.fourWeightsAndNothing(startWeights.map(short).join(', '));
  const of = ({ weights }: Decay) => words.and(short(weights.at(-1)?.[0]), short(weights.at(-1)?.[smallest]));
  const after = update === 1 ? '1 update' : words.updatesOf(update);
  return words.afterTheWeights(after, of(l2), of(l1));
}
