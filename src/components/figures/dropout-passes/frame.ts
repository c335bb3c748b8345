/** F14.3: one input goes through four units five times: in training some are dropped by chance, in use none is. */
import {
  activations,
  meanOverMasks,
  type Pass,
  passCount,
  passInUse,
  trainingPass,
  weights,
} from '../../../exercises/overfitting/dropout.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type DropoutRules, lastStep } from './settings.ts';

/** How far the first pass has come: what was drawn, who is dropped, what goes on. */
export type Stage = 'drawn' | 'masked' | 'done';

export interface ShownPass extends Pass {
  readonly stage: Stage;
}

export interface DropoutFrame {
  readonly mode: 'training' | 'use';
  readonly rate: number;
  readonly passes: readonly ShownPass[];
  /** Over all masks; undefined before the last step of training. */
  readonly mean: { readonly out: readonly number[]; readonly sum: number } | undefined;
  readonly formula: Formula | undefined;
  readonly sentence: string;
}

export function dropoutFrame(step: number, { mode, rate, seed }: SettingValues<DropoutRules>): DropoutFrame {
  const passes = mode === 'use' ? inUse(step) : inTraining(step, rate, Math.floor(seed));
  const frame = {
    mode,
    rate,
    passes,
    mean: mode === 'training' && step === lastStep ? meanOverMasks(rate) : undefined,
  };
  return { ...frame, formula: formulaOf(frame), sentence: sentenceOf(frame) };
}

const inUse = (step: number): ShownPass[] => Array.from({ length: step }, () => ({ ...passInUse, stage: 'done' }));

function inTraining(step: number, rate: number, seed: number): ShownPass[] {
  const stages: readonly Stage[] = ['drawn', 'masked', 'done'];
  const begun = Math.min(passCount, step <= 3 ? Math.min(step, 1) : step - 2);
  return Array.from({ length: begun }, (_, k) => ({
    ...trainingPass(rate, seed, k),
    stage: k === 0 && step < 3 ? (stages[step - 1] as Stage) : 'done',
  }));
}

type Unsaid = Omit<DropoutFrame, 'formula' | 'sentence'>;

/** Of a pass the third unit is followed, which says most. */
const followed = 2;
const unitName = `unit ${followed + 1}`;

function formulaOf({ rate, passes, mean }: Unsaid): Formula | undefined {
  const pass = passes.at(-1);
  if (pass === undefined) return undefined;
  const a = ownTerm({ base: 'a', sub: '3' }, activations[followed], 'a', `what ${unitName} says`);
  if (mean !== undefined)
    return {
      result: ownTerm(
        'mean',
        mean.out[followed] as number,
        'a',
        `what ${unitName} passes on, on average over all masks`,
      ),
      relation: '=',
      tokens: row(
        '(1 − ',
        ownTerm('p', rate, 'plain', 'the share that is dropped'),
        ') · ',
        a,
        ' ∕ (1 − ',
        ownTerm('p', rate, 'plain', 'the share that is dropped'),
        ')',
      ),
    };
  if (pass.stage !== 'done') return undefined;
  if (pass.drawn !== undefined && passes.length === 1)
    return {
      result: ownTerm('out', pass.out[followed] as number, 'a', `what ${unitName} passes on`),
      relation: '=',
      tokens: row(
        ownTerm('kept', pass.mask[followed] === 0 ? 0 : 1, 'plain', '1 for a kept unit, 0 for a dropped one'),
        ' · ',
        a,
        ' ∕ (1 − ',
        ownTerm('p', rate, 'plain', 'the share that is dropped'),
        ')',
      ),
    };
  const parts = pass.out.flatMap((out, i): RowPart[] => [
    i === 0 ? '' : ' + ',
    ownTerm({ base: 'w', sub: String(i + 1) }, weights[i] as number, 'weight', `the weight of unit ${i + 1}`),
    ' · ',
    ownTerm('out', out, 'a', `what unit ${i + 1} passes on`),
  ]);
  return {
    result: ownTerm('z', pass.sum, 'z', 'the weighted sum in the next unit'),
    relation: '=',
    tokens: row(...parts.filter((part) => part !== '')),
  };
}

const short = (value: number) => formatNumber(value, { significant: 3 });

function sentenceOf({ mode, rate, passes, mean }: Unsaid): string {
  const pass = passes.at(-1);
  if (pass === undefined) return `Four units say ${activations.map(short).join(', ')}. The input has not gone on yet.`;
  if (mean !== undefined)
    return `Over all ${2 ** activations.length} masks, each as often as it is drawn, the units pass on ${mean.out.map(short).join(', ')} on average, and the next unit’s sum is ${short(mean.sum)}.`;
  if (mode === 'use')
    return `Pass ${passes.length} in use: nothing is drawn, and the next unit’s sum is ${short(pass.sum)}.`;
  const dropped = pass.mask.flatMap((factor, i) => (factor === 0 ? [i + 1] : []));
  if (pass.stage === 'drawn')
    return `A number is drawn for each unit: ${pass.drawn?.map(short).join(', ')}. Who gets less than ${short(rate)} is dropped.`;
  const who =
    dropped.length === 0
      ? 'nobody is dropped'
      : `${dropped.length === 1 ? 'unit' : 'units'} ${dropped.join(' and ')} ${dropped.length === 1 ? 'is' : 'are'} dropped`;
  if (pass.stage === 'masked') return `Pass 1: ${who}.`;
  return `Pass ${passes.length}: ${who}, the others are divided by ${short(1 - rate)}. The next unit’s sum is ${short(pass.sum)}.`;
}
