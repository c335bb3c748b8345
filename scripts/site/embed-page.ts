/**
 * Pages of parts that stand alone: a figure or a question, cut out of the built page of its lesson and put into the frame of embedded
 * parts (src/layouts/Embed.astro). So it is the very part that the lesson has, with the same code and the same style sheet; to
 * build each anew would take as long as building the lessons some hundred times.
 */

import { decodeEntities, encodeEntities } from './html.ts';

/** A part of a page that can stand alone. */
export interface EmbedPart {
  /** What it is called in addresses: `f9-1`. */
  readonly name: string;
  /** As readers call it: `Figure 9.1`, `Exercise 9.2`. A page that stands alone as a whole has no other name. */
  readonly label: string | undefined;
  /** The part itself. */
  readonly html: string;
  /** Where it is from: an address of the site, and its name. */
  readonly source: { readonly href: string; readonly name: string };
  /** The style sheets and scripts of its page, as links and elements. */
  readonly head: string;
}

const figureTag = /<figure class="[^"]*\bfigure\b[^"]*" id="(f\d+-\d+)"/g;
const questionTag = /<section class="hanging task[^"]*" id="([pwx]\d+-\d+)" aria-label="([^"]*)"/g;

/** Wakes by what stands beside it on its page: a run of the lab, the reader's answers. Alone it would sleep for ever. */
const needsOthers = /&quot;value&quot;:&quot;(?:trained|kept)&quot;|&quot;name&quot;:&quot;AttackPanel&quot;/;

/**
 * The parts of a lesson's page that can stand alone, in its order.
 * @param page its path in the built site, as `lessons/backprop/`
 */
export function partsOf(html: string, page: string): readonly EmbedPart[] {
  const head = headOf(html);
  const title = textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
  const number = /<p class="place"[^>]*>\s*([^<\d]*\d+)/.exec(html)?.[1] ?? 'Lesson';
  const part = (at: number, name: string, label: string): EmbedPart[] => {
    const element = elementAt(html, at);
    const source = { href: `/${page}#${name}`, name: `${number}: ${title}` };
    return needsOthers.test(element) ? [] : [{ name, label, html: alone(element), source, head }];
  };
  const figures = [...html.matchAll(figureTag)].map(({ index, 1: name = '' }) => ({
    index,
    found: part(index, name, `Figure ${name.slice(1).replace('-', '.')}`),
  }));
  const questions = [...html.matchAll(questionTag)].map(({ index, 1: name = '', 2: label = '' }) => ({
    index,
    found: part(index, name, label),
  }));
  return [...figures, ...questions].sort((a, b) => a.index - b.index).flatMap(({ found }) => found);
}

/**
 * What a page is for, as a part: the workbench, the lab.
 * @param start finds the tag with which it begins
 * @throws Error where it is not there
 */
export function wholeOf(html: string, start: RegExp, part: Pick<EmbedPart, 'name' | 'source'>): EmbedPart {
  const found = start.exec(html);
  if (found === null) throw new Error(`There is no ${part.name} to embed.`);
  const modules = html.match(/<script type="module" src="[^"]*"><\/script>/g) ?? [];
  return {
    ...part,
    label: undefined,
    html: alone(elementAt(html, found.index)),
    head: headOf(html) + modules.join(''),
  };
}

/** What a part is called where nothing stands around it. */
export const nameOf = ({ label, source }: Pick<EmbedPart, 'label' | 'source'>): string =>
  label === undefined ? `${source.name}, embedded` : `${label} · ${source.name}`;

/**
 * The page of a part.
 * @param shell the built page of the frame, /embed/
 */
export function embedPage(shell: string, { label, html, source, head }: EmbedPart): string {
  const words = nameOf({ label, source });
  const body = [
    `<main><h1 class="visually-hidden">${source.name}</h1>`,
    label === undefined ? '' : `<h2 class="visually-hidden">${label}</h2>`,
    `<div class="passage">${html}</div>`,
    `<p class="embed-source"><a href="${source.href}" target="_blank" rel="noopener">${source.name}</a>`,
    `<span class="locked">${source.name}</span> · Perceptible, CC BY 4.0</p></main>`,
  ].join('');
  // By functions: what is put in may hold what a pattern of replacement means.
  return shell
    .replace(/<title>[^<]*<\/title>/, () => `<title>${words} · Perceptible</title>`)
    .replace(
      /(<meta name="description" content=")[^"]*/,
      (_, start: string) => `${start}${encodeEntities(decodeEntities(words))}, to be embedded.`,
    )
    .replace('</head>', () => `${head}</head>`)
    .replace(/<main>[\s\S]*<\/main>/, () => body);
}

/** The style sheets of a page, and the one script that its islands begin with. */
const headOf = (html: string): string =>
  (html.match(/<link rel="stylesheet" href="[^"]*">|<script src="[^"]*\/inline\.[^"]*" defer><\/script>/g) ?? []).join(
    '',
  );

/** A part without what it has for its place on a page: a link to itself, forms for a pinned figure, the place among others. */
const alone = (html: string): string =>
  html
    .replaceAll(/<script src="[^"]*" defer><\/script>/g, '')
    .replace(/<a class="label" href="[^"]*"([^>]*)>([^<]*)<\/a>/, '<span class="label"$1>$2</span>')
    .replace(/<button type="button" class="back-to-text"[\s\S]*?<\/button>/, '')
    .replace(/<span class="forms"[\s\S]*?<\/span>/, '')
    .replace(/^(<figure[^>]*?) data-tab="[^"]*"/, '$1')
    .replace(/^(<figure[^>]*?) data-aside(?:="")?/, '$1');

/** The element that begins at a place, to its end. Text, comments and scripts cannot be mistaken for one of its kind. */
export function elementAt(html: string, at: number): string {
  const name = /^<([a-z][\w-]*)/.exec(html.slice(at, at + 40))?.[1];
  if (name === undefined) throw new Error('No element begins here.');
  const tag = new RegExp(
    `<!--[\\s\\S]*?-->|<(script|style|textarea)\\b[\\s\\S]*?</\\1\\s*>|<(/?)(${name})\\b(?:"[^"]*"|'[^']*'|[^'">])*>|<[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>`,
    'g',
  );
  tag.lastIndex = at;
  let open = 0;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    if (found[3] === undefined) continue;
    open += found[2] === '/' ? -1 : 1;
    if (open === 0) return html.slice(at, tag.lastIndex);
  }
  throw new Error(`<${name}> has no end.`);
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '').trim();
