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
import * as words from './words.ts';

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
const unitName = words.unitOf(followed + 1);

function formulaOf({ rate, passes, mean }: Unsaid): Formula | undefined {
  const pass = passes.at(-1);
  if (pass === undefined) return undefined;
  const a = ownTerm({ base: 'a', sub: '3' }, activations[followed], 'a', words.whatSays(unitName));
  if (mean !== undefined)
    return {
      result: ownTerm('mean', mean.out[followed] as number, 'a', words.whatPasses(unitName)),
      relation: '=',
      tokens: row(
        '(1 − ',
        ownTerm('p', rate, 'plain', words.shareThatIsDropped),
        ') · ',
        a,
        ' ∕ (1 − ',
        ownTerm('p', rate, 'plain', words.shareThatIsDropped),
        ')',
      ),
    };
  if (pass.stage !== 'done') return undefined;
  if (pass.drawn !== undefined && passes.length === 1)
    return {
      result: ownTerm('out', pass.out[followed] as number, 'a', words.whatPassesOf(unitName)),
      relation: '=',
      tokens: row(
        ownTerm('kept', pass.mask[followed] === 0 ? 0 : 1, 'plain', words.forAKeptUnit),
        ' · ',
        a,
        ' ∕ (1 − ',
        ownTerm('p', rate, 'plain', words.shareThatIsDropped),
        ')',
      ),
    };
  const parts = pass.out.flatMap((out, i): RowPart[] => [
    i === 0 ? '' : ' + ',
    ownTerm({ base: 'w', sub: String(i + 1) }, weights[i] as number, 'weight', words.weightOfUnit(i + 1)),
    ' · ',
    ownTerm('out', out, 'a', words.whatUnitPasses(i + 1)),
  ]);
  return {
    result: ownTerm('z', pass.sum, 'z', words.weightedSum),
    relation: '=',
    tokens: row(...parts.filter((part) => part !== '')),
  };
}

const short = (value: number) => formatNumber(value, { significant: 3 });

function sentenceOf({ mode, rate, passes, mean }: Unsaid): string {
  const pass = passes.at(-1);
  if (pass === undefined) return words.fourUnitsSayThe(activations.map(short).join(', '));
  if (mean !== undefined) return words.overAllMasks(2 ** activations.length, mean.out.map(short).join(', '), mean.sum);
  if (mode === 'use') return words.passInUseNothing(passes.length, pass.sum);
  const dropped = pass.mask.flatMap((factor, i) => (factor === 0 ? [i + 1] : []));
  if (pass.stage === 'drawn') return words.numberIsDrawn(pass.drawn?.map(short).join(', '), rate);
  const who = dropped.length === 0 ? words.nobodyIsDropped : words.droppedOf(dropped.length, dropped.join(words.and));
  if (pass.stage === 'masked') return words.passOf(who);
  return words.passTheOthers(passes.length, who, 1 - rate, pass.sum);
}
