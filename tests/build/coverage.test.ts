/** What the course set out to have is there, and docs/authors/coverage.md says where: every place it names is one of a page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCourse, type WrittenLesson } from '../../scripts/lessons/coverage/course.ts';
import { coveragePage } from '../../scripts/lessons/coverage/page.ts';
import { tutorials } from '../../scripts/lessons/coverage/passages.ts';
import {
  refutations,
  stateOf,
  wrongMisconceptions,
  wrongPlaces,
  wrongTerms,
} from '../../scripts/lessons/coverage/problems.ts';

const course = readCourse(path.resolve('.'));
const passages = tutorials.flatMap((of) => of.passages);

test('the page is what scripts/lessons/docs.ts writes', () => {
  expect(readFileSync('docs/authors/coverage.md', 'utf8')).toBe(coveragePage(course));
});

test('every passage of the five tutorials points to places that are there', () => {
  expect(tutorials.map(({ name }) => name.slice(0, 4))).toEqual(['S000', 'S001', 'S002', 'S003', 'S004']);
  expect(wrongPlaces(course)).toEqual([]);
  const toCome = passages.flatMap(({ places }) => places).filter((place) => stateOf(course, place) === 'to come');
  expect(toCome.length === 0 || !course.written.has('interpretability')).toBe(true);
});

test('every misconception of the register has its experiment on the page of a lesson', () => {
  expect(course.register.map(({ id }) => id)).toEqual(
    Array.from({ length: course.register.length }, (_, k) => `M${String(k + 1).padStart(2, '0')}`),
  );
  expect(course.register.length).toBeGreaterThanOrEqual(56);
  expect(wrongMisconceptions(course)).toEqual([]);
});

test('every term that was planned has its entry, its lesson links to it, and its moment leads into a figure', () => {
  expect(wrongTerms(course)).toEqual([]);
  const shown = [...course.glossary.values()].filter(({ moment }) => moment !== undefined);
  expect(shown.length).toBeGreaterThan(90);
});

test('a place that is not there, a misconception without experiment, a term without entry are found', () => {
  const lost = { says: 'something', places: ['loss#f6-99', 'losses#f6-1', 'glossary#nothing', 'loss#f6-1'] };
  expect(wrongPlaces(course, [lost, { says: 'nothing', places: [] }])).toEqual([
    'something: loss#f6-99',
    'something: losses#f6-1',
    'something: glossary#nothing',
    'nothing: nowhere',
  ]);
  const without = (slug: string, change: Partial<WrittenLesson>) =>
    new Map([...course.written].map(([name, its]) => [name, name === slug ? { ...its, ...change } : its]));
  const unrefuted = { ...course, written: without('loss', { refuted: new Map([['M20', 'f6-99']]) }) };
  expect(wrongMisconceptions(unrefuted)).toEqual(['M19 has no experiment', 'M20: loss has no f6-99']);
  expect(refutations(course, 'M19')).toEqual([{ slug: 'loss', number: 6, experiment: expect.any(String) }]);
  const entries = new Map(course.glossary);
  entries.delete('tanh');
  entries.set('xor', { term: 'XOR', lesson: 'xor', moment: '/lessons/xor/#f3-99=1' });
  expect(wrongTerms({ ...course, glossary: entries })).toEqual([
    'tanh: the glossary has no tanh',
    expect.stringMatching(/^xor: .*f3-99|^xor: .*Figure 3.99/),
  ]);
});
