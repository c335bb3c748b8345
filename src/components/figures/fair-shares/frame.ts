/** F16.5: what each input adds in both orders, its mean, and the check that all shares add up. */
import {
  adds,
  answerOf,
  type Joining,
  joinings,
  orders,
  type Pair,
  shares,
} from '../../../exercises/interpretability/shapley.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { pairOf, type ShareRules } from './settings.ts';

export interface ShareFrame {
  readonly values: SettingValues<ShareRules>;
  readonly x: Pair;
  readonly missing: Pair;
  /** Both orders, each as far as it is known. */
  readonly orders: readonly (readonly (Joining | undefined)[])[];
  readonly current: Joining | undefined;
  /** Once both orders are done. */
  readonly shares: Pair | undefined;
  /** What the answer is, and what it is without any input. */
  readonly whole: number;
  readonly none: number;
  readonly checked: boolean;
  readonly formula: Formula | undefined;
  readonly sentence: string;
}

const n = (value: number) => formatNumber(value);
const both = ([first, second]: Pair) => `(${n(first)}, ${n(second)})`;
export const gameTitles = { and: 'AND', or: 'OR', xor: 'XOR', sum: '2x₁ − 3x₂ + 1' } as const;

export function shareFrame(step: number, values: SettingValues<ShareRules>): ShareFrame {
  const x = pairOf(values.inputs);
  const missing: Pair = [Number(values.missing), Number(values.missing)];
  const all = orders.map((order) => joinings(values.game, x, missing, order));
  const known = all.map((order, o) => order.map((joining, k) => (2 * o + k < step ? joining : undefined)));
  const frame = {
    ...{ values, x, missing, orders: known },
    current: step > 0 && step <= 4 ? all.flat()[step - 1] : undefined,
    shares: step >= 5 ? shares(values.game, x, missing) : undefined,
    whole: answerOf(values.game, x),
    none: answerOf(values.game, missing),
    checked: step === 6,
  };
  return { ...frame, formula: formulaOf(frame, all), sentence: sentenceOf(frame) };
}

type Bare = Omit<ShareFrame, 'formula' | 'sentence'>;
const term = (base: string, value: number, words: string, sub?: string) =>
  ownTerm(sub === undefined ? base : { base, sub }, value, 'plain', words);

function formulaOf(
  { current, shares: found, whole, none, checked }: Bare,
  all: readonly Joining[][],
): Formula | undefined {
  const relation = '=' as const;
  if (current !== undefined)
    return {
      relation,
      result: term('adds', adds(current), `what input ${current.player + 1} adds`, `${current.player + 1}`),
      tokens: row(
        term('after', current.after, `the answer to ${both(current.to)}`),
        ' − ',
        term('before', current.before, `the answer to ${both(current.from)}`),
      ),
    };
  if (found === undefined) return undefined;
  if (!checked) {
    const own = all
      .flat()
      .filter(({ player }) => player === 0)
      .map(adds);
    return {
      relation,
      result: term('share', found[0], 'the fair share of input 1', '1'),
      tokens: row(
        '(',
        term('first', own[0] as number, 'what it adds as the first'),
        ' + ',
        term('last', own[1] as number, 'what it adds as the last'),
        ') ∕ 2',
      ),
    };
  }
  return {
    relation,
    result: term('answer', whole, 'the answer to both inputs'),
    tokens: row(
      term('none', none, 'the answer without any input'),
      ' + ',
      term('share', found[0], 'the fair share of input 1', '1'),
      ' + ',
      term('share', found[1], 'the fair share of input 2', '2'),
    ),
  };
}

function sentenceOf({ current, shares: found, whole, none, checked, values, x }: Bare): string {
  const of = gameTitles[values.game];
  if (current !== undefined)
    return `Input ${current.player + 1} comes in: the answer goes from ${n(current.before)} to ${n(current.after)}, so it adds ${n(adds(current))}.`;
  if (found === undefined)
    return `${of} answers ${n(whole)} to ${both(x)}, and ${n(none)} while no input is in. Who is responsible?`;
  if (checked)
    return `The check: ${n(none)} without any input, and both shares, come to ${n(whole)}. Nothing is left over.`;
  return `The means over both orders: input 1 has ${n(found[0])}, input 2 has ${n(found[1])}.`;
}
