/**
 * What the lab's own code measured for this lesson (scripts/lab/lesson.ts wrote measured.json), seed by seed. With the same
 * seed WebAssembly gives the same weights everywhere: who trains with these settings gets these very numbers.
 */
import { writeSettings } from '../../lab/protocol/settings-link.ts';
import json from './measured.json' with { type: 'json' };
import { lessonRuns, type RunName } from './runs.ts';

/** One run; accuracies are shares, 0 to 1. */
export interface MeasuredRun {
  readonly seed: number;
  /** After each epoch. */
  readonly validation: readonly number[];
  /** Mean over the batches of the last epoch, while the weights were changing. */
  readonly training: number;
  readonly test: number;
  /** Cross-entropy of the first epoch's batches, on average. */
  readonly firstLoss: number;
}

/** How test images were changed before the network of `plain` read them; `raw` is 0 to 255 instead of 0 to 1. */
export const attackNames = [
  'none',
  'shift 1',
  'shift 2',
  'shift 4',
  'invert',
  'upside down',
  'half brightness',
  'raw',
] as const;
export type AttackName = (typeof attackNames)[number];

/** What measured.json holds. */
export interface Measured {
  readonly runs: Readonly<Record<RunName, readonly MeasuredRun[]>>;
  /** Share of changed test images that the network of `plain` reads correctly. */
  readonly attacks: Readonly<Record<AttackName, number>>;
  /** Its largest probability, on average over images of nothing but noise. */
  readonly noiseConfidence: number;
}

export const { runs, attacks, noiseConfidence }: Measured = json;

/** The run with the seed that the lesson's links name. */
export const measured = (name: RunName) => runs[name][0] as MeasuredRun;

export const lastValidation = (name: RunName) => measured(name).validation.at(-1) ?? Number.NaN;

/** Smallest and largest test accuracy over the seeds. */
export function spread(name: RunName): readonly [least: number, most: number] {
  const tests = runs[name].map(({ test }) => test);
  return [Math.min(...tests), Math.max(...tests)];
}

/** The median of the test accuracies over the seeds. */
export function median(name: RunName): number {
  const tests = runs[name].map(({ test }) => test).sort((a, b) => a - b);
  return tests[Math.floor(tests.length / 2)] ?? Number.NaN;
}

/** What follows `f12-2=` in an address that sets the lab to this run. */
export const settingsOf = (name: RunName) => writeSettings(lessonRuns[name]);
