/** The written lessons of the content collection, and the course with them in it. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { type OutlineUnit, outline, type WrittenLesson } from './outline.ts';

const base = 'content/lessons/';

export async function courseOutline(): Promise<OutlineUnit[]> {
  return outline((await getCollection('lessons')).map(asWritten));
}

function asWritten({ filePath, data }: CollectionEntry<'lessons'>): WrittenLesson {
  const { title, question, minutes, prerequisites } = data;
  const path = filePath?.slice(filePath.indexOf(base) + base.length) ?? '';
  return { path, title, question, minutes, prerequisites };
}
