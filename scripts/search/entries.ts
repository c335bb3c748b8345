/**
 * What of a built page can be found. It is read from the page as readers get it, and nothing that is folded there is taken up:
 * outcomes of predictions, answers, solutions, hints and key points stand in folds, and what a fold holds is not told by a search.
 * Of a figure only its caption is taken, of a question only what it asks.
 */
import type { HastNode } from 'satteri';
import type { Entry, EntryKind } from '../../src/search/entry.ts';
import { attribute, childrenOf, find, hasClass, isElement, type PageElement, treeOf, wordsOf } from './tree.ts';

/** An entry before its page has a number. */
export type PageEntry = Omit<Entry, 'page'>;

/** A page and what is on it. */
export interface ReadPage {
  readonly title: string;
  readonly place: string;
  readonly entries: readonly PageEntry[];
}

const isTag =
  (...names: string[]) =>
  (element: PageElement) =>
    names.includes(element.tagName);

/** Elements whose words are not those of the text around them. */
const ownWords = /^(figure|table|svg|script|style|template|nav|button|select|input|textarea|astro-island|annotation)$/;
const asides = [
  'answer',
  'without-scripts',
  'no-print',
  'warm-up',
  'katex-html',
  'katex-display',
  'visually-hidden',
  'too-old',
  'unloaded',
  'label',
  'task',
  'misconception',
];

function isLeftOut(element: PageElement): boolean {
  return isFold(element) || ownWords.test(element.tagName) || asides.some((name) => hasClass(element, name));
}

const isFold = isTag('details');

/** What a question asks: its words without fields and options. */
const isNoAsking = (element: PageElement) =>
  isFold(element) ||
  /^(svg|table|button|input|select|textarea|ol|figure)$/.test(element.tagName) ||
  hasClass(element, 'katex-html');

/** Reads a page of the built site; undefined for one without a heading. */
export function readPage(html: string): ReadPage | undefined {
  const tree = treeOf(html);
  const main = find(tree, isTag('main'));
  const heading = main && find(main, isTag('h1'));
  if (!main || !heading) return undefined;
  const title = wordsOf(heading, isLeftOut);
  const place = find(main, (element) => hasClass(element, 'place'));
  const [, lesson = ''] = /^(\D*\d+)/.exec(place ? wordsOf(place, isLeftOut) : '') ?? [];
  const body = lesson === '' ? sectionsIn(main, title) : lessonIn(main, title);
  const description = find(tree, (element) => attribute(element, 'name') === 'description');
  const summary = description ? attribute(description, 'content') : '';
  const whole: PageEntry = {
    anchor: '',
    kind: 'page',
    title,
    text: summary,
    also: lesson === '' ? '' : `${lesson} · ${openingOf(main)}`,
  };
  return { title, place: lesson, entries: [whole, ...body] };
}

/** What a lesson asks and enables: it is folded only to save room. */
function openingOf(main: HastNode): string {
  const opening = find(main, (element) => hasClass(element, 'opening'));
  const list = opening && find(opening, isTag('dl'));
  return list ? wordsOf(list, (element) => isTag('dt')(element) || isTag('a')(element)) : '';
}

function lessonIn(main: PageElement, title: string): PageEntry[] {
  return [...sectionsIn(main, title), ...partsIn(main, false)];
}

