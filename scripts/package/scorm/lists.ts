/** What a built site has for SCORM packages: the list of each lesson's files, and the script that speaks with a platform. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type LessonList, launchedOf, reporter } from '../../../src/teach/scorm/package.ts';
import { decodeEntities } from '../../site/html.ts';
import type { Files } from '../files.ts';
import { version } from '../version.ts';
import { closure } from './closure.ts';

/** Pages that a lesson leads to, and that go with it. */
const companions = ['glossary/index.html', 'workbench/index.html'];

/** Where the list of a lesson lies in the built site. */
export const listFile = (slug: string): string => `teach/packages/${slug}.json`;

/** @throws Error where the site has no such lesson, or its page does not say how it is called */
export function listOf(site: Files, slug: string): LessonList {
  const launched = launchedOf({ slug });
  const files = [...closure(site, [launched, ...companions]).keys(), reporter];
  const html = Buffer.from(site.get(launched) ?? []).toString('utf8');
  const title = /<h1\b[^>]*>([\s\S]*?)<\/h1>/
    .exec(html)?.[1]
    ?.replaceAll(/<[^>]*>/g, '')
    .trim();
  const number = /<p class="place"[^>]*>[^<\d]*(\d+)/.exec(html)?.[1];
  if (title === undefined || number === undefined) throw new Error(`${launched} has no number or no title.`);
  return { slug, number: Number(number), title: decodeEntities(title), version, files };
}

/** Slugs of the lessons of a built site. */
export const lessonsOf = (site: Files): string[] =>
  [...site.keys()].flatMap((name) => /^lessons\/([^/]+)\/index\.html$/.exec(name)?.[1] ?? []);

/** The script that speaks with a platform. */
export async function reporterScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('browser/runtime.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
  });
  return outputFiles[0]?.text ?? '';
}
