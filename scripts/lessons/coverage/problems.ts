/** What the course is still to have, or points to and has not. */
import type { Course } from './course.ts';
import { type Passage, tutorials } from './passages.ts';
import { plannedTerms } from './terms.ts';

/** A place in a lesson or the glossary, as in `loss#f6-1`: there, to come with a lesson that is not written, or wrong. */
export function stateOf({ written, glossary, placed }: Course, place: string): 'there' | 'to come' | 'wrong' {
  const [slug = '', anchor = ''] = place.split('#');
  if (slug === 'glossary') return glossary.has(anchor) ? 'there' : 'wrong';
  const lesson = written.get(slug);
  if (lesson !== undefined) return lesson.anchors.has(anchor) ? 'there' : 'wrong';
  return placed.some((planned) => planned.slug === slug) ? 'to come' : 'wrong';
}

/** Places that a table names and no page has. */
export const wrongPlaces = (course: Course, passages: readonly Passage[] = tutorials.flatMap((of) => of.passages)) =>
  passages.flatMap(({ says, places }) =>
    places.length === 0
      ? [`${says}: nowhere`]
      : places.filter((place) => stateOf(course, place) === 'wrong').map((place) => `${says}: ${place}`),
  );

/** Where a misconception is refuted: the lesson, and the figure or exercise of its page. */
export function refutations({ written }: Course, id: string) {
  return [...written.values()].flatMap(({ slug, number, refuted }) => {
    const experiment = refuted.get(id);
    return experiment === undefined ? [] : [{ slug, number, experiment }];
  });
}

/** Misconceptions without an experiment on a page, although a lesson that they are for is written; and experiments that are on none. */
export const wrongMisconceptions = (course: Course) =>
  course.register.flatMap(({ id, lessons }) => {
    const found = refutations(course, id);
    const lost = found.filter(({ slug, experiment }) => !course.written.get(slug)?.anchors.has(experiment));
    const isWritten = [...course.written.values()].some(({ number }) => lessons.includes(number));
    return [
      ...(found.length === 0 && isWritten ? [`${id} has no experiment`] : []),
      ...lost.map(({ slug, experiment }) => `${id}: ${slug} has no ${experiment}`),
    ];
  });

/** Terms that the glossary lacks; moments that lead nowhere; entries whose lesson does not link to them. */
export function wrongTerms(course: Course): string[] {
  const { glossary, written } = course;
  const missing = Object.entries(plannedTerms).filter(([, slug]) => !glossary.has(slug));
  const entries = [...glossary].flatMap(([slug, { lesson, moment }]) => {
    const [, of = '', hash = ''] = /^\/lessons\/([^/]*)\/(#.*)$/.exec(moment ?? '') ?? [];
    const its = written.get(of);
    const broken = moment === undefined ? undefined : its === undefined ? `no lesson ${of}` : its.broken(hash);
    return [
      ...(broken === undefined ? [] : [`${slug}: ${broken}`]),
      ...(written.has(lesson) && !written.get(lesson)?.terms.has(slug)
        ? [`${slug}: lesson ${lesson} does not link to it`]
        : []),
    ];
  });
  return [...missing.map(([name, slug]) => `${name}: the glossary has no ${slug}`), ...entries];
}
