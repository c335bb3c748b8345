/** What stands between the tags of a component that has no place for it: the page would be without it, and say nothing. */
import type { MdastNode } from 'satteri';
import { isJsx, type JsxElement } from './check-components.ts';
import { suggestion } from './nearest.ts';
import { type NodeProblem, ownNode } from './node-problem.ts';

/** What each component holds: text, or the names of its slots; what is not in it holds nothing. */
export type Contents = Readonly<Record<string, 'text' | readonly string[]>>;

/** @param known the components that are checked; a lesson's own imports are not */
export function lostContents(nodes: readonly MdastNode[], contents: Contents, known: readonly string[]): NodeProblem[] {
  return nodes.flatMap((node) => {
    if (!isJsx(node)) return [];
    const name = node.name ?? '';
    const inside = shownIn(node);
    if (name === 'Fragment' || !known.includes(name)) return [];
    const holds = Object.hasOwn(contents, name) ? contents[name] : undefined;
    if (holds === undefined) {
      const [first] = inside;
      return first === undefined
        ? []
        : ownNode(
            first,
            `<${name}> holds nothing, and this would be lost: expected <${name} … /> and the text behind it.`,
          );
    }
    return typeof holds === 'string' ? slotsInText(inside, name) : wrongSlots(node, name, inside, holds);
  });
}

/** What is written inside, without blanks and comments. */
const shownIn = (node: JsxElement) =>
  (node.children as MdastNode[]).filter(
    (child) =>
      !(child.type === 'text' && child.value.trim() === '') &&
      !((child.type === 'mdxFlowExpression' || child.type === 'mdxTextExpression') && /^\s*\/\*/.test(child.value)),
  );

const slotOf = (node: MdastNode): string | undefined => {
  const found = isJsx(node)
    ? node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'slot')
    : undefined;
  return found !== undefined && typeof found.value === 'string' ? found.value : undefined;
};

/** The build itself hands figures to the place that a scene has for them. */
const slotsInText = (inside: readonly MdastNode[], name: string) =>
  inside
    .filter((child) => slotOf(child) !== undefined && !(name === 'Scene' && slotOf(child) === 'figure'))
    .flatMap((child) =>
      ownNode(
        child,
        `<${name}> has no slot “${slotOf(child)}”, and this would be lost: expected the text without slot.`,
      ),
    );

function wrongSlots(
  node: MdastNode,
  name: string,
  inside: readonly MdastNode[],
  slots: readonly string[],
): NodeProblem[] {
  const given = inside.map(slotOf);
  const expected = `expected ${slots.map((slot) => `<Fragment slot="${slot}">`).join(', ')}`;
  return [
    ...inside.flatMap((child, k) => {
      const slot = given[k];
      if (slot === undefined)
        return ownNode(child, `<${name}> has no place for this, and it would be lost: ${expected}.`);
      if (!slots.includes(slot))
        return ownNode(
          child,
          `<${name}> has no slot “${slot}”, and this would be lost: ${expected}.${suggestion(slot, slots)}`,
        );
      return given.indexOf(slot) === k
        ? []
        : ownNode(child, `The slot “${slot}” of <${name}> is filled already: expected each once.`);
    }),
    ...slots
      .filter((slot) => !given.includes(slot))
      .flatMap((slot) => ownNode(node, `<${name}> needs <Fragment slot="${slot}">.`)),
  ];
}
