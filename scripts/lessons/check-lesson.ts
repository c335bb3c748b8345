import type { z } from 'astro/zod';
import katex from 'katex';
import { type MdastNode, mdxToMdast } from 'satteri';
import type { Shows } from '../../src/components/figures/shows.ts';
import { renderFormula } from '../integrations/katex.ts';
import { withoutMark } from '../lib/read-text.ts';
import {
  type ComponentTable,
  type ContentNames,
  checkComponent,
  type JsxElement,
  writtenProps,
} from './check-components.ts';
import { type Contents, lostContents } from './check-contents.ts';
import { wrongFigures, wrongReferences } from './check-figures.ts';
import { checkFrontmatter } from './check-frontmatter.ts';
import { wrongHeadings } from './check-headings.ts';
import { brokenLink, headingAnchors, type LinkTargets } from './check-links.ts';
import type { Written } from './check-numbers.ts';
import { questionsIn, wrongQuestions } from './check-question-places.ts';
import { checkScenes, walk } from './check-scenes.ts';
import { lostText, unclosed, wrongFootnotes } from './check-text.ts';
import { type ExperimentNamed, figuresIn, type LessonFigure } from './lesson-figures.ts';
import { descendants } from './node-problem.ts';
import type { Problem } from './problem.ts';

/** What the lessons of a collection may contain. */
export interface LessonRules {
  schema: z.ZodType;
  components: ComponentTable;
  names: ContentNames;
  /** What each component holds between its tags; without it nothing is said of that. */
  contents?: Contents;
  /** What the components show that are figures. */
  shown?: Readonly<Record<string, Shows>>;
  /** The experiments by their names. */
  named?: ExperimentNamed;
  /** What links can lead to; without it they are left to the build. */
  targets?: LinkTargets;
  /** Whether there is a file, as a picture names it from the lesson; without it nothing is said of that. */
  hasFile?: (url: string) => boolean;
  /** The lesson's number; none for a term of the glossary. */
  lesson?: number;
  /** Looks up what a component asks of an experiment. */
  lookUp?: (component: string, props: Written) => string | undefined;
}

/**
 * Everything that can be said against a lesson from its own text: frontmatter, MDX syntax, components, props, formulas.
 *
 * @param file path to name in the problems
 * @param source the whole text of the .mdx file
 */
export function checkLesson(file: string, source: string, rules: LessonRules): Problem[] {
  const text = withoutMark(source);
  const frontmatter = /^---\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text)?.[1];
  const front =
    frontmatter === undefined
      ? [
          {
            file,
            line: 1,
            message: 'The frontmatter is missing: expected --- in the first line, fields, and --- again.',
          },
        ]
      : checkFrontmatter(file, frontmatter, rules.schema);
  return [...front, ...checkBody(file, text, rules)];
}

function checkBody(file: string, source: string, rules: LessonRules): Problem[] {
  let root: MdastNode;
  try {
    root = mdxToMdast(source, { features: { math: true }, position: true });
  } catch (error) {
    return [...unclosedFormula(file, source), syntaxProblem(file, String((error as Error).message))];
  }
  const nodes = [...descendants(root)];
  const walked = [...walk(root)];
  const { shown = {}, named = () => undefined, contents, components, lesson } = rules;
  const figures = figuresIn(walked, shown);
  const { imported, declared } = ownNames(nodes);
  const found = [
    ...nodes.flatMap((node) => messagesFor(node, rules, imported).map((message) => ({ node, message }))),
    ...lostText(nodes, source, declared),
    ...wrongHeadings(nodes),
    ...wrongFootnotes(nodes),
    ...(contents === undefined ? [] : lostContents(nodes, contents, Object.keys(components))),
    ...wrongFigures(figures, lesson, named),
    ...(rules.shown === undefined ? [] : wrongReferences(walked, figures, named)),
    ...wrongQuestions(root, lesson),
    ...checkScenes(root),
  ];
  const links = rules.targets === undefined ? [] : brokenLinks(root, nodes, source, figures, rules.targets, named);
  return [
    ...found.map(({ node, message }) => ({ ...placeOf(file, node), message })),
    ...links.map((link) => ({ file, ...link })),
  ];
}

