/** What an .astro file says, and the same in the language of accents. */
import { parse } from '@astrojs/compiler-rs';
import { accent, pseudo, pseudoSource } from './pseudo.ts';

/** A node of Astro's syntax tree: ESTree for the script, JSX for the template. */
interface Node {
  readonly type?: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Attributes that are read, shown or read out. */
const said =
  /^(title|description|label|caption|summary|alt|placeholder|aria-(label|description|valuetext|roledescription))$/;

/** Elements that hold no words. */
const silent = /^(style|script|code|pre)$/;

/**
 * A page or a part of one with accents in all of its texts. Those between tags have no brackets: as in a lesson, a sentence may have a
 * link within. What is between braces and above the template is read like any other script.
 */
export function pseudoAstro(source: string): string {
  const changes: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const put = ({ start, end }: Node, change: (text: string) => string) =>
    changes.push({ from: start, to: end, text: change(source.slice(start, end)) });
  const script = (text: string) => pseudoSource('script.tsx', text);
  const attribute = (node: Node) => {
    const text = node['value'] as Node | null;
    if (!said.test(nameOf(node))) return;
    if (text?.type === 'Literal') put({ ...text, start: text.start + 1, end: text.end - 1 }, pseudo);
    if (text?.type === 'JSXExpressionContainer') put(text, script);
  };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (node.type === 'JSXElement' && silent.test(nameOf(node['openingElement'] as Node))) return;
    if (node.type === 'JSXText') put(node, accent);
    else if (node.type === 'Program' || node.type === 'JSXExpressionContainer') put(node, script);
    else if (node.type === 'JSXAttribute') attribute(node);
    else for (const each of Object.values(node)) visit(each);
  };
  visit(parse(source).ast);
  let at = 0;
  const parts: string[] = [];
  for (const { from, to, text } of changes.toSorted((one, other) => one.from - other.from)) {
    parts.push(source.slice(at, from), text);
    at = to;
  }
  return parts.join('') + source.slice(at);
}

const nameOf = (node: Node | undefined) => String((node?.['name'] as Node | undefined)?.['name'] ?? '');
