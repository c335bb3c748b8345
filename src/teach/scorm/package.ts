/** A lesson as a SCORM 1.2 package, put together from the files of the built site: in the page for teachers, and by `npm run package`. Pure. */
import { type Lesson, manifest } from './manifest.ts';
import { told } from './words.ts';

/** What the build writes down of a lesson: how it is called, and all files that it needs, paths in the site. */
export interface LessonList extends Lesson {
  readonly version: string;
  readonly files: readonly string[];
}

/** The page that a platform opens. */
export const launchedOf = ({ slug }: Pick<Lesson, 'slug'>): string => `lessons/${slug}/index.html`;

/** What speaks with the platform. */
export const reporter = '_a/scorm.js';

export const packageName = ({ slug, number }: Lesson): string =>
  `perceptible-scorm-${String(number).padStart(2, '0')}-${slug}`;

/**
 * @param read gives a file of the site
 * @param onFile hears how many files have been read
 * @returns the files of the package, by path
 */
export async function assemble(
  list: LessonList,
  read: (file: string) => Promise<Uint8Array>,
  onFile: (done: number) => void = () => {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const launched = launchedOf(list);
  const packed = new Set(list.files);
  const text = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ['imsmanifest.xml', text.encode(manifest(list, list.version, launched, list.files))],
  ]);
  for (const [k, file] of list.files.entries()) {
    const content = await read(file);
    if (file.endsWith('.html')) {
      const html = withinPackage(new TextDecoder().decode(content), file, packed);
      files.set(file, text.encode(file === launched ? reporting(html, file) : html));
    } else files.set(file, content);
    onFile(k + 1);
  }
  return files;
}

/** Exercises of a page, in its order: `x9-1`. Predictions, warm-ups and worked examples, which ask nothing, count for no score. */
export const exercisesOf = (html: string): string[] =>
  [...html.matchAll(/<section class="hanging task(?![^"]*\bworked\b)[^"]*" id="(x\d+-\d+)"/g)].map(
    ([, id]) => id as string,
  );

/** The page with what speaks with the platform, before all that it has to be earlier than. */
const reporting = (html: string, page: string): string =>
  html
    .replace(/(<span data-stays[^>]*>)[^<]*/, `$1${told}`)
    .replace('<html', '<html data-platform')
    .replace(
      '<script',
      `<script src="${'../'.repeat(page.split('/').length - 1)}${reporter}" data-exercises="${exercisesOf(html).join(' ')}"></script><script`,
    );

/** Links out of the package become plain words: they would lead to nothing. What is nothing but such a link is left out of the frame. */
export function withinPackage(html: string, page: string, packed: ReadonlySet<string>): string {
  const unlinked = html.replace(
    /<a\b([^>]*?) href="([^"#]*)(#[^"]*)?"([^>]*)>/g,
    (link, before, address: string, _, after) => {
      if (address === '' || /^[a-z]+:/.test(address)) return link;
      const target = new URL(address, `https://package.invalid/${page}`).pathname.slice(1);
      return packed.has(decodeURIComponent(target)) ? link : `<a${before}${after}>`;
    },
  );
  return unlinked
    .replace(/<(header|footer)\b[\s\S]*?<\/\1>/g, (frame) => frame.replace(nothingButDead, ''))
    .replace(/(<\/astro-island>)<p><a>[^<]*<\/a>[^<]*<\/p>(?=<\/div>)/g, '$1');
}

/** A place to go, or the search, whose link is one no more. */
const nothingButDead =
  /<(li|p)\b[^>]*><a\b(?![^>]* href=)[^>]*>(?:(?!<\/a>)[\s\S])*<\/a><\/\1>|<a\b(?![^>]* href=)[^>]*class="to-search"[^>]*>[\s\S]*?<\/a>/g;