/** The figures of a lesson's text; none where its syntax is wrong, which others say. */
export function figuresOf(source: string, shown: Readonly<Record<string, Shows>>): LessonFigure[] {
  try {
    return figuresIn([...walk(mdxToMdast(source, { features: { math: true }, position: true }))], shown);
  } catch {
    return [];
  }
}

/** The links of a lesson's text, and those of its frontmatter. */
function brokenLinks(
  root: MdastNode,
  nodes: readonly MdastNode[],
  source: string,
  figures: readonly LessonFigure[],
  targets: LinkTargets,
  named: ExperimentNamed,
): Omit<Problem, 'file'>[] {
  const own = {
    figures,
    named,
    anchors: new Set([...headingAnchors(nodes), ...questionsIn(root).map(({ id }) => id)]),
  };
  const front = (/^---\r?\n[\s\S]*?^---[ \t]*$/m.exec(source)?.[0] ?? '').split('\n').flatMap((text, k) => {
    const url = /\blink:\s*(['"]?)(#[^'"\s}]*)\1/.exec(text)?.[2];
    const message = url === undefined ? undefined : brokenLink(url, own, targets);
    return message === undefined ? [] : [{ line: k + 1, message }];
  });
  const body = nodes.flatMap((node) => {
    const message = node.type === 'link' ? brokenLink(node.url, own, targets) : undefined;
    if (message === undefined) return [];
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return [{ line, column, message }];
  });
  return [...front, ...body];
}

function placeOf(file: string, node: MdastNode) {
  const start = node.position?.start;
  return { file, line: start?.line ?? 1, ...(start ? { column: start.column } : {}) };
}

function messagesFor(node: MdastNode, rules: LessonRules, imported: ReadonlySet<string>): string[] {
  switch (node.type) {
    case 'math':
      return checkFormula(node.value, true);
    case 'inlineMath':
      return checkFormula(node.value, false);
    case 'image':
      return /^\w+:|^\/\//.test(node.url) || (rules.hasFile?.(node.url) ?? true)
        ? []
        : [`There is no picture ${node.url}: expected a file beside the lesson, as in ./06-loss-board.png.`];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkElement(node, rules, imported);
    default:
      return [];
  }
}

function checkElement(
  element: JsxElement,
  { components, names, lookUp }: LessonRules,
  imported: ReadonlySet<string>,
): string[] {
  const wrong = checkComponent(element, components, names, imported);
  const props = wrong.length === 0 ? writtenProps(element) : undefined;
  const missing = props && element.name ? lookUp?.(element.name, props) : undefined;
  return missing === undefined ? wrong : [missing];
}

function checkFormula(tex: string, displayMode: boolean): string[] {
  try {
    renderFormula(tex, displayMode);
    return [];
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    return [`The formula ${tex} cannot be read: ${error.rawMessage}`];
  }
}

/** A formula that takes all that follows, closing tags too: only those are then missed. */
function unclosedFormula(file: string, source: string): Problem[] {
  const lines = source.split('\n');
  const fences = lines.flatMap((text, k) => (/^[ \t>]*\$\$[ \t]*$/.test(text) ? [k] : []));
  if (fences.length % 2 === 0) return [];
  // Between those of one formula there is no empty line.
  const isOpen = (from: number, k: number) =>
    k % 2 === 0 && lines.slice(from, fences[k + 1]).some((text) => text.trim() === '');
  const line = (fences.find(isOpen) ?? fences.at(-1) ?? 0) + 1;
  return [{ file, line, message: unclosed('$$') }];
}

/** Sätteri's messages begin with the place: `9:1: Expected a closing tag …`. */
function syntaxProblem(file: string, message: string): Problem {
  const [, line, column, rest] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
  if (line === undefined || column === undefined) return { file, line: 1, message };
  return { file, line: Number(line), column: Number(column), message: rest ?? message };
}

/** Names that the lesson's own import and export lines bring in: of components, and of what else. */
function ownNames(nodes: readonly MdastNode[]) {
  const lines = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []));
  const names = lines.flatMap((line) => line.match(/\b[A-Za-z_]\w*/g) ?? []);
  return { imported: new Set(names.filter((name) => /^[A-Z]/.test(name))), declared: new Set(names) };
}
