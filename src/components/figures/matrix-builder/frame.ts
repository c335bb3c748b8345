/** F13.1: the test flowers that have been entered so far, and what is counted from their cells. */
import { irisClasses } from '../../../engine/datasets/iris.ts';
import { type ClassificationReport, classificationReport } from '../../../engine/metrics/classification-report.ts';
import { type ConfusionMatrix, confusionMatrix } from '../../../engine/metrics/confusion-matrix.ts';
import type { TestedFlower } from '../../../exercises/evaluation/sepals.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type BuilderRules, cellName, type Rate } from './settings.ts';
import * as says from './words.ts';

export interface BuilderFrame {
  readonly step: number;
  readonly matrix: ConfusionMatrix;
  readonly report: ClassificationReport;
  /** The flowers of each cell, by row and column, in the order in which they were entered. */
  readonly cells: readonly (readonly (readonly TestedFlower[])[])[];
  readonly last: TestedFlower | undefined;
  readonly rate: Rate;
  /** The class that the rate is of. */
  readonly of: number;
  /** The cell whose flowers are listed, as row and column. */
  readonly opened: readonly [truth: number, predicted: number] | undefined;
  /** Undefined as long as there is nothing to divide by. */
  readonly formula: Formula | undefined;
  readonly sentence: string;
}

const species = (label: number) => irisClasses[label] as string;

export function builderFrame(
  flowers: readonly TestedFlower[],
  step: number,
  { rate, of, cell }: SettingValues<BuilderRules>,
): BuilderFrame {
  const entered = flowers.slice(0, step);
  const matrix = confusionMatrix(
    entered.map(({ truth }) => truth),
    entered.map(({ predicted }) => predicted),
    irisClasses.length,
  );
  const label = irisClasses.indexOf(of);
  const each = irisClasses.map((_, k) => k);
  const places = each.flatMap((truth) => each.map((predicted) => [truth, predicted] as const));
  return {
    ...{ step, matrix, rate },
    report: classificationReport(matrix),
    cells: each.map((truth) =>
      each.map((predicted) => entered.filter((its) => its.truth === truth && its.predicted === predicted)),
    ),
    last: entered.at(-1),
    of: label,
    opened: places.find(([truth, predicted]) => cellName(truth, predicted) === cell),
    formula: formulaOf(matrix, rate, label),
    sentence: sentenceOf(flowers.length, entered),
  };
}

/** Whether a cell counts in what the rate divides by. */
export function isCounted({ rate, of, step }: BuilderFrame, truth: number, predicted: number): boolean {
  if (step === 0) return false;
  if (rate === 'accuracy') return true;
  return (rate !== 'precision' && truth === of) || (rate !== 'recall' && predicted === of);
}

function formulaOf(matrix: ConfusionMatrix, rate: Rate, of: number): Formula | undefined {
  const { classes, accuracy } = classificationReport(matrix);
  const its = classes[of] as (typeof classes)[number];
  const count = (truth: number, predicted: number) =>
    ownTerm(
      { base: 'n', sub: `${letter(truth)}${letter(predicted)}` },
      matrix[truth]?.[predicted] as number,
      'plain',
      says.flowersThat(species(truth), species(predicted)),
      says.cell(truth, predicted),
    );
  const sum = (terms: readonly RowPart[]) => terms.flatMap((term, k) => (k === 0 ? [term] : [' + ', term]));
  const each = matrix.map((_, k) => k);
  const of_ = (name: string, value: number, words: string, ...parts: readonly RowPart[]): Formula => ({
    result: ownTerm(name, value, 'plain', words),
    relation: '=',
    tokens: row(...parts),
  });
  const hits = count(of, of);
  if (rate === 'recall')
    return its.support === 0
      ? undefined
      : of_(
          says.recall,
          its.recall,
          says.recallOf(species(of)),
          hits,
          ' ∕ (',
          ...sum(each.map((k) => count(of, k))),
          ')',
        );
  if (rate === 'precision')
    return its.predicted === 0
      ? undefined
      : of_(
          says.precision,
          its.precision,
          says.precisionOf(species(of)),
          ...[hits, ' ∕ (', ...sum(each.map((k) => count(k, of))), ')'],
        );
  if (rate === 'accuracy')
    return Number.isNaN(accuracy)
      ? undefined
      : of_(
          says.accuracy,
          accuracy,
          says.shareOfRightAnswers,
          ...['(', ...sum(each.map((k) => count(k, k))), ') ∕ '],
          ownTerm(
            'n',
            matrix.flat().reduce((all, its) => all + its, 0),
            'plain',
            says.allFlowersEntered,
          ),
        );
  const named = (name: string, value: number, words: string) => ownTerm(name, value, 'plain', words);
  // Of two rates of which one is unknown there is no F1.
  return its.support === 0 || its.predicted === 0
    ? undefined
    : of_(
        'F1',
        its.f1,
        says.fOf(species(of)),
        ...['2 · ', hits, ' ∕ ('],
        named('row', its.support, says.flowersThatOf(species(of))),
        ' + ',
        named('column', its.predicted, says.flowersThatWereCalled(species(of))),
        ')',
      );
}

/** Setosa, versicolor and virginica are told apart by three letters. */
export const letter = (label: number) => ['s', 'v', 'g'][label] as string;

function sentenceOf(count: number, entered: readonly TestedFlower[]): string {
  const last = entered.at(-1);
  if (last === undefined) return says.testFlowersWaitEach(count);
  const { number, truth, predicted } = last;
  const said = says.flowerIs(number, article(truth), species(predicted));
  const right = entered.filter((its) => its.truth === its.predicted).length;
  const so = truth === predicted ? says.onTheDiagonal(said) : says.mistakeOffTheDiagonal(said);
  return entered.length < count ? so : says.allEntered(so, right, count);
}

const article = (label: number) => `a ${species(label)}`;
