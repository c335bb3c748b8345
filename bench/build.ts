/**
 * `npm run bench:build [count]`: how long the site takes to build with 200 more lessons, each the length of the longest
 * lesson there is, in a copy of the project that is deleted afterwards.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const parts = [
  'astro.config.mjs',
  'content',
  'package.json',
  'package-lock.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];
const unit = '05-generated';

const count = Number(process.argv[2] ?? 200);
const root = path.resolve(import.meta.dirname, '..');
const copy = mkdtempSync(path.join(tmpdir(), 'bench-build-'));

try {
  for (const part of parts.filter((name) => existsSync(path.join(root, name)))) {
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  generateLessons(copy, count);
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/astro.mjs', 'build'], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
  const seconds = (performance.now() - begun) / 1000;
  const pages = globSync('dist/**/*.html', { cwd: copy }).length;
  console.log(`${count} generated lessons, ${pages} pages in all: built in ${seconds.toFixed(1)} s (goal: under 30 s)`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function generateLessons(folder: string, lessons: number): void {
  const lessonTexts = globSync('content/lessons/**/*.mdx', { cwd: folder }).map((file) => ({
    slug: path.basename(file).replace(/^\d+-|\.mdx$/g, ''),
    text: readFileSync(path.join(folder, file), 'utf8'),
  }));
  const longest = lessonTexts.sort((a, b) => b.text.length - a.text.length)[0];
  if (longest === undefined) throw new Error('There is no lesson to generate others from.');
  const target = path.join(folder, 'content/lessons', unit);
  mkdirSync(target);
  for (let n = 1; n <= lessons; n++) {
    const text = longest.text.replace(/^title: .*$/m, `title: Generated lesson ${n}`);
    writeFileSync(path.join(target, `${100 + n}-generated-${n}.mdx`), text);
    lendNumbers(folder, longest.slug, `generated-${n}`);
  }
}

/** The numbers that the text says are those of the lesson it was copied from. */
function lendNumbers(folder: string, from: string, to: string): void {
  if (!existsSync(path.join(folder, 'src/exercises', from, 'numbers.ts'))) return;
  mkdirSync(path.join(folder, 'src/exercises', to));
  writeFileSync(path.join(folder, 'src/exercises', to, 'numbers.ts'), `export * from '../${from}/numbers.ts';\n`);
}
