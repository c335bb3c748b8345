/** What an .astro file imports and shows, as Astro's own parser reads it. */
import { readFileSync } from 'node:fs';
import { parse } from '@astrojs/compiler-rs';

export interface AstroFile {
  /** The path of each import, as it is written, by the name it has in this file. */
  readonly imports: ReadonlyMap<string, string>;
  /** Every element of its template, however deep. */
  readonly elements: readonly { readonly name: string; readonly attributes: readonly string[] }[];
  /** Every text between its tags, but for styles and scripts. */
  readonly texts: readonly string[];
}

/** A node of the syntax tree, as much of it as is looked at: ESTree for the script, JSX for the template. */
interface Node {
  readonly type?: string;
  readonly [key: string]: unknown;
}

export function readAstro(file: string): AstroFile {
  const { ast } = parse(readFileSync(file, 'utf8'));
  const nodes = [...nodesOf(ast as Node)];
  const imports = nodes.filter(({ type }) => type === 'ImportDeclaration');
  return {
    imports: new Map(
      imports.flatMap((node) =>
        (node['specifiers'] as { local: { name: string } }[]).map(
          ({ local }) => [local.name, (node['source'] as { value: string }).value] as const,
        ),
      ),
    ),
    elements: nodes
      .filter(({ type }) => type === 'JSXOpeningElement')
      .map((node) => ({
        name: nameOf(node),
        attributes: (node['attributes'] as Node[]).filter(({ type }) => type === 'JSXAttribute').map(nameOf),
      })),
    texts: textsOf(nodes),
  };
}

function textsOf(nodes: readonly Node[]): string[] {
  const inside = (tag: string) =>
    nodes
      .filter((node) => node.type === 'JSXElement' && nameOf(node['openingElement'] as Node) === tag)
      .flatMap((node) => node['children'] as Node[]);
  const others = new Set([...inside('style'), ...inside('script')]);
  return nodes.filter((node) => node.type === 'JSXText' && !others.has(node)).map((node) => String(node['value']));
}

const nameOf = (node: Node) => String((node['name'] as Node)['name']);

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each);
  else if (typeof value === 'object' && value !== null) {
    yield value as Node;
    for (const each of Object.values(value)) yield* nodesOf(each);
  }
}
