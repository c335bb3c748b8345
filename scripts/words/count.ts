/** How many texts stand outside their place, room by room. `node scripts/words/count.ts --write` writes the table when they are fewer. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readAstro } from '../lib/astro-file.ts';
import { isPlaceOfWords, roomOf } from './places.ts';
import { wordsIn } from './words-in.ts';

const root = path.join(import.meta.dirname, '../..');
const table = path.join(import.meta.dirname, 'outside.json');

/** The table that is committed. */
export const committed = () => JSON.parse(readFileSync(table, 'utf8')) as Record<string, number>;

/** Texts said by a file, each template as one. */
export const textsIn = (file: string, source: string) => wordsIn(file, source).filter(({ begins }) => begins).length;

/** The same of a file on the disk. Of a page in Astro's own language the texts between tags count. */
const textsOf = (file: string) =>
  file.endsWith('.astro')
    ? readAstro(path.join(root, file)).texts.filter((text) => /\p{L}{2}/u.test(text)).length
    : textsIn(file, readFileSync(path.join(root, file), 'utf8'));

/** Of every room the texts that are in no place of words. */
export function outsideByRoom(): Record<string, number> {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(tsx?|astro)$/.test(file) && !isPlaceOfWords(file) && existsSync(path.join(root, file)));
  const counts: Record<string, number> = {};
  for (const file of files) {
    const count = textsOf(file);
    if (count > 0) counts[roomOf(file)] = (counts[roomOf(file)] ?? 0) + count;
  }
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b)));
}

if (import.meta.main) {
  const counts = outsideByRoom();
  for (const [room, count] of Object.entries(counts)) console.log(`${String(count).padStart(6)}  ${room}`);
  if (process.argv.includes('--write')) writeFileSync(table, `${JSON.stringify(counts, undefined, 2)}\n`);
}
