/** What the text of lesson 14 counts and measures. */
import type { LessonNumbers, TextNumber } from '../../questions/text-numbers.ts';
import { type Cure, cures } from './moons.ts';
import { recorded, runs } from './recorded.ts';
import { stopTutorial, tutorialLog, type Watched } from './tutorial-log.ts';

const count = (value: number): TextNumber => ({ value, unit: 'count' });
const share = (value: number): TextNumber => ({ value, unit: 'share' });
const logged = (epoch: number) => tutorialLog[epoch - 1] as (typeof tutorialLog)[number];
const stopped = (by: Watched, patience: number) => stopTutorial(by, patience);

type Entry = readonly [name: string, number: () => TextNumber];
const ofCure = (cure: Cure): Entry[] => [
  [`${cure} turn`, () => count(runs[cure].turn)],
  [`${cure} lowest`, () => ({ value: runs[cure].lowest })],
  [`${cure} end`, () => ({ value: runs[cure].end.validation.loss })],
  [`${cure} training`, () => ({ value: runs[cure].end.training.loss })],
  [`${cure} right`, () => share(runs[cure].end.training.accuracy)],
];

export const numbers: LessonNumbers = {
  ...Object.fromEntries(cures.flatMap(ofCure)),
  'tiny training': () => ({ value: runs.tiny.end.training.loss }),
  'tiny validation': () => ({ value: runs.tiny.end.validation.loss }),
  'tiny below': () => count(runs.tiny.below.asUsed),
  'mislabelled right': () => share(runs.mislabelled.end.training.accuracy),
  'mislabelled validation': () => share(runs.mislabelled.end.validation.accuracy),
  'as trained': () => ({ value: runs.dropout.end.asTrained }),
  'below with masks': () => count(runs.dropout.below.asTrained),
  'below without': () => count(runs.dropout.below.asUsed),
  'held at zero': () => count(runs.L1.weights.held),
  'all weights': () => count(runs.L1.weights.all),
  'log lowest': () => ({ value: logged(6).validationLoss }),
  'log last': () => ({ value: logged(20).validationLoss }),
  'log training': () => ({ value: logged(20).loss }),
  'log best accuracy': () => share(logged(12).validationAccuracy),
  'loss keeps': () => count(stopped('loss', 20).at(-1)?.best ?? Number.NaN),
  'accuracy keeps': () => count(stopped('accuracy', 20).at(-1)?.best ?? Number.NaN),
  'random wins': () => count(recorded.randomWins),
  'grid lowest': () => ({ value: recorded.grid }),
  'random best': () => ({ value: recorded.random[0] }),
  'random worst': () => ({ value: recorded.random[1] }),
};
