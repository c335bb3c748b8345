import { existsSync, globSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { contents } from '../../src/components/prose/props.ts';
import { readText, UnreadableText } from '../lib/read-text.ts';
import type { ContentNames } from './check-components.ts';
import { checkLesson, figuresOf, type LessonRules } from './check-lesson.ts';
import { type LinkTargets, linkTargets } from './check-links.ts';
import { type LookUp, lookUpIn } from './check-numbers.ts';
import { checkQuestionNames } from './check-question-names.ts';
import { checkQuestions } from './check-questions.ts';
import { componentProps, figureShows } from './components.ts';
import { checkExperiments, denseExperiments } from './experiments.ts';
import { lessonKnowing, termKnowing } from './known-schemas.ts';
import type { ExperimentNamed } from './lesson-figures.ts';
import type { LoadModule } from './load-module.ts';
import { type OwnQuestions, ownQuestions } from './own-questions.ts';
import { checkPlace, type PlacedLesson, placedLessons, placeOf, sharedPlaces } from './places.ts';
import type { Problem } from './problem.ts';

const registerFile = 'docs/authors/misconceptions.md';
const project = path.resolve(import.meta.dirname, '../..');
const collections = ['lessons', 'glossary'];

/** Everything that a file of `content` is checked against. */
export interface Course {
  readonly root: string;
  readonly names: ContentNames;
  readonly lookUp: LookUp;
  readonly named: ExperimentNamed;
  readonly targets: LinkTargets;
  readonly questions: ReadonlyMap<string, OwnQuestions>;
  /** Ids of the register of misconceptions. */
  readonly misconceptions: readonly string[];
  readonly lessons: readonly PlacedLesson[];
}

/**
 * @param root folder that holds `content` and `src`
 * @param loadModule how questions are loaded; the development server knows what was saved since
 */
export async function readCourse(root: string, loadModule?: LoadModule): Promise<Course> {
  const questions = await ownQuestions(root, loadModule);
  const namesIn = (pattern: string) =>
    globSync(pattern, { cwd: path.join(root, 'content') }).map((file) => path.parse(file).name);
  const ids = (kind: 'prompts' | 'exercises') => [...questions.values()].flatMap((own) => Object.keys(own[kind]));
  const names = {
    experiments: namesIn('experiments/*.json').sort(),
    glossary: namesIn('glossary/*.mdx').sort(),
    prompts: ids('prompts'),
    exercises: ids('exercises'),
    questions: [...ids('prompts'), ...ids('exercises')],
  };
  const misconceptions = readText(path.join(project, registerFile)).match(/(?<=^\| )M\d+(?= \|)/gm) ?? [];
  const lookUp = await lookUpIn(root, loadModule);
  return {
    root,
    names,
    lookUp,
    named: denseExperiments(root),
    targets: linkTargets(root),
    questions,
    misconceptions,
    lessons: placedLessons(root),
  };
}

/**
 * Checks every lesson and glossary term, the questions and the experiments.
 * @param root folder that holds `content` and `src`
 * @param loadModule see readCourse
 */
export async function checkContent(root: string, loadModule?: LoadModule): Promise<Problem[]> {
  const problems: Problem[] = checkExperiments(root);
  const course = await readCourse(root, loadModule);
  for await (const found of glob('content/**/*.{md,mdx}', { cwd: root })) {
    const file = found.split(path.sep).join('/');
    problems.push(...checkPlace(file, collections), ...checkWritten(file, course));
  }
  const written = new Set(course.lessons.flatMap(({ slug, file }) => (file === undefined ? [] : [slug])));
  // Of a lesson that is not written, no page asks the questions; that they can be loaded holds for all.
  const others = [...course.questions].filter(([slug]) => !written.has(slug)).flatMap(([, own]) => own.problems);
  return [...problems, ...sharedPlaces(course.lessons), ...others];
}

/** Checks one file of `content` as it stands on the disk. @param file path from the project's folder */
export function checkWritten(file: string, course: Course): Problem[] {
  try {
    return checkFile(file, readText(path.join(course.root, file)), course);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    return [{ file, line: 1, message: `${error.message}.` }];
  }
}

/**
 * Checks one file of `content`.
 * @param file path from the project's folder
 * @param source its text
 */
export function checkFile(file: string, source: string, course: Course): Problem[] {
  const { names, named, targets, lookUp, questions, misconceptions, lessons } = course;
  const { glossary = [] } = names;
  const collection = file.split('/')[1] ?? '';
  if (!collections.includes(collection)) return [];
  const { number: lesson, slug = '' } = (collection === 'lessons' ? placeOf(file) : undefined) ?? {};
  const earlier = lessons
    .filter(({ number }) => number < (lesson ?? Number.POSITIVE_INFINITY))
    .map((each) => each.slug);
  const schema =
    collection === 'lessons'
      ? lessonKnowing({ glossary, misconceptions, earlier })
      : termKnowing({ glossary, lessons: lessons.map((each) => each.slug) });
  const own = questions.get(slug);
  const shown = figureShows;
  const rules: LessonRules = {
    ...{ schema, names, named, targets, contents, shown },
    components: componentProps,
    ...(lesson === undefined ? {} : { lesson }),
    lookUp: (component, props) => lookUp(slug, component, props),
    hasFile: (url) => url.startsWith('.') && existsSync(path.join(course.root, path.dirname(file), decodeURI(url))),
  };
  const figures = figuresOf(source, shown);
  return [
    ...checkLesson(file, source, rules),
    ...checkQuestionNames(file, source, names),
    ...(own === undefined || lesson === undefined
      ? []
      : checkQuestions(own, { root: course.root, slug, lesson, figures, named, misconceptions })),
  ];
}
