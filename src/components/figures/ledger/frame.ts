/** F6.4: what a network says of ten points at two moments, entered point by point: who is right, and what each costs. */
import { type Entry, entryOf } from '../../../exercises/loss/entry.ts';
import type { Formula, Term } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';
import * as words from './words.ts';

/** What the network says of every point at a moment of its training. */
export interface Moment {
  readonly updates: number;
  readonly predictions: readonly number[];
}

export interface LedgerRow {
  readonly label: number;
  readonly before: Entry;
  readonly after: Entry;
}

export interface LedgerFrame {
  readonly from: number;
  readonly to: number;
  /** The points entered so far. */
  readonly rows: readonly LedgerRow[];
  readonly count: number;
  readonly totals: readonly [before: Total, after: Total];
  readonly formulas: readonly { readonly name: string; readonly formula: Formula }[];
  readonly sentence: string;
}

/** Of the points entered so far. */
export interface Total {
  readonly right: number;
  /** Undefined before the first. */
  readonly mean: number | undefined;
}

export const ledgerRules = (names: readonly string[]) =>
  ({ from: { kind: 'choice', names }, to: { kind: 'choice', names } }) as const;
export type LedgerRules = ReturnType<typeof ledgerRules>;

/** @param updates the moments, first to last; it opens with these two, and nothing entered */
export const ledgerSpec = (id: string, updates: readonly number[], count: number): StepSpec<LedgerRules> => {
  const names = updates.map(String);
  return {
    id,
    last: count,
    rules: ledgerRules(names),
    opened: { step: 0, values: { from: names[0] as string, to: names.at(-1) as string } },
  };
};

export function ledgerFrame(
  moments: readonly Moment[],
  labels: readonly number[],
  step: number,
  values: SettingValues<LedgerRules>,
): LedgerFrame {
  const at = (name: string) => moments.find(({ updates }) => String(updates) === name) ?? (moments[0] as Moment);
  const [from, to] = [at(values.from), at(values.to)];
  const entry = ({ predictions }: Moment, n: number) => entryOf(predictions[n] as number, labels[n] as number);
  const rows = labels
    .slice(0, step)
    .map((label, n): LedgerRow => ({ label, before: entry(from, n), after: entry(to, n) }));
  const total = (side: 'before' | 'after'): Total => ({
    right: rows.filter((its) => its[side].right).length,
    mean: rows.length === 0 ? undefined : rows.reduce((sum, its) => sum + its[side].loss, 0) / rows.length,
  });
  const totals = [total('before'), total('after')] as const;
  return {
    from: from.updates,
    to: to.updates,
    rows,
    count: labels.length,
    totals,
    formulas: formulasOf(rows),
    sentence: sentenceOf(rows, labels.length, totals),
  };
}

/** The point entered last, at both moments. */
function formulasOf(rows: readonly LedgerRow[]): LedgerFrame['formulas'] {
  const last = rows.at(-1);
  if (last === undefined) return [];
  return (['before', 'after'] as const).map((name) => {
    const { prediction, loss } = last[name];
    const result: Term = ownTerm('E', loss, 'loss', words.lossOfPoint(rows.length, name));
    const p = ownTerm('p', prediction, 'a', words.whatClassIsGiven(name));
    const tokens = row('−ln(', ...(last.label === 1 ? [p] : ['1 − ', p]), ')');
    return { name, formula: { result, relation: '=', tokens } };
  });
}

function sentenceOf(rows: readonly LedgerRow[], count: number, [before, after]: LedgerFrame['totals']): string {
  const last = rows.at(-1);
  if (last === undefined) return words.pointsThatTheNetwork(count);
  const change = last.after.loss - last.before.loss;
  const verdict = (entry: Entry) => (entry.right ? 'right' : 'wrong');
  const moved =
    last.before.right === last.after.right
      ? words.isAtBothMoments(verdict(last.after))
      : words.wasAnd(verdict(last.before), verdict(last.after));
  const cost = change === 0 ? words.itsLossStays : words.itsLoss(change, Math.abs(change));
  const so = words.pointWith(rows.length, moved, cost);
  if (rows.length < count || before.mean === undefined || after.mean === undefined) return so;
  return words.allEnteredRightBefore(so, before.right, after.right, before.mean, after.mean);
}
