import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonSchema, termSchema } from './content-schemas.ts';
import { lessonPlace } from './outline.ts';

export const collections = {
  /** content/lessons/NN-unit/NN-slug.mdx; the slug is the lesson's id and its address. */
  lessons: defineCollection({
    loader: glob({
      base: './content/lessons',
      pattern: '**/*.mdx',
      generateId: ({ entry }) => lessonPlace(entry).slug,
    }),
    schema: lessonSchema,
  }),
  /** content/glossary/<slug>.mdx, one term a file. */
  glossary: defineCollection({
    loader: glob({ base: './content/glossary', pattern: '*.mdx' }),
    schema: termSchema,
  }),
};
