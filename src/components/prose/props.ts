/** The parts of the text a lesson may write, with the props they take; each is the .astro file of its name in this room. */
import { granularities } from '../../engine/trace/granularities.ts';
import { flag, integer, type LessonProps, oneOf, optional, required, text } from '../kit/lesson-props.ts';
import { figureMarks } from '../kit/stage/figure-marks.ts';

export const props = {
  Exercise: { id: required(text, 'exercises') },
  /** Exercises that belong together: a worked example, then the same with more and more steps missing. */
  Fade: { of: required(text, 'exercises') },
  Fold: { summary: required(text), open: optional(flag) },
  Hook: {},
  /** Words that light something in a figure that has no such symbol, and go there. */
  Mark: { figure: required(text), of: required(oneOf(...figureMarks)) },
  Misconception: { id: required(text), thought: required(text) },
  Note: { title: optional(text) },
  /** A number of the lesson's own numbers.ts, or a call such as tanh′(1): see questions/text-numbers.ts. */
  Number: { of: required(text), significant: optional(integer(1, 15)), decimals: optional(integer(0, 15)) },
  Prompt: { id: required(text, 'prompts') },
  /** Prose that gives one question away: folded until the reader has committed to a guess, or has the exercise right. */
  Reveal: { prompt: optional(text, 'prompts'), exercise: optional(text, 'exercises') },
  /** A passage and the figure it speaks of, seen together. */
  Scene: {},
  See: {
    figure: required(text),
    experiment: required(text, 'experiments'),
    at: required(text),
    update: optional(integer(0, 9999)),
    step: optional(oneOf(...granularities)),
    edits: optional(text),
  },
  Steps: {},
  /** A link to a question, under the name that it has on the page. */
  Task: { of: required(text, 'questions') },
  Term: { of: required(text, 'glossary') },
  Value: {
    experiment: required(text, 'experiments'),
    cell: required(text),
    update: optional(integer(0, 9999)),
    edits: optional(text),
    change: optional(flag),
    over: optional(text),
    decimals: optional(integer(0, 15)),
    significant: optional(integer(1, 15)),
  },
  /** Three questions, mostly from earlier lessons. */
  WarmUp: { of: required(text, 'questions') },
  YourAnswers: {},
} satisfies Record<string, LessonProps>;

/** What stands between the tags of a part: text, or the slots of which each is given; the others, and all figures, hold nothing. */
export const contents: Readonly<Record<string, 'text' | readonly string[]>> = {
  Fold: 'text',
  Hook: 'text',
  Mark: 'text',
  Misconception: ['try', 'happened', 'because'],
  Note: 'text',
  Reveal: 'text',
  Scene: 'text',
  See: 'text',
  Steps: 'text',
  Term: 'text',
};
