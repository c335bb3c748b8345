/** The little of a page's tree that the search needs: elements, their classes, their words. */
import { type HastNode, htmlToHast } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;
export type PageElement = Element;

export const treeOf = (html: string): HastNode => htmlToHast(html);

export const isElement = (node: HastNode): node is Element => node.type === 'element';

export const childrenOf = (node: HastNode): readonly HastNode[] =>
  'children' in node ? (node.children as HastNode[]) : [];

/** An attribute as text, by its name in the page. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name === 'class' ? 'className' : name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

export const hasClass = (element: Element, name: string) => attribute(element, 'class').split(/\s+/).includes(name);

/** The first element inside that is wanted, in the order of the page. */
export function find(node: HastNode, wanted: (element: Element) => boolean): Element | undefined {
  for (const child of childrenOf(node)) {
    if (isElement(child) && wanted(child)) return child;
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

/** Elements that stand in a line of text: all others part the words before and after them. */
const inLine = /^(a|abbr|b|code|em|i|kbd|q|s|small|span|strong|sub|sup|math|semantics|m\w+)$/;

/**
 * The words of an element in one line.
 *
 * @param isLeftOut elements whose words are none of it
 */
export function wordsOf(node: HastNode, isLeftOut: (element: Element) => boolean): string {
  return rawWords(node, isLeftOut)
    .replace(/[\u200b\u2061-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function rawWords(node: HastNode, isLeftOut: (element: Element) => boolean): string {
  if (node.type === 'text') return node.value;
  if (isElement(node) && isLeftOut(node)) return ' ';
  const words = childrenOf(node)
    .map((child) => rawWords(child, isLeftOut))
    .join('');
  return isElement(node) && !inLine.test(node.tagName) ? ` ${words} ` : words;
}
