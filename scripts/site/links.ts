import path from 'node:path';
import { suggestion } from '../lessons/nearest.ts';

/** The files of the built site, and what can be linked to inside each page. */
export interface SiteIndex {
  /** Paths in dist, with forward slashes. */
  files: ReadonlySet<string>;
  /** Ids of each .html file. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Where an internal link leads, or what is wrong with it; undefined for a link that leaves the site. */
export type Destination = { file: string; suffix: string } | { problem: string } | undefined;

/**
 * Follows a link of a page.
 *
 * @param from the page or style sheet that has the link, as in dist
 * @param url the link as written: relative, or absolute from `base`
 * @param base the path the site is built for, with a slash at the end
 */
export function follow(index: SiteIndex, from: string, url: string, base: string): Destination {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return undefined;
  const [, written = '', suffix = ''] = /^([^?#]*)([\s\S]*)$/.exec(url) ?? [];
  const pathname = decode(written);
  const target = resolve(from, pathname, base);
  const names = target === undefined ? [] : [target, path.posix.join(target, 'index.html')];
  const file = names.find((name) => index.files.has(name));
  if (file === undefined) {
    return { problem: `${url} leads to nothing.${suggestion(`/${target ?? pathname}`, addresses(index))}` };
  }
  const fragment = decode(/#([\s\S]*)$/.exec(suffix)?.[1] ?? '');
  const anchors = index.anchors.get(file);
  if (anchors && !pointsInto(anchors, fragment) && !holdsState(file, fragment)) {
    return { problem: `${url} leads to a place that ${file} does not have.${suggestion(fragment, [...anchors])}` };
  }
  return { file, suffix };
}

/** The relative URL from one file of the site to another. */
export function relativeUrl(from: string, to: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  return encodeURI(relative.startsWith('.') ? relative : `./${relative}`).replace(/[?#]/g, encodeURIComponent);
}

/** A fragment is an id, or a figure's state under the figure's id: `f9-1=…`, several joined by `&`. */
function pointsInto(anchors: ReadonlySet<string>, fragment: string): boolean {
  if (fragment === '' || fragment === 'top' || anchors.has(fragment)) return true;
  return fragment.includes('=') && fragment.split('&').every((part) => anchors.has(part.replace(/=.*$/s, '')));
}

/** The workbench keeps all of its state in the address; beginningWith, which writes these links, has read it. */
const holdsState = (file: string, fragment: string) =>
  file === 'workbench/index.html' && /^w=\d+\.[\w-]+$/.test(fragment);

/** The path in dist that a pathname means, without the slash of a folder; undefined outside the site. */
function resolve(from: string, pathname: string, base: string): string | undefined {
  if (pathname === '') return from;
  if (pathname.startsWith('/')) return pathname.startsWith(base) ? trim(pathname.slice(base.length)) : undefined;
  const joined = path.posix.join(path.posix.dirname(from), pathname);
  return joined.startsWith('..') ? undefined : trim(joined);
}

function trim(pathname: string): string {
  return pathname.replace(/\/$/, '').replace(/^\.$/, '');
}

function addresses(index: SiteIndex): string[] {
  return [...index.files]
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
