/** What a lesson's questions are written with. */

export { experimentOf } from '../player/experiments.ts';
export { type Exercise, exercise, exercisesOf } from './exercise.ts';
export type { ExerciseDefinition, FillLine } from './exercise-definition.ts';
export { edited, lossAfter, read, updated } from './experiments.ts';
export { drawNumber, type Numbers } from './numbers.ts';
export { type Prompt, type PromptDefinition, prompt } from './prompt.ts';
export type { Rich } from './question.ts';
export type { Tolerance } from './tolerance.ts';
export { show } from './values.ts';
