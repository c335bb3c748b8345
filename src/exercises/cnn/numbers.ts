/** What the text of lesson 15 counts and measures. */
import { createConvolutionRun } from '../../engine/convolution/run.ts';
import { valueIn } from '../../engine/trace/record.ts';
import { parameterCount } from '../../lab/protocol/settings.ts';
import type { LessonNumbers, TextNumber } from '../../questions/text-numbers.ts';
import { recorded, type ShiftRun, shiftRuns } from './recorded.ts';
import { summaryOf, totalOf } from './summary.ts';
import { convolutionOf, openedView, type WindowView, wayBack } from './windows.ts';

/** All numbers of a quantity, row by row, as they are at the end of the run. */
export function allOf(
  spec: Parameters<typeof createConvolutionRun>[0],
  quantity: 'mapSum' | 'pooled' | 'mapDelta',
): number[] {
  const record = createConvolutionRun(spec).record(0);
  const numbers: number[] = [];
  for (let row = 0; row < 12; row++)
    for (let column = 0; column < 12; column++) {
      const value = valueIn(record, { quantity, index: [0, row, column] }, record.count);
      if (value !== undefined) numbers.push(value);
    }
  return numbers;
}
export const windowsOf = (view: Partial<WindowView>) => convolutionOf({ ...openedView, ...view });

export const meanAt = (run: ShiftRun, shift: number) => {
  const shares = recorded[run].map((own) => own[shift] as number);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
};

/** Pooled numbers that another image makes different. */
export const changedByMoving = () => {
  const [before, after] = [allOf(windowsOf({}), 'pooled'), allOf(windowsOf({ image: 'moved' }), 'pooled')];
  return before.filter((value, k) => value !== after[k]).length;
};
/** Places of the map of Figure 15.2 that something comes back to. */
export const reached = () => allOf(wayBack, 'mapDelta').filter((delta) => delta !== 0).length;

const same = summaryOf('same');
export const parametersIn = (rows: readonly number[]) => rows.reduce((sum, k) => sum + (same[k]?.parameters ?? 0), 0);
export const totals = {
  same: totalOf(same, 'parameters'),
  valid: totalOf(summaryOf('valid'), 'parameters'),
  products: totalOf(same, 'multiplications'),
} as const;

const count = (value: number): TextNumber => ({ value, unit: 'count' });
const share = (value: number): TextNumber => ({ value, unit: 'share' });

export const numbers: LessonNumbers = {
  'tutorial parameters': () => count(totals.same),
  'tutorial products': () => count(totals.products),
  'valid parameters': () => count(totals.valid),
  'dense share': () => share((same[7]?.parameters ?? 0) / totals.same),
  'dense products': () => share((same[7]?.multiplications ?? 0) / totals.products),
  'second parameters': () => count(same[2]?.parameters ?? 0),
  'second products': () => count(same[2]?.multiplications ?? 0),
  'reached places': () => count(reached()),
  'lab parameters': () => count(parameterCount(shiftRuns.cnn)),
  'dense parameters': () => count(parameterCount(shiftRuns.dense)),
  ...Object.fromEntries(
    (['dense', 'cnn'] as const).flatMap((run) =>
      [0, 1, 2, 4, 6].map((shift) => [`${run} shift ${shift}`, () => share(meanAt(run, shift))]),
    ),
  ),
};
