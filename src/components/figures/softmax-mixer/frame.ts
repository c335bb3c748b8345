/** F5.3: from three scores to three shares: exponentials, their sum, division. */
import { exp } from '../../../engine/math/exp.ts';
import { softmax } from '../../../engine/math/softmax.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula, Term, Token } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { MixerRules } from './settings.ts';
import * as words from './words.ts';

export interface MixerRow {
  readonly name: string;
  /** The score with c added. */
  readonly score: number;
  /** What e is raised to: the score divided by the temperature, less the largest one where that comes first. */
  readonly exponent: number;
  readonly exponential: number | undefined;
  readonly share: number | undefined;
}

export interface MixerFrame {
  readonly step: number;
  readonly rows: readonly MixerRow[];
  readonly total: number | undefined;
  readonly formulas: readonly Formula[];
  readonly sentence: string;
}

export function mixerFrame(step: number, { z1, z2, z3, c, t, way }: SettingValues<MixerRules>): MixerFrame {
  const scores = [z1, z2, z3].map((score) => score + c);
  const scaled = scores.map((score) => score / t);
  const largest = Math.max(...scaled);
  const exponents = way === 'shifted' ? scaled.map((value) => value - largest) : scaled;
  const exponentials = exponents.map(exp);
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  const shares = way === 'shifted' ? softmax(scaled) : exponentials.map((value) => value / total);
  const rows = scores.map(
    (score, k): MixerRow => ({
      name: words.output(k + 1),
      score,
      exponent: exponents[k] as number,
      exponential: step >= 1 ? exponentials[k] : undefined,
      share: step >= 3 ? shares[k] : undefined,
    }),
  );
  return {
    step,
    rows,
    total: step >= 2 ? total : undefined,
    formulas: formulasOf(step, { scores, exponents, exponentials, total, shares, c, t, largest, way, z: [z1, z2, z3] }),
    sentence: sentenceOf(step, { scores, exponents, exponentials, total, shares, way }),
  };
}

interface Numbers {
  readonly scores: readonly number[];
  readonly exponents: readonly number[];
  readonly exponentials: readonly number[];
  readonly total: number;
  readonly shares: readonly number[];
  readonly way: string;
}

interface Settings extends Numbers {
  readonly z: readonly number[];
  readonly c: number;
  readonly t: number;
  readonly largest: number;
}

function formulasOf(step: number, its: Settings): Formula[] {
  const numbered = (base: string, k: number) => ({ base, sub: String(k + 1) });
  const r = (k: number) => ownTerm(numbered('r', k), its.exponents[k] as number, 'z', words.whatEIsRaisedOf(k + 1));
  const e = (k: number) => ownTerm(`eʳ${'¹²³'[k]}`, its.exponentials[k] as number, 'plain', words.exponentialOf(k + 1));
  const total = ownTerm('sum', its.total, 'plain', words.sumOfTheExponentials);
  const of = (result: Term, tokens: readonly Token[]): Formula => ({ result, relation: '=', tokens });
  const each = (formula: (k: number) => Formula) => [0, 1, 2].map(formula);
  if (step === 0) {
    const temperature = ownTerm('T', its.t, 'plain', words.temperature);
    const largest = ownTerm('largest', its.largest, 'plain', words.largestOfThem);
    return each((k) =>
      of(r(k), [
        ...sumOf(ownTerm(numbered('z', k), its.z[k] as number, 'z', words.score(k + 1)), its.c),
        ...row(...(its.t === 1 ? [] : [' ∕ ', temperature]), ...(its.way === 'shifted' ? [' − ', largest] : [])),
      ]),
    );
  }
  if (step === 1) return each((k) => of(e(k), row('e', [r(k)])));
  if (step === 2) return [of(total, row(e(0), ' + ', e(1), ' + ', e(2)))];
  return each((k) =>
    of(ownTerm(numbered('p', k), its.shares[k] as number, 'a', words.shareOf(k + 1)), row(e(k), ' ∕ ', total)),
  );
}

/** A score with c added, in brackets; the score alone where nothing is added. */
const sumOf = (z: Term, c: number): readonly Token[] =>
  c === 0 ? [z] : row('(', z, ' + ', ownTerm('c', c, 'plain', words.whatIsAdded), ')');

function sentenceOf(step: number, { scores, exponents, exponentials, total, shares, way }: Numbers): string {
  const list = (values: readonly number[]) =>
    words.and(
      values
        .slice(0, -1)
        .map((v) => formatNumber(v))
        .join(', '),
      values.at(-1) as number,
    );
  if (step === 0) return words.threeScoresHowLarge(list(scores));
  if (step === 1) return words.eRaisedToGives(list(exponents), list(exponentials), exponentials.every(Number.isFinite));
  if (step === 2) return words.togetherTheyAreThis(total);
  if (shares.some(Number.isNaN)) return words.isNotANumber(Number.isFinite(total));
  return words.sharesAreTogetherThey(
    list(shares),
    shares.reduce((sum, value) => sum + value, 0),
    way,
  );
}
