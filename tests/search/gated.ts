/**
 * What readers are not told before they have answered, from where authors write it: solutions, hints, reasons and options of questions,
 * and in lessons what stands in folds, in reveals, below misconceptions and among key points.
 */
import { globSync, readFileSync } from 'node:fs';
import { questionsOf } from '../../scripts/lessons/rubric.ts';
import { slugs } from '../teach/worksheet/lessons.ts';

/** So many words in a row are no accident. */
const run = 6;

/** All runs of words in a text, without markup, signs and numbers. */
export function runsIn(text: string): string[] {
  const words = plain(text).match(/[\p{L}\p{N}’']+/gu) ?? [];
  return words
    .slice(run - 1)
    .map((_, k) => words.slice(k, k + run))
    .filter((each) => each.filter((word) => /^\p{L}{2}/u.test(word)).length >= run - 1)
    .map((each) => each.join(' ').toLowerCase());
}

/** As it is read: symbols as their letters, what the engine puts in left out. */
const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, (tag) =>
      [...tag.matchAll(/(?:caption|thought|summary|title)="([^"]*)"/g)].map(([, words]) => ` ${words} `).join(''),
    )
    .replace(/\]\([^)]*\)/g, '')
    .replace(/\\mathrm|[$*`[\]{}_^]/g, '');

/** Parts of a lesson that are folded; what is nested is part of the outer one. */
const folded = /<(Reveal|Fold)\b[\s\S]*?<\/\1>|<Fragment slot="(?:happened|because)">[\s\S]*?<\/Fragment>/g;

const lessons = globSync('content/lessons/*/*.mdx').map((file) => readFileSync(file, 'utf8'));

/** What is hidden, and what stands in the open: some of the one is said in the other, too. */
export async function gatedTexts(): Promise<{ readonly hidden: readonly string[]; readonly open: readonly string[] }> {
  const questions = await Promise.all(slugs.map(questionsOf));
  const asked = questions.flatMap(({ prompts, exercises }) => [
    ...Object.values(prompts).map((prompt) => {
      const { why, face } = prompt.settle();
      return { hidden: [why], open: [face.ask] };
    }),
    ...Object.values(exercises).map((exercise) => {
      const { hints, solution, face } = exercise.settle(0);
      return { hidden: [...hints, ...solution], open: [face.ask] };
    }),
  ]);
  const written = lessons.map((text) => {
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const [, keyPoints = ''] = /\nkeyPoints:\n([\s\S]*?)\n\w/.exec(head) ?? [];
    const [, notes = ''] = /\ninstructor:\n([\s\S]*)$/.exec(head) ?? [];
    const hidden = [...keyPoints.split('\n'), ...notes.split('\n'), ...(body.match(folded) ?? [])];
    return { hidden, open: [body.replace(folded, ' § '), head.replace(keyPoints, '').replace(notes, '')] };
  });
  const all = [...asked, ...written];
  const glossary = globSync('content/glossary/*.mdx').map((file) => readFileSync(file, 'utf8'));
  return { hidden: all.flatMap(({ hidden }) => hidden), open: [...all.flatMap(({ open }) => open), ...glossary] };
}
