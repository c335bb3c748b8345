import { type MdastNode, mdxToMdast } from 'satteri';

/** The names of the components that a lesson's text writes, each once; none where its syntax is wrong, which others say. */
export function writtenComponents(source: string): ReadonlySet<string> {
  try {
    return new Set(componentsIn(mdxToMdast(source, { features: { math: true } })));
  } catch {
    return new Set();
  }
}

function* componentsIn(node: MdastNode): Generator<string> {
  if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && /^[A-Z]/.test(node.name ?? ''))
    yield node.name as string;
  if ('children' in node) for (const child of node.children) yield* componentsIn(child as MdastNode);
}
