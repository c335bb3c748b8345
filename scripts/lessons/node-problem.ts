/** Problems of a lesson's syntax tree, before they have a file and a line. */
import type { MdastNode } from 'satteri';

export interface NodeProblem {
  readonly node: MdastNode;
  readonly message: string;
}

export const ownNode = (node: MdastNode, message: string): NodeProblem[] => [{ node, message }];

/** A node as its author has written it. */
export function writtenAs({ position }: MdastNode, source: string): string {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? '' : source.slice(start, end);
}

/** A node and all below it. */
export function* descendants(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* descendants(child as MdastNode);
}
