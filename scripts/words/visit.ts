/**
 * `npm run words`: visits every page of the pseudo build, and lists what stands there in plain English: by room and file that it
 * seems to come from, with a page on which it stands. `WORDS=pseudo npm run build` makes that build first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { listFiles } from '../integrations/dist-files.ts';
import { findBrowser } from '../lib/browsers/find.mjs';
import { respond, serve } from '../lib/static-server.mjs';
import { hasPoint, isEnglish, shape, sourceOf } from './left-in-english.ts';
import { isPlaceOfWords, roomOf } from './places.ts';
import { openPage, readPage } from './read-page.ts';

const root = path.join(import.meta.dirname, '../..');
const folder = path.join(root, '.cache/words/pseudo');
const dist = path.join(folder, 'dist');

async function textsOfPages(): Promise<Map<string, string>> {
  const pages = (await listFiles(pathToFileURL(`${dist}/`)))
    .filter((file) => /(^|\/)(index|404)\.html$/.test(file) && !/^embed\/./.test(file))
    .map((file) => file.replace(/index\.html$/, ''));
  const site = await serve((pathname) => respond(dist, '/', pathname));
  const found = await findBrowser('chromium');
  if (found === undefined) throw new Error('No Chromium is here: docs/authors/translation.md says what is needed');
  const browser = await chromium.launch({ executablePath: found.program });
  const texts = new Map<string, string>();
  try {
    for (const file of pages) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`http://127.0.0.1:${site.port}/${file}`, { waitUntil: 'load' });
      await page.evaluate(openPage);
      await page.waitForTimeout(600);
      await page.evaluate(openPage);
      await page.waitForTimeout(400);
      const read = await page.evaluate(readPage);
      for (const text of read) if (!texts.has(text)) texts.set(text, file);
      await page.close();
      process.stderr.write(`${file}: ${read.length} texts\n`);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return texts;
}

function readSources(): Map<string, string> {
  const files = execFileSync('git', ['ls-files', 'src', 'content'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(ts|tsx|astro|js|mdx|css)$/.test(file) && existsSync(path.join(root, file)));
  // What is in its place comes last: its words have accents, and others that are the same have not.
  const isInPlace = (file: string) => file.startsWith('content/') || isPlaceOfWords(file);
  const ordered = files.toSorted((a, b) => Number(isInPlace(a)) - Number(isInPlace(b)));
  return new Map(ordered.map((file) => [file, readFileSync(path.join(root, file), 'utf8').replaceAll(/\s+/g, ' ')]));
}

if (!existsSync(dist)) {
  console.error('There is no pseudo build yet: WORDS=pseudo npm run build');
  process.exit(1);
}
const texts = await textsOfPages();
const english = new Map<string, { readonly text: string; readonly page: string }>();
let points = 0;
for (const [text, page] of texts) {
  if (isEnglish(text)) english.set(shape(text), english.get(shape(text)) ?? { text, page });
  else if (hasPoint(text)) points++;
}
const sources = readSources();
const rows = [...english.values()].map((each) => ({ ...each, file: sourceOf(each.text, sources) }));
const byRoom = Map.groupBy(rows, ({ file }) =>
  file.startsWith('src/') ? roomOf(file) : (file.split('/')[0] as string),
);
const rooms = [...byRoom].toSorted(([, a], [, b]) => b.length - a.length);
const lines = rooms.flatMap(([room, its]) => [
  `${room}: ${its.length}`,
  ...its
    .toSorted((a, b) => a.file.localeCompare(b.file))
    .map(({ file, page, text }) => `  ${file}  /${page}  ${text.slice(0, 140)}`),
]);
const total = `${rows.length} of ${new Set([...texts.keys()].map(shape)).size} texts on the pages are in English; ${points} others have a number with a decimal point.`;
writeFileSync(path.join(folder, 'left.txt'), `${total}\n${lines.join('\n')}\n`);
for (const [room, its] of rooms) console.log(`${String(its.length).padStart(6)}  ${room}`);
console.log(`${total}\nAll of them: .cache/words/pseudo/left.txt`);
