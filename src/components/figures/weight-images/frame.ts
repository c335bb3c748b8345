/** F16.1: the weights of each unit of the first layer as a picture, and what is known of the units so far. */
import { activity, answersTo } from '../../../exercises/interpretability/measured.ts';
import { outputOf } from '../../../exercises/interpretability/reader.ts';
import { networks } from '../../../exercises/interpretability/recorded.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { WeightRules } from './settings.ts';
import * as words from './words.ts';

/** In which order the outputs without hidden units stand: not by their digits, which are asked for. */
export const shuffled = [7, 0, 3, 8, 1, 6, 9, 4, 2, 5] as const;

export interface WeightFrame {
  readonly network: SettingValues<WeightRules>['network'];
  /** For each unit its weights, row by row. */
  readonly units: readonly (readonly number[])[];
  /** How many units are known: of the others only the weights are shown. */
  readonly known: number;
  /** What each known unit answers to: its digit, or to how many of the ten digits. */
  readonly names: readonly string[];
  /** Of the unit at hand, for each digit: the share of test images in which it is active; undefined without hidden units. */
  readonly shares: readonly number[] | undefined;
  /** Of the unit at hand, for each digit the weight of the way on to its output. */
  readonly onward: readonly number[] | undefined;
  readonly sentence: string;
}

export function weightFrame(step: number, { network }: SettingValues<WeightRules>): WeightFrame {
  const layers = networks[network];
  const isHidden = network === 'hidden';
  const inOrder = layers[0].weights;
  const units = isHidden ? inOrder : shuffled.map((digit) => inOrder[digit] as readonly number[]);
  const names = units.slice(0, step).map((_, j) => (isHidden ? `${answersTo(activity[j] ?? [])}` : `${shuffled[j]}`));
  const unit = step - 1;
  const shares = isHidden ? activity[unit] : undefined;
  const onward = isHidden && unit >= 0 ? outputOf(layers).weights.map((row) => row[unit] as number) : undefined;
  return {
    ...{ network, units, known: step, names, shares, onward },
    sentence: sentenceOf(step, isHidden, units, shares, onward),
  };
}

function sentenceOf(
  step: number,
  isHidden: boolean,
  units: WeightFrame['units'],
  shares: WeightFrame['shares'],
  onward: WeightFrame['onward'],
): string {
  if (step === 0) return isHidden ? words.hiddenUnitsTheWeights(units.length) : words.outputsTheWeights(units.length);
  if (!isHidden) return words.pictureTheWeights(step, shuffled[step - 1]);
  const most = (onward ?? []).indexOf(Math.max(...(onward ?? [0])));
  const to = answersTo(shares ?? []);
  return words.unitIsActive(step, to, most, onward?.[most] ?? 0);
}
