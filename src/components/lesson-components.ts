import { flag, optional, type Prop, required, text } from './lesson-props.ts';

/**
 * Every component a lesson may use, by the name it is written with, and the props it takes. The build checks each
 * lesson against this table and names file, line and the nearest name where a lesson differs from it.
 *
 *     Hint: {},                                               takes no props
 *     DeltaFlow: {
 *       id: required(text),                                   must be given
 *       digits: optional(integer(1, 12)),                     may be given
 *       granularity: optional(oneOf('weight', 'unit')),       a mistake is answered with the nearest of these
 *       experiment: optional(check),                          any function of lesson-props.ts's PropCheck type
 *     },
 *
 * Adding a component takes an entry here and one in lesson-parts.ts, which hands the component itself to
 * the lesson.
 * Keep this file free of imports that need a bundler (.astro, .tsx, .css): the build reads it as it is.
 */
export const lessonComponents = {
  Fold: { summary: required(text), open: optional(flag) },
  Hook: {},
  Misconception: { id: required(text), thought: required(text) },
  Note: { title: optional(text) },
  Steps: {},
  Term: { of: required(text) },
} satisfies Record<string, Record<string, Prop>>;

/** A name a lesson may write. */
export type LessonComponentName = keyof typeof lessonComponents;
