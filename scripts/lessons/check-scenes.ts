import type { MdastNode } from 'satteri';
import { isJsx, writtenProps } from './check-components.ts';
import type { NodeProblem } from './node-problem.ts';

/**
 * Every link into a figure of this lesson, every `<See>` and `<Mark>`, and every “Figure 9.1” in the text has to stand in the scene
 * of that figure: who reads of it sees it. A scene has to hold a figure, and a figure that is spoken of a scene.
 */
export function checkScenes(root: MdastNode): NodeProblem[] {
  const scenes = new Map<MdastNode, Set<string>>();
  const home = new Map<string, MdastNode | undefined>();
  for (const [node, scene] of walk(root)) {
    if (isScene(node) && !scenes.has(node)) scenes.set(node, new Set());
    const id = ownId(node);
    if (id === undefined) continue;
    home.set(id, scene);
    if (scene) scenes.get(scene)?.add(id);
  }
  const empty = [...scenes].filter(([, figures]) => figures.size === 0);
  return [
    ...empty.map(([node]) => ({
      node,
      message: '<Scene> holds no figure: expected one, beside which its text stands.',
    })),
    ...[...walk(root)].flatMap(([node, scene]) =>
      spokenOf(node)
        .filter((id) => home.has(id) && (scene === undefined || home.get(id) !== scene))
        .map((id) => ({ node, message: unseen(id, home.get(id) !== undefined) })),
    ),
  ];
}

const unseen = (id: string, hasScene: boolean) =>
  `This speaks of ${nameOf(id)}, which is not in view here: expected it in ${
    hasScene ? 'the <Scene> of that figure' : 'one <Scene> together with that figure'
  }.`;

const nameOf = (id: string) => `Figure ${id.slice(1).replace('-', '.')}`;
const isScene = (node: MdastNode) => isJsx(node) && node.name === 'Scene';

/** The id of a figure, where this is one. */
function ownId(node: MdastNode): string | undefined {
  const id = isJsx(node) ? writtenProps(node)?.['id'] : undefined;
  return typeof id === 'string' && /^f\d+-\d+$/.test(id) ? id : undefined;
}

/** The figures that a piece of text names, or leads to. */
function spokenOf(node: MdastNode): string[] {
  if (node.type === 'link') return /^#(f\d+-\d+)/.exec(node.url)?.slice(1, 2) ?? [];
  if (node.type === 'text') return [...node.value.matchAll(/\bFigure (\d+)\.(\d+)/g)].map(([, l, f]) => `f${l}-${f}`);
  const figure = isJsx(node) ? writtenProps(node)?.['figure'] : undefined;
  return typeof figure === 'string' ? [figure] : [];
}

/** All nodes below one, each with the scene that it stands in. */
export function* walk(node: MdastNode, scene?: MdastNode): Generator<readonly [MdastNode, MdastNode | undefined]> {
  const inside = isScene(node) ? node : scene;
  yield [node, inside];
  if ('children' in node) for (const child of node.children) yield* walk(child as MdastNode, inside);
}
