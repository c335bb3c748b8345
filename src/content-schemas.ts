/**
 * What the frontmatter of lessons and glossary terms holds. Unknown fields are refused. Texts are plain text: symbols as
 * Unicode letters, no Markdown. This file needs no bundler, so that scripts can check a lesson without building the site.
 */
import { z } from 'astro/zod';

/** Formulas, emphasis, links and components, which would be shown with their signs. A question is named by its id, {x9-5}. */
const markup = /\$[^$]+\$|`[^`]+`|\*\*|\]\(|<\/?[A-Za-z]/;
const text = z
  .string()
  .trim()
  .min(1)
  .refine((plain) => !markup.test(plain), {
    error:
      'expected plain text, in which $, **, `, []() and <…> would be shown as they are: write symbols as letters, as in w₁',
  });
const sentence = text.regex(/[.?!][”’)]*$/, 'expected a whole sentence that ends with a full stop');
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens, as in an address');
const minutes = z.number().int().positive();

/** Verbs nobody can observe, so that no exercise could tell whether the objective is met. */
const unobservable = /^(know|understand|appreciate|learn|be|become|realise|realize|grasp)\b/i;

export const lessonSchema = z.strictObject({
  /** The lesson's name; a claim or a question rather than a label. */
  title: text,
  /** The one question the lesson answers. */
  question: text.regex(/\?$/, 'expected a question that ends with a question mark'),
  /** One or two sentences for previews and search engines. */
  summary: sentence.min(50).max(200),
  /** What readers can do afterwards, each with one verb that can be observed and the id exercises refer to. */
  objectives: z
    .array(
      z.strictObject({
        id: slug,
        text: sentence.refine((objective) => !unobservable.test(objective), {
          message: 'expected a verb that can be observed, as in “Compute …”, “Predict …”, “Explain …”',
        }),
      }),
    )
    .min(3)
    .max(5),
  /** Slugs of the earlier lessons this one builds on directly. */
  prerequisites: z.array(slug).default([]),
  /** Slugs of the glossary terms that the lesson introduces. */
  terms: z.array(slug).default([]),
  /** Estimated minutes: 200 words a minute to read; 45 seconds a step and 90 an exercise to do. */
  minutes: z.strictObject({ read: minutes, do: minutes }),
  /** What readers reach: at least one lesson of a unit reaches constructing. */
  engagement: z.array(z.enum(['viewing', 'responding', 'changing', 'constructing', 'presenting'])).min(1),
  /** The misconceptions the lesson refutes, by id of the register, each with the figure or exercise that does it. */
  misconceptions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^M\d\d$/, 'expected an id of the register, as in M26'),
        experiment: slug,
      }),
    )
    .min(1),
  /** What to remember, at most six whole sentences. */
  keyPoints: z.array(sentence).min(1).max(6),
  /** What the lesson leaves out or makes easier than it is. */
  simplified: z.array(sentence).min(1),
  /** How the lesson goes on in the workbench, with data of the reader's own. */
  onward: z
    .strictObject({
      /** What there is to do, in a sentence that belongs to this lesson. */
      text: sentence,
      /** The words of the link. */
      link: text,
      /** What the workbench begins with: parts of its state, as its own JSON file has them. The build refuses what cannot be used. */
      state: z.record(z.string(), z.unknown()),
    })
    .optional(),
  /** Notes for teachers, on a page of their own below the lesson. */
  instructor: z.strictObject({
    /** Questions to discuss, and what to listen for in the answers. */
    discussion: z.array(z.strictObject({ question: text, listenFor: text })).length(3),
    /** An activity with paper or people, no screen needed. */
    activity: text,
    /** Where learners get stuck, and what helps. */
    blockers: z.array(text).min(1),
    /** States of the lesson's figures worth projecting: links into the lesson's page. */
    states: z
      .array(
        z.strictObject({ label: text, link: z.string().regex(/^#/, 'expected a link into the lesson, as in #f9-1') }),
      )
      .min(3),
    /** How to spend a class of 50 minutes. */
    timing: z
      .array(z.strictObject({ minutes, what: text }))
      .refine((parts) => parts.reduce((sum, part) => sum + part.minutes, 0) === 50, {
        message: 'expected parts that add up to 50 minutes',
      }),
  }),
});

export const termSchema = z.strictObject({
  /** The term as it is written in running text. */
  term: text,
  /** What it means, in one sentence. */
  definition: sentence,
  /** Its symbol, where the site has one for it. */
  symbol: text.optional(),
  /** A moment of a figure that shows it, as a link from the root. */
  moment: text
    .regex(
      /^\/lessons\/[a-z-]+\/#f\d+-\d+(=.+)?$/,
      'expected a link to a figure, as in /lessons/loss/#f6-1=1,4,operation',
    )
    .optional(),
  /** Other names of the same thing. */
  alsoKnownAs: z.array(text).default([]),
  /** Slug of the lesson that introduces it. */
  lesson: slug,
  /** Slugs of related terms. */
  seeAlso: z.array(slug).default([]),
});

export type LessonData = z.infer<typeof lessonSchema>;
export type TermData = z.infer<typeof termSchema>;
