/** How long training takes, from speeds that were measured on this device: nothing is guessed. */
import type { TrainedRun } from '../session.ts';
import { type LabSettings, networkName, split } from '../settings.ts';
import type { LabView } from '../view.ts';

/** Seconds of updates a run still has before it; undefined until its speed has been measured. */
export function secondsLeft({ settings, position, examplesPerSecond, phase }: LabView): number | undefined {
  if (phase !== 'running' || !settings || !position || !examplesPerSecond) return undefined;
  const { training } = split(settings);
  const done = (position.epoch - 1) * training + Math.min(position.step * settings.batchSize, training);
  return (settings.epochs * training - done) / examplesPerSecond;
}

/** Seconds of updates a run with these settings takes, if one with the same network and batch size has been measured. */
export function secondsOf(settings: LabSettings, runs: readonly TrainedRun[]): number | undefined {
  const alike = runs.findLast(
    (run) =>
      networkName(run.settings.network) === networkName(settings.network) &&
      run.settings.batchSize === settings.batchSize &&
      run.trainingSeconds > 0,
  );
  if (!alike) return undefined;
  return (examplesOf(settings) / examplesOf(alike.settings)) * alike.trainingSeconds;
}

function examplesOf(settings: LabSettings): number {
  return settings.epochs * split(settings).training;
}

/** 7.4 → "about 7 s"; 95 → "about 2 min". */
export function duration(seconds: number): string {
  if (seconds < 1) return 'less than 1 s';
  if (seconds < 90) return `about ${Math.round(seconds)} s`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min`;
  return `about ${Math.round(seconds / 3600)} h`;
}
