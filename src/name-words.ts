/** What lessons, their figures and their questions are called. Numbers are texts, as in "9.2". */
export const lesson = (number: number) => `Lesson ${number}`;
export const lessonTitled = (number: number, title: string) => `Lesson ${number}: ${title}`;
export const figure = (number: string) => `Figure ${number}`;
export const prediction = (number: string) => `Prediction ${number}`;
export const exercise = (number: string) => `Exercise ${number}`;
export const workedExample = (number: string) => `Worked example ${number}`;

/** A question that brings back what a lesson builds on. */
export const warmUp = (number: string) => `Warm-up ${number}`;
export const warmUpOf = (number: string, lesson: number) => `Warm-up ${number} of lesson ${lesson}`;

/** A question of an earlier lesson that is asked again, by its place there. */
export const againOf = {
  exercise: (lesson: number, number: string) => `Lesson ${lesson}, exercise ${number}`,
  prediction: (lesson: number, number: string) => `Lesson ${lesson}, prediction ${number}`,
  warmUp: (lesson: number, number: string) => `Lesson ${lesson}, warm-up ${number}`,
} as const;