/** The text between headings that can be linked to; what stands before the first belongs to the page. */
function sectionsIn(main: HastNode, title: string): PageEntry[] {
  const sections: { anchor: string; title: string; text: string[] }[] = [{ anchor: '', title, text: [] }];
  const walk = (node: HastNode): void => {
    for (const child of childrenOf(node)) {
      if (child.type === 'text') sections.at(-1)?.text.push(child.value);
      if (!isElement(child)) continue;
      const id = attribute(child, 'id');
      if (isTag('h1', 'header')(child)) continue;
      if (isTag('h2')(child) && id !== '' && id !== 'warm-up') {
        sections.push({ anchor: id, title: wordsOf(child, () => false), text: [] });
      } else if (isLeftOut(child)) sections.at(-1)?.text.push(' ');
      else if (holdsHeading(child)) walk(child);
      else sections.at(-1)?.text.push(` ${wordsOf(child, isLeftOut)} `);
    }
  };
  walk(main);
  return sections
    .map(
      ({ anchor, title, text }): PageEntry => ({
        anchor,
        kind: 'section',
        title,
        text: text
          .join(' ')
          .replace(/\s+/g, ' ')
          .replace(/ ([,.;:!?)])/g, '$1')
          .trim(),
        also: '',
      }),
    )
    .filter(({ anchor, text }) => (anchor !== '' || text !== '') && !notOfText.has(anchor));
}

/** What closes every lesson in the same words, and key points, which tell how predictions end. */
const notOfText: ReadonlySet<string> = new Set(['key-points', 'onward', 'teachers']);

const holdsHeading = (element: PageElement) => find(element, isTag('h2')) !== undefined;

/** Figures, questions and misconceptions. Of what stands in a fold only the name is told. */
function partsIn(node: HastNode, isFolded: boolean): PageEntry[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child) || hasClass(child, 'warm-up')) return [];
    const part = partOf(child, isFolded);
    return part ? [part] : partsIn(child, isFolded || isFold(child));
  });
}

function partOf(element: PageElement, isFolded: boolean): PageEntry | undefined {
  const anchor = attribute(element, 'id');
  const made = (kind: EntryKind, title: string, text: string): PageEntry => ({ anchor, kind, title, text, also: '' });
  if (/^f\d+-\d+$/.test(anchor)) {
    const name = anchor.replace(/^f(\d+)-(\d+)$/, 'Figure $1.$2');
    const caption = find(element, (inner) => hasClass(inner, 'idea'));
    return made('figure', name, isFolded || !caption ? '' : wordsOf(caption, () => false));
  }
  if (/^[px]\d+-\d+$/.test(anchor)) {
    const asking = find(element, isTag('legend')) ?? find(element, (inner) => hasClass(inner, 'ask'));
    const text = isFolded || !asking ? '' : wordsOf(asking, isNoAsking);
    return made(anchor.startsWith('p') ? 'prediction' : 'exercise', attribute(element, 'ariaLabel'), text);
  }
  if (hasClass(element, 'misconception')) {
    const thought = find(element, isTag('dd'));
    if (isFolded || !thought) return undefined;
    return made(
      'belief',
      wordsOf(thought, () => false),
      '',
    );
  }
  return undefined;
}

/** A term of the glossary, and the page of the lesson that introduces it: its address below the root. */
export interface ReadTerm {
  readonly entry: PageEntry;
  readonly lesson: string;
}

/** The terms of the glossary's page. */
export function readTerms(html: string): readonly ReadTerm[] {
  const list = find(treeOf(html), (element) => isTag('dl')(element) && hasClass(element, 'spread'));
  return (list ? childrenOf(list) : []).filter(isElement).flatMap((element) => {
    const name = find(element, isTag('dt'));
    const meaning = find(element, isTag('p'));
    const facts = find(element, (inner) => hasClass(inner, 'facts'));
    if (!name || !meaning || !facts) return [];
    const [, also = ''] = /^Also called (.*?)\. Lesson/.exec(wordsOf(facts, () => false)) ?? [];
    const link = find(facts, isTag('a'));
    const entry: PageEntry = {
      anchor: attribute(element, 'id'),
      kind: 'term',
      title: wordsOf(name, (inner) => hasClass(inner, 'symbol')),
      text: wordsOf(meaning, () => false),
      also,
    };
    return [{ entry, lesson: /lessons\/[a-z0-9-]+\//.exec(link ? attribute(link, 'href') : '')?.[0] ?? '' }];
  });
}
