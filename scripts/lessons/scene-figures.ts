import { type MdastNode, mdxToMdast } from 'satteri';

/**
 * A lesson's text in which every figure that stands in a `<Scene>` is handed to the scene's place for figures. Authors write the
 * figure where they speak of it; nobody has to know of slots.
 *
 * @param isFigure whether a component of this name is a figure
 */
export function withSceneFigures(source: string, isFigure: (name: string) => boolean): string {
  let root: MdastNode;
  try {
    root = mdxToMdast(source, { features: { math: true }, position: true });
  } catch {
    // Others say what is wrong with its syntax, and where.
    return source;
  }
  const places = scenesIn(root).flatMap((scene) =>
    ('children' in scene ? (scene.children as MdastNode[]) : []).flatMap((child) => {
      const named = child.type === 'mdxJsxFlowElement' && isFigure(child.name ?? '') ? child.name : undefined;
      const start = child.position?.start.offset;
      return named && start !== undefined ? [start + 1 + named.length] : [];
    }),
  );
  return places
    .sort((a, b) => b - a)
    .reduce((text, place) => `${text.slice(0, place)} slot="figure"${text.slice(place)}`, source);
}

/** All scenes of a lesson. */
export function scenesIn(node: MdastNode): MdastNode[] {
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Scene') return [node];
  return 'children' in node ? node.children.flatMap((child) => scenesIn(child as MdastNode)) : [];
}
