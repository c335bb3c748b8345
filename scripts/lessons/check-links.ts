/** Whether the links of a lesson lead anywhere: said before a build, and by the development server, with file and line. */
import { globSync } from 'node:fs';
import path from 'node:path';
import type { MdastNode } from 'satteri';
import { forwardNetwork } from '../../src/components/kit/stage/subjects/forward.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { parts } from '../../src/player/hash.ts';
import { readLink } from '../../src/player/read-link.ts';
import { settingsCodec } from '../../src/player/settings.ts';
import type { Grammar, LinkEdits } from '../../src/player/share.ts';
import { type ExperimentNamed, type LessonFigure, noFigure, sizesOf } from './lesson-figures.ts';
import { suggestion } from './nearest.ts';

/** What links can lead to. */
export interface LinkTargets {
  /** Addresses of pages, as in `/lessons/loss/`. */
  readonly pages: readonly string[];
  /** Names of the glossary's terms. */
  readonly terms: readonly string[];
}

/** @param root folder that holds `content` and `src` */
export function linkTargets(root: string): LinkTargets {
  const names = (pattern: string) =>
    globSync(pattern, { cwd: root }).map((file) => path.parse(file).name.replace(/^\d+-/, ''));
  const lessons = names('content/lessons/*/*.mdx').flatMap((slug) => [`/lessons/${slug}/`, `/lessons/${slug}/notes/`]);
  const pages = globSync('src/pages/**/*.astro', { cwd: root })
    .map((file) =>
      file
        .split(path.sep)
        .join('/')
        .replace(/^src\/pages|(index)?\.astro$/g, ''),
    )
    .filter((page) => !page.includes('['));
  return {
    pages: [...pages.map((page) => (page.endsWith('/') ? page : `${page}/`)), ...lessons].sort(),
    terms: names('content/glossary/*.mdx').sort(),
  };
}

/** What a lesson's page has that a link can name. */
export interface OwnPlaces {
  readonly figures: readonly LessonFigure[];
  /** Anchors besides the figures: headings, questions, misconceptions. */
  readonly anchors: ReadonlySet<string>;
  readonly named: ExperimentNamed;
}

/** What is wrong with a link, or undefined where it leads somewhere. */
export function brokenLink(url: string, own: OwnPlaces, targets: LinkTargets): string | undefined {
  if (url === '') return 'This link leads nowhere: expected [words](/lessons/…/).';
  if (url.startsWith('#')) return brokenAnchor(url.slice(1), own);
  if (/^(https?:\/\/|mailto:)/.test(url)) return undefined;
  if (!url.startsWith('/') || url.startsWith('//'))
    return `The link ${url} is not written from the root: expected /lessons/…/, #f9-1, or https://… .`;
  const [page = '', hash] = url.split('#');
  if (page === '/glossary/' && hash !== undefined && !targets.terms.includes(hash))
    return `The link ${url} leads nowhere: the glossary has no ${hash}.${suggestion(hash, targets.terms)}`;
  if (targets.pages.includes(page) || targets.pages.includes(`${page}/`)) return undefined;
  return `The link ${url} leads nowhere: expected one of ${targets.pages.join(', ')}.${suggestion(page, targets.pages)}`;
}

function brokenAnchor(hash: string, own: OwnPlaces): string | undefined {
  const { figures, anchors } = own;
  const isFigure = (name: string) => /^f\d+-\d+$/.test(name);
  if (!hash.includes('=')) {
    if (anchors.has(hash) || figures.some(({ id }) => id === hash)) return undefined;
    if (isFigure(hash)) return noFigure(hash, figures);
    return `The link #${hash} leads nowhere: nothing on this page has that name.${suggestion(hash, [...anchors])}`;
  }
  const wrong = parts(hash).map((part) => {
    const id = part.split('=')[0] as string;
    const figure = figures.find((each) => each.id === id);
    return figure === undefined ? noFigure(id, figures) : unreadState(`#${part}`, figure, own.named);
  });
  return wrong.find((message) => message !== undefined);
}

/** What the figure itself would say of its part of an address. */
function unreadState(hash: string, figure: LessonFigure, named: ExperimentNamed): string | undefined {
  const { id, shows } = figure;
  if (shows.kind === 'lab') return undefined;
  const spec = specOf(figure, named);
  if (shows.kind !== 'stops' && spec === undefined) return undefined;
  const rules = shows.kind === 'run' ? {} : shows.rules;
  const written = shows.kind === 'subject' ? shows.written : undefined;
  const grammar: Grammar<object, object> = {
    id,
    time: timeOf(shows),
    edits: editsOf(shows),
    // How the figure opens plays no part in whether a link can be read.
    values: settingsCodec(rules, Object.fromEntries(Object.keys(rules).map((name) => [name, ''])) as never),
    views: shows.kind === 'run' ? shows.views?.(spec as Experiment) : written && [],
    isWritten: written && ((view) => written(view) !== undefined),
  };
  const read = readLink(hash, grammar, { cursor: 0, granularity: 'operation' }, (view) => [
    (view === undefined ? undefined : written?.(view)) ?? spec ?? {},
  ]);
  const notice = read?.notices[0];
  if (notice === undefined) return undefined;
  const { time } = grammar;
  const expected =
    time.kind === 'run'
      ? `a step, one of ${time.granularities.join(', ')}, then changes such as ${shows.kind === 'run' ? 'w.1.0.0:0.4' : 'lr:0.4'}`
      : `a stop${time.kind === 'stops' && Number.isFinite(time.last) ? ` from 0 to ${time.last}` : ''}${Object.keys(rules).length > 0 ? `, then settings: ${Object.keys(rules).join(', ')}` : ''}`;
  return `The link ${hash} cannot be read: ${notice} Expected #${id}=1, ${expected}${grammar.views ? `, then as: and one of ${grammar.views.join(', ')}` : ''}.`;
}

/** What a link into a figure changes the numbers of; undefined where it names none that there is. */
function specOf({ shows, experiments, props }: LessonFigure, named: ExperimentNamed): object | undefined {
  if (shows.kind !== 'subject') return named(experiments[0] ?? '');
  return props['of'] === undefined ? Object.values(shows.specs)[0] : shows.specs[String(props['of'])];
}

type Stepped = Exclude<LessonFigure['shows'], { kind: 'lab' }>;

function timeOf(shows: Stepped): Grammar<object, object>['time'] {
  if (shows.kind === 'run') return { kind: 'run', granularities: sizesOf(shows.steps) };
  if (shows.kind === 'subject') return { kind: 'run', granularities: shows.steps };
  return { kind: 'stops', last: shows.noun === undefined ? 0 : (shows.last ?? Number.POSITIVE_INFINITY) };
}

function editsOf(shows: Stepped): LinkEdits<object> | undefined {
  if (shows.kind === 'subject') return shows.edits;
  return shows.kind === 'run' ? (forwardNetwork.edits as unknown as LinkEdits<object>) : undefined;
}

/** The words of a heading, without what is no text of its own. */
export function headingText(node: MdastNode): string {
  if (node.type === 'mdxTextExpression') return '';
  if ('value' in node) return String(node.value);
  return 'children' in node ? (node.children as MdastNode[]).map(headingText).join('') : '';
}

/** The anchors that headings get. */
export const headingAnchors = (nodes: readonly MdastNode[]): string[] =>
  nodes
    .filter(({ type }) => type === 'heading')
    .map((node) =>
      headingText(node)
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    );
