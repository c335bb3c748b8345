/** "I compute the next one": the step, its judge and what is said. Pure; the panel stands with the stage. */
export { type Judged, judge, newPractice, type Practice, scoreOf, type Verdict } from './judge.ts';
export { knownMistakes } from './known-mistakes.ts';
export { type Mistake, type MistakeName, mistakeNames } from './mistake.ts';
export { type PracticeStep, stepAfter } from './step.ts';
export { mistakeSaid, verdictSaid } from './words.ts';
