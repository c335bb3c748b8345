/** F13.3: folds one after the other; of each its split, then what was trained, then its score; last the mean of the scores. */
import { spreadOf } from '../../../engine/metrics/spread.ts';
import type { Fold } from '../../../engine/splits/fold.ts';
import { type AllOutcomes, type FoldOutcome, foldsOf, labelsOf } from '../../../exercises/evaluation/folds.ts';
import type { Formula, Term } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type FoldRules, lastOf, phases } from './settings.ts';
import * as words from './words.ts';

export interface FoldRow {
  readonly fold: Fold;
  /** How far this fold has come: 0 not begun, 1 split, 2 trained, 3 scored. */
  readonly phase: number;
  /** What was learned; undefined before it is, and where the numbers are too many to show. */
  readonly parameters: readonly number[] | undefined;
  /** Undefined before the fold is scored. */
  readonly outcome: FoldOutcome | undefined;
}

export interface FoldFrame {
  readonly data: 'cards' | 'irises';
  readonly labels: readonly number[];
  readonly rows: readonly FoldRow[];
  /** The row that the step is about; undefined at the start and at the end. */
  readonly current: number | undefined;
  /** Mean and standard deviation, at the last stop only. */
  readonly spread: { readonly mean: number; readonly deviation: number } | undefined;
  readonly formula: Formula | undefined;
  /** How the standard deviation comes about, at the last stop. */
  readonly deviation: Formula | undefined;
  readonly sentence: string;
}

export const scoreOf = ({ right, tested }: FoldOutcome) => right / tested;

/** @param asked the prediction that asks how sorted irises come out: until it is made, their scores are kept back */
export function foldFrame(
  all: AllOutcomes,
  cursor: number,
  values: SettingValues<FoldRules>,
  asked?: string | undefined,
): FoldFrame {
  const { data, k, order } = values;
  const keptBack = data === 'irises' && order === 'stored' ? asked : undefined;
  const outcomes = all[data][order][k];
  const step = Math.min(cursor, lastOf(values));
  const done = step - 1;
  const rows = foldsOf(data, order, Number(k)).map((fold, f): FoldRow => {
    const phase = Math.max(0, Math.min(phases.length, done - f * phases.length + 1));
    const outcome = outcomes[f] as FoldOutcome;
    return {
      ...{ fold, phase },
      parameters: phase >= 2 ? outcome.parameters : undefined,
      outcome: phase >= 3 && keptBack === undefined ? outcome : undefined,
    };
  });
  const isEnd = step === lastOf(values);
  const current = step === 0 || isEnd ? undefined : Math.floor(done / phases.length);
  const scores = outcomes.map(scoreOf);
  const spread = isEnd && keptBack === undefined ? spreadOf(scores) : undefined;
  return {
    ...{ data, rows, current, spread },
    labels: labelsOf(data),
    formula: formulaOf(rows, current, scores, spread?.mean),
    deviation: spread && deviationOf(scores, spread),
    sentence:
      keptBack !== undefined && (isEnd || rows[current ?? 0]?.phase === phases.length)
        ? words.whatComesOut(isEnd, (current ?? 0) + 1, keptBack)
        : sentenceOf(data, rows, current, spread),
  };
}

const scoreTerm = (scores: readonly number[], f: number): Term =>
  ownTerm({ base: 'score', sub: `${f + 1}` }, scores[f] as number, 'plain', words.scoreOfFold(f + 1), words.fold(f));

const deviationOf = (scores: readonly number[], { mean, deviation }: NonNullable<FoldFrame['spread']>): Formula => ({
  result: ownTerm('SD', deviation, 'plain', words.standardDeviation),
  relation: '=',
  tokens: row(
    '√((',
    ...scores.flatMap((_, f) => [
      f === 0 ? '(' : ' + (',
      scoreTerm(scores, f),
      ' − ',
      ownTerm('mean', mean, 'plain', words.meanOfTheScores),
      ')²',
    ]),
    ') ∕ ',
    ownTerm('folds', scores.length, 'plain', words.numberOfFolds),
    ')',
  ),
});

function formulaOf(
  rows: readonly FoldRow[],
  current: number | undefined,
  scores: readonly number[],
  mean: number | undefined,
): Formula | undefined {
  const score = (f: number) => scoreTerm(scores, f);
  if (mean !== undefined)
    return {
      result: ownTerm('mean', mean, 'plain', words.meanOfTheScores),
      relation: '=',
      tokens: row(
        '(',
        ...scores.flatMap((_, f) => (f === 0 ? [score(f)] : [' + ', score(f)])),
        ') ∕ ',
        ownTerm('folds', scores.length, 'plain', words.numberOfFolds),
      ),
    };
  const outcome = current === undefined ? undefined : rows[current]?.outcome;
  if (outcome === undefined || current === undefined) return undefined;
  return {
    result: score(current),
    relation: '=',
    tokens: row(
      ownTerm('right', outcome.right, 'plain', words.testedOnesThatWere),
      ' ∕ ',
      ownTerm('tested', outcome.tested, 'plain', words.allThatWereTested),
    ),
  };
}

function sentenceOf(
  data: FoldFrame['data'],
  rows: readonly FoldRow[],
  current: number | undefined,
  spread: FoldFrame['spread'],
): string {
  if (spread !== undefined) return words.everyoneWasTestedOnce(spread.mean, spread.deviation);
  const its = current === undefined ? undefined : rows[current];
  if (its === undefined || current === undefined) return words.willBeDealt(data, rows.length);
  const name = words.foldWith(current + 1);
  const { test, train } = its.fold;
  if (its.phase === 1)
    return data === 'cards'
      ? words.trainOnTest(name, listed(train), listed(test))
      : words.trainOnFlowersTest(name, train.length, test.length);
  if (its.phase === 2) return words.networkThatKnowsNothing(name, train.length, data);
  const { right, tested } = its.outcome as FoldOutcome;
  return words.itNames(name, right, tested);
}

const listed = (cards: readonly number[]) => cards.map((n) => n + 1).join(', ');
