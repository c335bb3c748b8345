/** The shares that the text of lesson 12 says: `plain test`, `one-unit least` (of all seeds), `preset sigmoid-1 most`, `noise`. */
import { measuredOf, measuredPresets } from '../../lab/protocol/presets-measured.ts';
import type { LessonNumbers, TextNumber } from '../../questions/text-numbers.ts';
import { attackNames, attacks, lastValidation, measured, noiseConfidence, spread } from './measured.ts';
import { lessonRuns, type RunName } from './runs.ts';

type Entry = readonly [name: string, number: () => TextNumber];

const share = (name: string, value: () => number): Entry => [name, () => ({ value: value(), unit: 'share' })];

/** Validation after an epoch, and what the finished network reached. */
const ofRun = (run: RunName): Entry[] => [
  ...measured(run).validation.map((value, k) => share(`${run} epoch ${k + 1}`, () => value)),
  share(`${run} test`, () => measured(run).test),
  share(`${run} training`, () => measured(run).training),
  share(`${run} validation`, () => lastValidation(run)),
  share(`${run} least`, () => spread(run)[0]),
  share(`${run} most`, () => spread(run)[1]),
];

/** The lab's own experiments, in their full size; see src/lab/protocol/presets.ts for their names. */
const ofPreset = (preset: string): Entry[] => {
  const shares = () => measuredOf(preset)?.accuracies ?? [Number.NaN];
  return [
    share(`preset ${preset} least`, () => Math.min(...shares())),
    share(`preset ${preset} most`, () => Math.max(...shares())),
  ];
};

export const numbers: LessonNumbers = Object.fromEntries([
  share('noise', () => noiseConfidence),
  ...attackNames.map((name) => share(`attack ${name}`, () => attacks[name])),
  ...measuredPresets.flatMap(ofPreset),
  ...(Object.keys(lessonRuns) as RunName[]).flatMap(ofRun),
]);
