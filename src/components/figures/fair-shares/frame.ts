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
import * as said from './words.ts';

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
      result: term('adds', adds(current), said.whatInputAdds(current.player + 1), `${current.player + 1}`),
      tokens: row(
        term('after', current.after, said.answerTo(both(current.to))),
        ' − ',
        term('before', current.before, said.answerTo(both(current.from))),
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
      result: term('share', found[0], said.fairShareOfInput, '1'),
      tokens: row(
        '(',
        term(said.first, own[0] as number, said.whatItAdds),
        ' + ',
        term('last', own[1] as number, said.whatItAddsAsTheLast),
        ') ∕ 2',
      ),
    };
  }
  return {
    relation,
    result: term('answer', whole, said.answerToBothInputs),
    tokens: row(
      term('none', none, said.answerWithoutAnyInput),
      ' + ',
      term('share', found[0], said.fairShareOfInput, '1'),
      ' + ',
      term('share', found[1], said.fairShareOfInputText, '2'),
    ),
  };
}

function sentenceOf({ current, shares: found, whole, none, checked, values, x }: Bare): string {
  const of = gameTitles[values.game];
  if (current !== undefined) return said.inputComes(current.player + 1, current.before, current.after, adds(current));
  if (found === undefined) return said.answersToAndWhile(of, whole, both(x), none);
  if (checked) return said.checkWithoutAnyInput(none, whole);
  return said.meansOverBothOrders(found[0], found[1]);
}
