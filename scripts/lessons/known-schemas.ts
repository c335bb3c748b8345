/** The schemas of content, whose names have to be those of something that is there. */
import { z } from 'astro/zod';
import { lessonSchema, termSchema } from '../../src/content-schemas.ts';
import { suggestion } from './nearest.ts';

/** A name that has to be known. @param where what has the known ones, to follow "is not" */
const knownIn = (known: readonly string[], where: string) =>
  z.string().refine((name) => known.includes(name), {
    error: ({ input }) =>
      `“${input}” is not ${where}; expected one of ${known.join(', ') || 'none'}.${suggestion(String(input), known)}`,
  });

export interface KnownToLessons {
  readonly glossary: readonly string[];
  readonly misconceptions: readonly string[];
  /** Slugs of the lessons before this one. */
  readonly earlier: readonly string[];
}

export function lessonKnowing({ glossary, misconceptions, earlier }: KnownToLessons): z.ZodType {
  const refuted = lessonSchema.shape.misconceptions.element;
  return lessonSchema.extend({
    prerequisites: z.array(knownIn(earlier, 'an earlier lesson')).default([]),
    misconceptions: z
      .array(refuted.extend({ id: knownIn(misconceptions, 'in docs/authors/misconceptions.md') }))
      .min(1),
    terms: z.array(knownIn(glossary, 'in content/glossary')).default([]),
  });
}

export interface KnownToTerms {
  readonly glossary: readonly string[];
  /** Slugs of all lessons, written or planned. */
  readonly lessons: readonly string[];
}

export const termKnowing = ({ glossary, lessons }: KnownToTerms): z.ZodType =>
  termSchema.extend({
    lesson: knownIn(lessons, 'a lesson'),
    seeAlso: z.array(knownIn(glossary, 'in content/glossary')).default([]),
  });
