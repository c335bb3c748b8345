import type { z } from 'astro/zod';
import katex from 'katex';
import { type MdastNode, mdxToMdast } from 'satteri';
import { renderFormula } from '../integrations/katex.ts';
import {
  type ComponentTable,
  type ContentNames,
  checkComponent,
  type JsxElement,
  writtenProps,
} from './check-components.ts';
import { checkFrontmatter } from './check-frontmatter.ts';
import type { Written } from './check-numbers.ts';
import { checkScenes } from './check-scenes.ts';
import type { Problem } from './problem.ts';

/** What the lessons of a collection may contain. */
export interface LessonRules {
  schema: z.ZodType;
  components: ComponentTable;
  names: ContentNames;
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
  const text = source.replace(/^\uFEFF/, '');
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
    return [syntaxProblem(file, String((error as Error).message))];
  }
  const nodes = [...descendants(root)];
  const imported = importedNames(nodes);
  const at = (node: MdastNode) => {
    const start = node.position?.start;
    return { file, line: start?.line ?? 1, ...(start ? { column: start.column } : {}) };
  };
  return [
    ...nodes.flatMap((node) => messagesFor(node, rules, imported).map((message) => ({ ...at(node), message }))),
    ...checkScenes(root).map(({ node, message }) => ({ ...at(node), message })),
  ];
}

function messagesFor(node: MdastNode, rules: LessonRules, imported: ReadonlySet<string>): string[] {
  switch (node.type) {
    case 'math':
      return checkFormula(node.value, true);
    case 'inlineMath':
      return checkFormula(node.value, false);
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

/** Sätteri's messages begin with the place: `9:1: Expected a closing tag …`. */
function syntaxProblem(file: string, message: string): Problem {
  const [, line, column, rest] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
  if (line === undefined || column === undefined) return { file, line: 1, message };
  return { file, line: Number(line), column: Number(column), message: rest ?? message };
}

function* descendants(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* descendants(child as MdastNode);
}

/** Names that the lesson's own import and export lines bring in. */
function importedNames(nodes: readonly MdastNode[]): Set<string> {
  const lines = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []));
  return new Set(lines.flatMap((line) => line.match(/\b[A-Z]\w*/g) ?? []));
}
