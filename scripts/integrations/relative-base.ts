import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { authorError, type Problem } from '../lessons/problem.ts';
import { anchorsOf } from '../site/html.ts';
import type { SiteIndex } from '../site/links.ts';
import { type BrokenLink, leftoverAbsoluteUrls, makeCssRelative, makePageRelative } from '../site/relative.ts';
import { fileUrl, listFiles } from './dist-files.ts';
import { findLink } from './find-link.ts';

/** Shown for an address that does not exist, at any depth: relative links would lead astray from there. */
const notFoundPage = '404.html';

/**
 * Makes one build work under any path: every URL of the site becomes relative. Vite does so for what scripts refer to;
 * pages and style sheets are rewritten after the build. A link that leads nowhere fails the build.
 */
export function relativeBase(): AstroIntegration {
  let root: URL;
  return {
    name: 'relative-base',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        root = config.root;
        if (command !== 'build') return;
        updateConfig({
          vite: {
            experimental: {
              renderBuiltUrl: (_file: string, host: { hostType: string; ssr: boolean }) =>
                host.hostType === 'js' && !host.ssr ? { relative: true } : undefined,
            },
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await listFiles(dir);
        const index = await indexSite(dir, files);
        const broken = new Map<string, string[]>();
        for (const file of files.filter((name) => /\.(html|css)$/.test(name) && name !== notFoundPage)) {
          const make = file.endsWith('.css') ? makeCssRelative : makePageRelative;
          const before = await readFile(fileUrl(dir, file), 'utf8');
          const made = make(index, file, before);
          if (made.text !== before) await writeFile(fileUrl(dir, file), made.text);
          for (const problem of made.broken) noteLink(broken, problem, file);
        }
        const problems = [...(await linkProblems(root, broken)), ...(await leftovers(dir, files))];
        if (problems.length > 0) throw authorError(`Broken links: ${problems.length}`, problems);
        logger.info(`the URLs of ${files.length} files are relative`);
      },
    },
  };
}

async function indexSite(dir: URL, files: readonly string[]): Promise<SiteIndex> {
  const anchors = new Map<string, ReadonlySet<string>>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    anchors.set(file, anchorsOf(await readFile(fileUrl(dir, file), 'utf8')));
  }
  return { files: new Set(files), anchors };
}

/** Adds a page to the pages that have the same broken link: one in the footer is one mistake, not one a page. */
function noteLink(broken: Map<string, string[]>, { url, problem }: BrokenLink, page: string): void {
  const key = JSON.stringify({ url, problem });
  broken.set(key, [...new Set([...(broken.get(key) ?? []), page])]);
}

function linkProblems(root: URL, broken: ReadonlyMap<string, readonly string[]>): Promise<Problem[]> {
  return Promise.all(
    [...broken].map(async ([key, [page = '', ...others]]) => {
      const { url, problem }: BrokenLink = JSON.parse(key);
      const pages = others.length === 0 ? page : `${page} and ${others.length} more`;
      return { ...(await findLink(root, page, url)), message: `The link ${problem} (in ${pages})` };
    }),
  );
}

async function leftovers(dir: URL, files: readonly string[]): Promise<Problem[]> {
  const folders = [...new Set(files.filter((file) => /^_[^/]*\//.test(file)).map((file) => file.replace(/\/.*$/, '')))];
  const problems: Problem[] = [];
  for (const file of files.filter((name) => /\.(html|js|mjs|css|json|webmanifest)$/.test(name))) {
    for (const found of leftoverAbsoluteUrls(await readFile(fileUrl(dir, file), 'utf8'), folders)) {
      problems.push({ file, line: 1, message: `A URL still begins with ${found}, which only works at a host's root.` });
    }
  }
  return problems;
}
