/** The learning rate of each update of a run. By multiplication and division alone: the same bits in every browser. */
import { type LabSettings, stepsPerEpoch } from './settings.ts';

export type ScheduleSettings = Pick<
  LabSettings,
  'optimizer' | 'schedule' | 'images' | 'validation' | 'batchSize' | 'epochs'
>;

/** Updates of the whole run. */
export const updatesOf = (settings: Pick<LabSettings, 'images' | 'validation' | 'batchSize' | 'epochs'>) =>
  settings.epochs * stepsPerEpoch(settings);

/**
 * `linear` falls to 0 behind the last update; `steps` is a tenth from the middle of the run on, and a hundredth in its last quarter.
 * @param step update of the whole run, counted from 1
 */
export function rateAt(settings: ScheduleSettings, step: number): number {
  const { learningRate } = settings.optimizer;
  const all = updatesOf(settings);
  const done = Math.min(step - 1, all);
  switch (settings.schedule) {
    case 'constant':
      return learningRate;
    case 'linear':
      return (learningRate * (all - done)) / all;
    case 'steps':
      return learningRate / (4 * done >= 3 * all ? 100 : 2 * done >= all ? 10 : 1);
  }
}
