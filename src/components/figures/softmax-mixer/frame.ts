/** F5.3: from three scores to three shares: exponentials, their sum, division. */
import { exp } from '../../../engine/math/exp.ts';
import { softmax } from '../../../engine/math/softmax.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula, Term, Token } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { MixerRules } from './settings.ts';

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
      name: `output ${k + 1}`,
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
  const r = (k: number) => ownTerm(numbered('r', k), its.exponents[k] as number, 'z', `what e is raised to, ${k + 1}`);
  const e = (k: number) => ownTerm(`eʳ${'¹²³'[k]}`, its.exponentials[k] as number, 'plain', `exponential ${k + 1}`);
  const total = ownTerm('sum', its.total, 'plain', 'the sum of the exponentials');
  const of = (result: Term, tokens: readonly Token[]): Formula => ({ result, relation: '=', tokens });
  const each = (formula: (k: number) => Formula) => [0, 1, 2].map(formula);
  if (step === 0) {
    const temperature = ownTerm('T', its.t, 'plain', 'the temperature');
    const largest = ownTerm('largest', its.largest, 'plain', 'the largest of them');
    return each((k) =>
      of(r(k), [
        ...sumOf(ownTerm(numbered('z', k), its.z[k] as number, 'z', `score ${k + 1}`), its.c),
        ...row(...(its.t === 1 ? [] : [' ∕ ', temperature]), ...(its.way === 'shifted' ? [' − ', largest] : [])),
      ]),
    );
  }
  if (step === 1) return each((k) => of(e(k), row('e', [r(k)])));
  if (step === 2) return [of(total, row(e(0), ' + ', e(1), ' + ', e(2)))];
  return each((k) =>
    of(ownTerm(numbered('p', k), its.shares[k] as number, 'a', `share ${k + 1}`), row(e(k), ' ∕ ', total)),
  );
}

/** A score with c added, in brackets; the score alone where nothing is added. */
const sumOf = (z: Term, c: number): readonly Token[] =>
  c === 0 ? [z] : row('(', z, ' + ', ownTerm('c', c, 'plain', 'what is added to every score'), ')');

function sentenceOf(step: number, { scores, exponents, exponentials, total, shares, way }: Numbers): string {
  const list = (values: readonly number[]) =>
    `${values
      .slice(0, -1)
      .map((v) => formatNumber(v))
      .join(', ')} and ${formatNumber(values.at(-1) as number)}`;
  if (step === 0) return `Three scores: ${list(scores)}. How large a share of the whole will each output get?`;
  if (step === 1)
    return `e raised to ${list(exponents)} gives ${list(exponentials)}: ${exponentials.every(Number.isFinite) ? 'positive numbers, whatever the scores were' : 'more than a computer’s number can hold'}.`;
  if (step === 2)
    return `Together they are ${formatNumber(total)}. This is the whole that the outputs divide among them.`;
  if (shares.some(Number.isNaN))
    return `${Number.isFinite(total) ? 'Nothing divided by nothing' : 'Infinity divided by infinity'} is not a number: the straight way fails for such scores. The same shares come out if the largest score is subtracted first.`;
  return `The shares are ${list(shares)}. Together they are ${formatNumber(
    shares.reduce((sum, value) => sum + value, 0),
    { significant: 10 },
  )}${way === 'shifted' ? '; subtracting the largest score has changed none of them' : ''}.`;
}
