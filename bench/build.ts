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
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { BadInput, type Command, readCommand, runCommand } from '../scripts/lib/command.ts';
import { lessonPlace } from '../src/outline.ts';

const parts = [
  'astro.config.mjs',
  'content',
  'docs',
  'package.json',
  'package-lock.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];
const unit = '05-generated';

const command: Command = {
  name: 'bench:build',
  says: 'Builds the site with many generated lessons, and prints the seconds.',
  rest: { usage: '[N]', says: 'how many lessons; 200 unless given', most: 1 },
};

function measure(count: number): string {
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
    return `${count} generated lessons, ${pages} pages in all: built in ${seconds.toFixed(1)} s (goal: under 30 s)`;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function generateLessons(folder: string, lessons: number): void {
  const lessonTexts = globSync('content/lessons/**/*.mdx', { cwd: folder }).map((file) => ({
    ...lessonPlace(file.split(path.sep).slice(2).join('/')),
    text: readFileSync(path.join(folder, file), 'utf8'),
  }));
  const longest = lessonTexts.sort((a, b) => b.text.length - a.text.length)[0];
  if (longest === undefined) throw new Error('There is no lesson to generate others from.');
  const target = path.join(folder, 'content/lessons', unit);
  mkdirSync(target);
  for (let n = 1; n <= lessons; n++) {
    const number = 100 + n;
    const rename = (text: string) =>
      text.replaceAll(new RegExp(`\\b([fpxw])${longest.number}-(?=\\d)`, 'g'), `$1${number}-`);
    const text = longest.text.replace(/^title: .*$/m, `title: Generated lesson ${n}`);
    writeFileSync(path.join(target, `${number}-generated-${n}.mdx`), inOwnNumber(rename(text), longest.number, number));
    lendQuestions(path.join(folder, 'src/exercises'), longest.slug, `generated-${n}`, rename);
  }
}

/** “Figure 9.1” is that of another lesson. */
const inOwnNumber = (text: string, from: number, to: number) => text.replaceAll(`Figure ${from}.`, `Figure ${to}.`);

/** The questions and numbers of a lesson, under ids of another. */
function lendQuestions(folder: string, from: string, to: string, rename: (text: string) => string): void {
  mkdirSync(path.join(folder, to));
  for (const name of readdirSync(path.join(folder, from))) {
    writeFileSync(path.join(folder, to, name), rename(readFileSync(path.join(folder, from, name), 'utf8')));
  }
}

await runCommand((args) => {
  const [given = '200'] = readCommand(command, args).rest;
  if (!/^[1-9]\d{0,3}$/.test(given))
    throw new BadInput([`${given} is not a number of lessons; expected a whole number from 1 to 9999`]);
  return measure(Number(given));
});
