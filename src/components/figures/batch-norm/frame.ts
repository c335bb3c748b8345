/** F11.4: everything drawable at one step of normalising the sums of one unit over a batch of four. */
import { sigmoid } from '../../../engine/math/activations/smooth.ts';
import { drifted, normalised, underRoot } from '../../../exercises/deep-gradients/batch-norm.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula, Term } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { BatchNormRules } from './settings.ts';

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
    ownTerm({ base: 'z', sub: String(k + 1) }, sums[k] as number, 'z', `the sum of example ${k + 1}`, 'z');
  const mean = ownTerm('mean', meanValue, 'plain', 'the mean of the sums', 'mean');
  const variance = ownTerm('variance', varianceValue, 'plain', 'the mean of the squared distances', 'variance');
  const tiny = ownTerm('ε', underRoot, 'plain', 'a tiny number against dividing by 0', 'ε');
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
        ownTerm({ base: 'ẑ', sub: String(k + 1) }, value, 'z', `the sum of example ${k + 1}, normalised`, 'ẑ'),
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
      return `For four examples one unit has the sums ${list(sums)}.`;
    case 1:
      return `Their mean is ${formatNumber(mean)}.`;
    case 2:
      return `The mean of their squared distances from it, the variance, is ${formatNumber(variance)}.`;
    default:
      return variance === 0
        ? 'All four are equal to their mean, and each becomes 0.'
        : `Less the mean, divided by the root of the variance: ${list(values)}.`;
  }
}
