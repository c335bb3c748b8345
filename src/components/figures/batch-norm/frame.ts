/** F11.4: everything drawable at one step of normalising the sums of one unit over a batch of four. */
import { sigmoid } from '../../../engine/math/activations/smooth.ts';
import { drifted, normalised, underRoot } from '../../../exercises/deep-gradients/batch-norm.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula, Term } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { BatchNormRules } from './settings.ts';
import * as words from './words.ts';

export interface BatchNormFrame {
  readonly step: number;
  readonly sums: readonly number[];
  /** Undefined before their steps. */
  readonly mean: number | undefined;
  readonly variance: number | undefined;
  readonly values: readonly number[] | undefined;
  /** The slope of sigmoid at each sum, and once they are normalised at each of those. */
  readonly slopes: readonly number[];
  readonly newSlopes: readonly number[] | undefined;
  readonly formulas: readonly Formula[];
  readonly sentence: string;
}

const slopeAt = (z: number) => sigmoid.df(z, sigmoid.f(z));

export function batchNormFrame(step: number, { times, plus }: SettingValues<BatchNormRules>): BatchNormFrame {
  const sums = drifted.map((its) => its * times + plus);
  const { mean, variance, values } = normalised(sums);
  return {
    ...{ step, sums },
    mean: step >= 1 ? mean : undefined,
    variance: step >= 2 ? variance : undefined,
    values: step >= 3 ? values : undefined,
    slopes: sums.map(slopeAt),
    newSlopes: step >= 3 ? values.map(slopeAt) : undefined,
    formulas: formulasOf(step, sums, mean, variance, values),
    sentence: sentenceOf(step, sums, mean, variance, values),
  };
}

function formulasOf(
  step: number,
  sums: readonly number[],
  meanValue: number,
  varianceValue: number,
  values: readonly number[],
): Formula[] {
  const z = (k: number) =>
    ownTerm({ base: 'z', sub: String(k + 1) }, sums[k] as number, 'z', words.sumOfExample(k + 1), 'z');
  const mean = ownTerm('mean', meanValue, 'plain', words.meanOfTheSums, 'mean');
  const variance = ownTerm('variance', varianceValue, 'plain', words.meanOfTheSquared, 'variance');
  const tiny = ownTerm('ε', underRoot, 'plain', words.tinyNumberAgainstDividing, 'ε');
  const of = (result: Term, ...parts: readonly RowPart[]): Formula => ({
    result,
    relation: '=',
    tokens: row(...parts),
  });
  const joined = (part: (k: number) => readonly RowPart[]) =>
    sums.flatMap((_, k) => (k === 0 ? part(k) : [' + ', ...part(k)]));
  if (step === 1) return [of(mean, '(', ...joined((k) => [z(k)]), ') ∕ 4')];
  if (step === 2) return [of(variance, '(', ...joined((k) => ['(', z(k), ' − ', mean, ')', ['2']]), ') ∕ 4')];
  if (step === 3)
    return values.map((value, k) =>
      of(
        ownTerm({ base: 'ẑ', sub: String(k + 1) }, value, 'z', words.sumOfExampleNormalised(k + 1), 'ẑ'),
        ...['(', z(k), ' − ', mean, ') ∕ √(', variance, ' + ', tiny, ')'],
      ),
    );
  return [];
}

function sentenceOf(
  step: number,
  sums: readonly number[],
  mean: number,
  variance: number,
  values: readonly number[],
): string {
  const list = (numbers: readonly number[]) => numbers.map((its) => formatNumber(its)).join(', ');
  switch (step) {
    case 0:
      return words.forFourExamples(list(sums));
    case 1:
      return words.theirMean(mean);
    case 2:
      return words.meanOfTheirSquared(variance);
    default:
      return variance === 0 ? words.allFourAreEqual : words.lessTheMeanDivided(list(values));
  }
}
