/** What Markdown drops, or prints otherwise than it was meant, without a word. */
import type { MdastNode } from 'satteri';
import { type NodeProblem, ownNode, writtenAs } from './node-problem.ts';

/** What is lost in a lesson's body. @param declared names of the lesson's own import and export lines */
export function lostText(nodes: readonly MdastNode[], source: string, declared: ReadonlySet<string>): NodeProblem[] {
  return nodes.flatMap((node) => problemsOf(node, writtenAs(node, source), declared));
}

function problemsOf(node: MdastNode, written: string, declared: ReadonlySet<string>): NodeProblem[] {
  const here = (message: string | undefined) => (message === undefined ? [] : ownNode(node, message));
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return here(lostExpression(node.value, declared));
    case 'inlineMath':
      return here(proseInFormula(written));
    case 'math':
      return here(lostFormula(written, node.meta ?? ''));
    case 'code':
      return here(/(`{3,}|~{3,})\s*$/.test(written) || !/^(`{3}|~{3})/.test(written) ? undefined : unclosed('```'));
    case 'text':
      return textRules.flatMap(([pattern, message]) => (pattern.test(written) ? ownNode(node, message) : []));
    case 'table':
      return lostCells(node);
    case 'listItem':
      return here(
        typeof node.checked === 'boolean'
          ? 'This would be a box that nobody can tick: expected a list without [ ], or an <Exercise … /> for something to do.'
          : undefined,
      );
    case 'image':
      return here(lostImage(node.url, node.alt ?? ''));
    default:
      return [];
  }
}

function lostExpression(value: string, declared: ReadonlySet<string>): string | undefined {
  const text = value.trim();
  const isComment = /^(\/\*[\s\S]*?\*\/\s*)+$/.test(text);
  const isText = /^(['"])[^'"]*\1$/.test(text);
  if (isComment || isText || declared.has(text)) return undefined;
  const question = /^[pxw]\d+-\d+$/.test(text) ? `<Task of="${text}" /> for a question, ` : '';
  return `{${value}} is read as a computation, and the page would show what comes of it, or nothing: expected ${question}\\{${value}\\} for braces, or <Value …/> or <Number …/> for a number of the engine.`;
}

/** `$5 and $10` is a formula to Markdown. */
function proseInFormula(written: string): string | undefined {
  const [dollars = ''] = /^\$+/.exec(written) ?? [];
  const inner = written.slice(dollars.length, -dollars.length);
  if (dollars.length > 1)
    return `The formula ${written} stands in a line of text: expected one $ on each side, or a $$ alone in the line before and in the line after, for a formula of its own.`;
  if (/^\s|\s$/.test(inner))
    return `${written} is read as a formula: expected \\$ for the sign of a currency, and no space beside the $ of a formula.`;
  const words = /[A-Za-z]{3,}|(?<=\s)[A-Za-z]{2,}(?=\s)/.exec(withoutCommands(inner));
  return words === null
    ? undefined
    : `${written} is read as a formula, and “${words[0]}” would be set as single letters: expected \\text{${words[0]}} for words in a formula, or \\$ for the sign of a currency.`;
}

/** @param fence what opens it, and closes it */
export const unclosed = (fence: string) =>
  `This is not closed, and takes all that follows: expected a line with ${fence} alone behind it.`;

/** A formula of its own: what stands beside its dollars, or all that follows where they do not come again. */
function lostFormula(written: string, beside: string): string | undefined {
  if (!/\n[ \t>]*\$\$\s*$/.test(written)) return unclosed('$$');
  return beside.trim() === ''
    ? undefined
    : `“${beside}” stands beside the $$, and would be lost: expected $$ alone in its line.`;
}

/** A formula without its commands and what is set upright in it. */
const withoutCommands = (tex: string) =>
  tex
    .replaceAll(/\\(htmlData|begin|end|text|mathrm|operatorname|mathit|mathbf|mathsf)\*?\s*\{[^{}]*\}/g, ' ')
    .replaceAll(/\\[A-Za-z]+/g, ' ');

/** What a stretch of text must not hold, as its author has written it. */
const textRules: readonly (readonly [pattern: RegExp, message: string])[] = [
  [
    /(?<!\\)\$/,
    'A $ stands here that neither opens nor closes a formula: expected \\$ for the sign of a currency; and in a table \\lvert x \\rvert for |x|, since | ends a cell.',
  ],
  [
    /\\[()]|\\\[[\s\S]*\\\]/,
    'A formula in \\( … \\) or \\[ … \\] would be printed as text: expected $…$, or a $$ alone in the line before and in the line after.',
  ],
  [
    /(?<!\\)\\[A-Za-z]+/,
    'A command of formulas stands in the text, and would be printed as it is: expected it between $…$.',
  ],
  [
    /(?<!\\)\[[^\]]+\]\[[^\]]*\]/,
    'This link has no address, and would be printed with its brackets: expected [words](/lessons/…/).',
  ],
  [
    /(?<!\\)\[\^[^\]\s]+\]/,
    'This footnote has no text, and would be printed as it is: expected a line of its own with [^name]: and the text behind it.',
  ],
  [/^:{3}/m, 'Lines of ::: would be printed as they are: expected <Note>, <Fold> or another part of the text.'],
];

/** The text of a footnote that nothing leads to is not shown; one without text is an empty place to be led to. */
export function wrongFootnotes(nodes: readonly MdastNode[]): NodeProblem[] {
  const used = new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
  return nodes.flatMap((node) => {
    if (node.type !== 'footnoteDefinition') return [];
    const name = node.identifier;
    if (!used.has(name))
      return ownNode(
        node,
        `Nothing leads to the footnote ${name}, and it would be lost: expected [^${name}] in the text.`,
      );
    return node.children.length === 0
      ? ownNode(node, `The footnote ${name} is empty: expected text behind [^${name}]:`)
      : [];
  });
}

/** Cells beyond those of the first row are not shown. */
function lostCells(table: MdastNode & { type: 'table' }): NodeProblem[] {
  const [head, ...rows] = table.children as MdastNode[];
  const count = (row: MdastNode | undefined) => (row && 'children' in row ? row.children.length : 0);
  return rows
    .filter((row) => count(row) !== count(head))
    .map((node) => ({
      node,
      message: `This row has ${count(node)} cells: expected ${count(head)}, as many as the first row; write \\| for a | in a cell, and \\lvert x \\rvert in a formula.`,
    }));
}

function lostImage(url: string, alt: string): string | undefined {
  if (/^([a-z]+:)?\/\//i.test(url))
    return `The picture ${url} stands on another site, and pages ask no other site for anything: expected a file beside the lesson, ./picture.png.`;
  return alt.trim() === ''
    ? `The picture ${url} has no words: expected ![what it shows](${url}), for who cannot see it.`
    : undefined;
}
