import { mapCssUrls, mapUrls } from './html.ts';
import { follow, relativeUrl, type SiteIndex } from './links.ts';

export interface BrokenLink {
  /** The link as written. */
  url: string;
  problem: string;
}

/** A file with its URLs made relative, and the links of it that lead nowhere. */
export interface RelativeFile {
  text: string;
  broken: BrokenLink[];
}

/**
 * Makes every internal URL of a page relative, a folder's with its index.html: file areas of learning platforms and
 * disks have no directory index.
 */
export function makePageRelative(index: SiteIndex, file: string, html: string, base = '/'): RelativeFile {
  const broken: BrokenLink[] = [];
  const text = mapUrls(html, (url) => rewrite(index, file, url, base, broken));
  return { text, broken };
}

/** Makes every internal URL of a style sheet relative. */
export function makeCssRelative(index: SiteIndex, file: string, css: string, base = '/'): RelativeFile {
  const broken: BrokenLink[] = [];
  const text = mapCssUrls(css, (url) => rewrite(index, file, url, base, broken));
  return { text, broken };
}

/**
 * URLs that would still be asked for at the host's root: the last line of defence, for what no pattern has seen.
 * @param folders top-level folders of built files, such as `_a`
 * @returns the beginnings found
 */
export function leftoverAbsoluteUrls(text: string, folders: readonly string[], base = '/'): string[] {
  const beginnings = folders.flatMap((folder) =>
    ['"', "'", '`', '(', '&quot;'].map((quote) => `${quote}${base}${folder}/`),
  );
  return beginnings.filter((beginning) => text.includes(beginning));
}

function rewrite(index: SiteIndex, from: string, url: string, base: string, broken: BrokenLink[]): string {
  const destination = follow(index, from, url, base);
  if (destination === undefined) return url;
  if ('problem' in destination) {
    broken.push({ url, problem: destination.problem });
    return url;
  }
  return url.startsWith('#') ? url : relativeUrl(from, destination.file) + destination.suffix;
}
