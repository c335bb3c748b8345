/**
 * What the lab's own code measured for this lesson (scripts/lab/lesson.ts wrote measured.json), seed by seed. With the same
 * seed WebAssembly gives the same weights everywhere: who trains with these settings gets these very numbers.
 */
import { measuredOf } from '../../lab/protocol/presets-measured.ts';
import { writeSettings } from '../../lab/protocol/settings-link.ts';
import { percent } from '../../lab/protocol/words.ts';
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

const parts: Readonly<Record<string, (name: RunName, k: number) => number | undefined>> = {
  epoch: (name, epoch) => measured(name).validation[epoch - 1],
  test: (name) => measured(name).test,
  training: (name) => measured(name).training,
  validation: lastValidation,
  least: (name) => spread(name)[0],
  most: (name) => spread(name)[1],
};

/** The same of the lab's own experiments, in their full size; see src/lab/protocol/presets.ts for their names. */
const presetParts: Readonly<Record<string, (shares: readonly number[]) => number>> = {
  least: (shares) => Math.min(...shares),
  most: (shares) => Math.max(...shares),
};

/**
 * The share that a text of the lesson names: `plain test`, `one-unit least` (of all
 * seeds), `first epoch 1` (its validation), `preset sigmoid-1 most`, `attack shift 4`, `noise`.
 * @throws Error that says what can be asked for
 */
export function measuredShare(of: string): number {
  if (of === 'noise') return noiseConfidence;
  const [, attack] = /^attack (.+)$/.exec(of) ?? [];
  const [, preset, presetPart = ''] = /^preset (\S+) (\S+)$/.exec(of) ?? [];
  const [name = '', part = '', epoch = ''] = of.split(' ');
  const share =
    attack !== undefined
      ? (attacks as Readonly<Record<string, number>>)[attack]
      : preset !== undefined
        ? presetParts[presetPart]?.(measuredOf(preset)?.accuracies ?? [Number.NaN])
        : Object.hasOwn(lessonRuns, name)
          ? parts[part]?.(name as RunName, Number(epoch))
          : undefined;
  if (share !== undefined && Number.isFinite(share)) return share;
  const runNames = Object.keys(lessonRuns).join(', ');
  throw new Error(
    `“${of}” was not measured; expected noise, “attack” with one of ${attackNames.join(', ')}, “preset” with its name and one of ${Object.keys(presetParts).join(', ')}, or one of ${runNames} with one of ${Object.keys(parts).join(', ')}`,
  );
}

/** The same as a lesson writes it: "86.8 %". */
export const measuredPercent = (of: string) => percent(measuredShare(of));
