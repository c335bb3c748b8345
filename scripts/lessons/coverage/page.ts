/** docs/authors/coverage.md: what the course set out to have, and where it has it. */
import type { Course } from './course.ts';
import { tutorials } from './passages.ts';
import { refutations, stateOf } from './problems.ts';
import { plannedTerms } from './terms.ts';

export function coveragePage(course: Course): string {
  const { written, placed, glossary, register } = course;
  const numberOf = (slug: string) => placed.find((lesson) => lesson.slug === slug)?.number;
  const placeSaid = (place: string) => {
    const [slug = '', anchor = ''] = place.split('#');
    if (slug === 'glossary') return `glossary: ${glossary.get(anchor)?.term ?? anchor}`;
    const at = `${numberOf(slug)} \`${slug}#${anchor}\``;
    return stateOf(course, place) === 'to come' ? `${at}, not written yet` : at;
  };
  const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
    [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  return [
    '# What the course covers, and where',
    'This page is written by `node scripts/lessons/docs.ts` from `scripts/lessons/coverage` and from the sources of the lessons; a test holds it equal to them, and refuses a place that no page has. A place is the number of a lesson, and the name of a figure, a question, a misconception or a heading of its page.',
    '## What the tutorials speak of',
    'Five tutorials are what the course grew from. Each passage of theirs is taught in one of these places, corrected where it was wrong.',
    ...tutorials.flatMap(({ name, passages }) => [
      `### ${name}`,
      table(
        ['what it speaks of', 'where'],
        passages.map(({ says, places }) => [says, places.map(placeSaid).join('; ')]),
      ),
    ]),
    '## Misconceptions',
    'Each of the [register](misconceptions.md), with the figure or exercise of a page that shows that it is not so.',
    table(
      ['id', 'you may think', 'lesson and experiment'],
      register.map(({ id, thought, lessons }) => {
        const found = refutations(course, id);
        const places = found.map(({ slug, number, experiment }) => `${number} \`${slug}#${experiment}\``);
        return [id, thought, places.join('; ') || `lesson ${lessons.join(', ')}, not written yet`];
      }),
    ),
    '## Terms of the glossary',
    'Each term, the lesson that introduces it and says what it means beside the word, and where there is one a moment of a figure that shows it.',
    table(
      ['term', 'lesson', 'shown in'],
      Object.entries(plannedTerms).map(([name, slug]) => {
        const entry = glossary.get(slug);
        if (entry === undefined) return [name, 'not written yet', ''];
        const { lesson, moment } = entry;
        const isWritten = written.has(lesson) ? '' : ', not written yet';
        const shown = moment === undefined ? '' : `\`${moment.replace(/^\/lessons\//, '').replace('/#', '#')}\``;
        return [name, `${numberOf(lesson)} \`${lesson}\`${isWritten}`, shown];
      }),
    ),
    '',
  ].join('\n\n');
}
