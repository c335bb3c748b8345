/** A lesson's body as the rubric reads it: paragraphs, items and formulas in order, and what readers do between them. */
import { type MdastNode, mdxToMdast } from 'satteri';
import type { JsxElement } from '../check-components.ts';
import { componentProps } from '../components.ts';

/** A paragraph, a list item's paragraph, a heading, a table cell or a display formula. */
export interface Block {
  readonly kind: 'text' | 'heading' | 'formula';
  readonly line: number;
  /** The words; formulas and numbers from the engine are one word each, `◊`. */
  readonly text: string;
  /** TeX of the formulas inside. */
  readonly formulas: readonly string[];
  /** Inside a fold: read on demand. */
  readonly folded: boolean;
}

/** Something a reader does. */
export interface Doing {
  readonly kind: 'doing';
  readonly line: number;
  /** The component's name, or `link` for a link that moves a figure. */
  readonly name: string;
  /** Its props that are plain text. */
  readonly props: Readonly<Record<string, string>>;
}

export type Part = Block | Doing;

/** Components with a caption are figures: readers step and change them. */
const figures = Object.entries(componentProps).flatMap(([name, props]) => ('caption' in props ? [name] : []));
const doings: ReadonlySet<string> = new Set([
  ...figures,
  'Exercise',
  'Fade',
  'Hook',
  'Misconception',
  'Prompt',
  'Reveal',
  'See',
  'WarmUp',
  'YourAnswers',
]);

/** The parts of a lesson's whole text, in order. */
export function partsOf(source: string): Part[] {
  const parts: Part[] = [];
  visit(mdxToMdast(source, { features: { math: true }, position: true }), parts, false);
  return parts;
}

const lineOf = (node: MdastNode) => node.position?.start.line ?? 1;

function visit(node: MdastNode, parts: Part[], folded: boolean): void {
  switch (node.type) {
    case 'yaml':
      return;
    case 'math':
      parts.push({ kind: 'formula', line: lineOf(node), text: '◊', formulas: [node.value], folded });
      return;
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      parts.push(blockOf(node, folded), ...doingsIn(node));
      return;
    case 'mdxJsxFlowElement':
      if (doings.has(node.name ?? '')) parts.push(doingOf(node));
      // `<Fragment slot="try">Press …</Fragment>` on one line: its words stand in no paragraph.
      if (childrenOf(node).some(({ type }) => type === 'text')) {
        // Of an experiment only what is to be tried is open: what happened is looked up.
        parts.push(blockOf(node, folded || !isOpenSlot(node)), ...childrenOf(node).flatMap(doingsIn));
        return;
      }
      break;
    default:
  }
  const inFold = folded || (node.type === 'mdxJsxFlowElement' && node.name === 'Fold');
  for (const child of childrenOf(node)) visit(child, parts, inFold);
}

const isOpenSlot = (node: JsxElement) => [undefined, 'try'].includes(doingOf(node).props['slot']);

function blockOf(node: MdastNode, folded: boolean): Block {
  const kind = node.type === 'heading' ? 'heading' : 'text';
  return { kind, line: lineOf(node), text: textOf(node), formulas: formulasIn(node), folded };
}

function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'inlineMath') return '◊';
  if (node.type === 'mdxJsxTextElement' && node.name === 'Value') return '◊';
  return childrenOf(node).map(textOf).join('');
}

function formulasIn(node: MdastNode): string[] {
  return node.type === 'inlineMath' ? [node.value] : childrenOf(node).flatMap(formulasIn);
}

function doingsIn(node: MdastNode): Doing[] {
  const own: Doing[] =
    node.type === 'link' && /^#f\d/.test(node.url)
      ? [{ kind: 'doing', line: lineOf(node), name: 'link', props: {} }]
      : node.type === 'mdxJsxTextElement' && doings.has(node.name ?? '')
        ? [doingOf(node)]
        : [];
  return [...own, ...childrenOf(node).flatMap(doingsIn)];
}

function doingOf(node: JsxElement): Doing {
  const props = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  return { kind: 'doing', line: lineOf(node), name: node.name ?? '', props: Object.fromEntries(props) };
}

const childrenOf = (node: MdastNode): MdastNode[] => ('children' in node ? (node.children as MdastNode[]) : []);
