/** How long training takes, from the speed of an earlier run in the list: nothing is guessed. */

import { type LabNetwork, type LabSettings, networkName, split, stepsPerEpoch } from '../protocol/settings.ts';
import type { Seconds } from '../protocol/time-left.ts';
import type { TrainedRun } from './session.ts';

/** Shorter runs say more about their first updates, which are slow, than about those of another run. */
const leastUpdates = 100;

/** A run is taken to be at most so much faster or slower than the one it is compared with. */
const [fasterFactor, slowerFactor] = [0.4, 1.5];

/** What the updates of a run with these settings take, if one with the same network and batch size has been measured. */
export function secondsOf(settings: LabSettings, runs: readonly TrainedRun[]): Seconds | undefined {
  const alike = runs.findLast(
    (run) =>
      !run.after &&
      // Of clothes fewer pixels are 0, which the kernels skip.
      run.settings.data === settings.data &&
      isAlike(run.settings.network, settings.network) &&
      run.settings.batchSize === settings.batchSize &&
      run.settings.epochs * stepsPerEpoch(run.settings) >= leastUpdates &&
      run.trainingSeconds > 0,
  );
  if (!alike) return undefined;
  // One that stopped early has trained fewer epochs than its settings have.
  const epochs = alike.best === undefined ? alike.settings.epochs : alike.epochs.length;
  return secondsAt(settings, examplesOf({ ...alike.settings, epochs }) / alike.trainingSeconds);
}

/** What the updates of a run take at so many examples a second. */
export function secondsAt(settings: LabSettings, examplesPerSecond: number): Seconds {
  const seconds = examplesOf(settings) / examplesPerSecond;
  const { patience, epochs } = settings;
  // It may stop when the first epoch was the best.
  const share = patience === 0 ? 1 : Math.min(1, (patience + 1) / epochs);
  return { least: fasterFactor * share * seconds, most: slowerFactor * seconds };
}

/** Whether they take as long. Blocks of the same name can look at the image through other windows. */
function isAlike(a: LabNetwork, b: LabNetwork): boolean {
  return networkName(a) === networkName(b) && (a.kind !== 'blocks' || JSON.stringify(a) === JSON.stringify(b));
}

function examplesOf(settings: LabSettings): number {
  return settings.epochs * split(settings).training;
}

/** 1.2 to 3.4 s → "1–4 s"; 100 to 200 s → "1–4 min". Rounded outwards: what holds of the numbers holds of the words. */
export function duration({ least, most }: Seconds): string {
  if (most < 1) return 'less than 1 s';
  const [unit, seconds] = most < 120 ? ['s', 1] : most < 7200 ? ['min', 60] : ['h', 3600];
  const [from, to] = [Math.floor(least / seconds), Math.ceil(most / seconds)];
  return from === 0 ? `at most ${to} ${unit}` : `${from}–${to} ${unit}`;
}
