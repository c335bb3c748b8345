/** What the written lessons and the glossary have that a table of coverage can point to. Read from their sources. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mdxToMdast } from 'satteri';
import { parse } from 'yaml';
import { figuresOf } from '../check-lesson.ts';
import { brokenLink, headingAnchors } from '../check-links.ts';
import { questionsIn } from '../check-question-places.ts';
import { figureShows } from '../components.ts';
import { denseExperiments } from '../experiments.ts';
import { descendants } from '../node-problem.ts';
import { type PlacedLesson, placedLessons } from '../places.ts';

export interface WrittenLesson {
  readonly number: number;
  readonly slug: string;
  /** Figures, questions, headings and misconceptions, by what a link or a table calls them. */
  readonly anchors: ReadonlySet<string>;
  /** The misconceptions that it refutes, each with the figure or the exercise that does it. */
  readonly refuted: ReadonlyMap<string, string>;
  /** The entries of the glossary that its text links to. */
  readonly terms: ReadonlySet<string>;
  /** What is wrong with a link into the lesson, `#f6-1=1,4,operation`; undefined where it leads somewhere. */
  broken(hash: string): string | undefined;
}

export interface GlossaryEntry {
  readonly term: string;
  readonly lesson: string;
  readonly moment?: string;
}

export interface Course {
  readonly root: string;
  readonly placed: readonly PlacedLesson[];
  readonly written: ReadonlyMap<string, WrittenLesson>;
  readonly glossary: ReadonlyMap<string, GlossaryEntry>;
  /** Of the register: what each misconception says, and the numbers of the lessons that it is for. */
  readonly register: readonly { readonly id: string; readonly thought: string; readonly lessons: readonly number[] }[];
}

const frontmatterOf = (source: string) => parse(/^---\n([\s\S]*?)^---$/m.exec(source)?.[1] ?? '') as never;

/** @param root folder that holds `content` and `docs` */
export function readCourse(root: string): Course {
  const placed = placedLessons(root);
  const written = new Map(
    placed.flatMap(({ file, slug, number }) =>
      file === undefined ? [] : [[slug, lessonIn(root, file, slug, number)] as const],
    ),
  );
  const glossary = new Map(
    globSync('content/glossary/*.mdx', { cwd: root })
      .sort()
      .map((file) => [
        path.parse(file).name,
        frontmatterOf(readFileSync(path.join(root, file), 'utf8')) as GlossaryEntry,
      ]),
  );
  const register = readFileSync(path.join(root, 'docs/authors/misconceptions.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, id, thought, , lessons] = /^\| (M\d+) \| (.*?) \| (.*) \| ([\d, ]+) \|$/.exec(line) ?? [];
      if (id === undefined || thought === undefined || lessons === undefined) return [];
      return [{ id, thought, lessons: lessons.split(',').map(Number) }];
    });
  return { root, placed, written, glossary, register };
}

function lessonIn(root: string, file: string, slug: string, number: number): WrittenLesson {
  const source = readFileSync(path.join(root, file), 'utf8');
  const { misconceptions } = frontmatterOf(source) as {
    misconceptions: readonly { readonly id: string; readonly experiment: string }[];
  };
  const tree = mdxToMdast(source, { features: { math: true }, position: true });
  const figures = figuresOf(source, figureShows);
  const links = new Set([...headingAnchors([...descendants(tree)]), ...questionsIn(tree).map(({ id }) => id)]);
  const named = denseExperiments(root);
  return {
    ...{ number, slug },
    anchors: new Set([
      ...links,
      ...figures.map(({ id }) => id),
      ...[...source.matchAll(/<Misconception id="(M\d+)"/g)].map(([, id]) => id as string),
    ]),
    refuted: new Map(misconceptions.map(({ id, experiment }) => [id, experiment])),
    terms: new Set([...source.matchAll(/<Term of="([^"]*)"/g)].map(([, of]) => of as string)),
    broken: (hash) => brokenLink(hash, { figures, anchors: links, named }, { pages: [], terms: [] }),
  };
}
