/** Plants each violation the linter and the engine's own type check must find, beside code they must let pass. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roomRules } from '../../scripts/lint/rooms.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MATH = 'Of Math, src/engine uses only';
const LAB = 'Only pages and figures of the lab import src/lab';
const EMPTY = 'An empty text is written anew';
const below = (room: string) => `src/${room} imports only what is below it`;
const noPackage = (room: string) => `src/${room} imports no packages`;

/** File, line, and the beginning of what the linter must say; each becomes a line of that file. */
const VIOLATIONS: readonly [file: string, line: string, message: string][] = [
  ['src/engine/math/a.ts', 'export const exp = Math.exp(1);', MATH],
  ['src/engine/math/a.ts', 'export const random = Math.random();', MATH],
  ['src/engine/math/a.ts', "export const computed = Math['exp'](1);", MATH],
  ['src/engine/math/a.ts', 'export const { cos } = Math;', MATH],
  ['src/engine/math/a.ts', 'export const square = (x: number) => x ** 2;', '** may differ'],
  [
    'src/engine/math/a.ts',
    'export const squared = (x: number) => { let y = x; y **= 2; return y; };',
    '**= may differ',
  ],
  ['src/engine/math/a.ts', 'export const now = Date.now();', 'Do not use the global variable Date'],
  ['src/engine/math/a.ts', 'export const clock = performance.now();', 'Do not use the global variable performance'],
  ['src/engine/math/a.ts', 'export const page = document.title;', 'Do not use the global variable document'],
  // A package, in a room that takes none; and in every room one import of the room above it.
  ['src/engine/b.ts', "export { readFile } from 'node:fs';", noPackage('engine')],
  ['src/engine/b.ts', "export { scaleLinear } from 'd3-scale';", noPackage('engine')],
  ['src/engine/b.ts', "export { reduce } from '../player/player.ts';", below('engine')],
  ['src/engine/trace/c.ts', "export { Plot } from '../../components/kit/Plot.tsx';", below('engine')],
  ['src/player/a.ts', "export { h } from 'preact';", noPackage('player')],
  ['src/player/a.ts', "export { name } from '../notation/names.ts';", below('player')],
  ['src/notation/a.ts', "export { h } from 'preact';", noPackage('notation')],
  ['src/notation/a.ts', "export { prompt } from '../questions/prompt.ts';", below('notation')],
  ['src/lab/protocol/a.ts', "export { tensor } from '@tensorflow/tfjs-core';", noPackage('lab/protocol')],
  ['src/lab/protocol/a.ts', "export { host } from '../worker/host.ts';", below('lab/protocol')],
  ['src/lab/protocol/a.ts', "export { prompt } from '../../questions/prompt.ts';", below('lab/protocol')],
  ['src/questions/a.ts', "export { prompts } from '../exercises/xor/index.ts';", below('questions')],
  ['src/questions/a.ts', "export { client } from '../lab/session/client.ts';", below('questions')],
  ['src/exercises/xor/a.ts', "export { Plot } from '../../components/kit/Plot.tsx';", below('exercises')],
  ['src/exercises/xor/a.ts', "export { client } from '../../lab/session/client.ts';", below('exercises')],
  ['src/components/kit/a.ts', "export { client } from '../../lab/client.ts';", below('components/kit')],
  ['src/components/kit/a.ts', "export { Net } from '../figures/net/Figure.tsx';", below('components/kit')],
  ['src/components/kit/a.ts', "export { tensor } from '@tensorflow/tfjs-core';", below('components/kit')],
  ['src/components/kit/a.ts', "export { select } from 'd3-selection';", 'Preact is the only owner of the DOM'],
  ['src/components/kit/a.ts', "export { max } from 'd3';", 'Import the one module you need'],
  ['src/lab/a.ts', "export { Net } from '../components/figures/net/Figure.tsx';", below('lab')],
  ['src/workbench/a.ts', "export { Net } from '../components/figures/net/Figure.tsx';", below('workbench')],
  ['src/teach/a.ts', "export { Value } from '../components/prose/value.ts';", below('teach')],
  ['src/search/a.ts', "export { Value } from '../components/prose/value.ts';", below('search')],
  [
    'src/components/figures/net/a.ts',
    "export { Term } from '../../prose/term/Term.astro';",
    below('components/figures'),
  ],
  ['src/components/figures/net/a.ts', "export { client } from '../../../lab/client.ts';", LAB],
  ['src/components/prose/a.ts', "export { Header } from '../site/SiteHeader.astro';", below('components/prose')],
  ['src/components/prose/a.ts', "export { client } from '../../lab/client.ts';", LAB],
  ['src/components/site/a.ts', "export { Base } from '../../layouts/Base.astro';", below('components/site')],
  ['src/layouts/a.ts', "export { page } from '../pages/about.astro';", below('layouts')],
  ['src/pages/lessons/a.ts', "export { client } from '../../lab/client.ts';", LAB],
  ['src/pages/lessons/a.ts', "export { launch } from '../../../tests/browser/harness.ts';", below('pages')],
  ['src/plan.ts', "export { prompt } from './questions/prompt.ts';", 'The plan of the course imports no room'],
  ['src/components/kit/Empty.tsx', "export const Mark = ({ on }: { on: boolean }) => <b>{on ? '✓' : ''}</b>;", EMPTY],
  ['src/components/kit/Empty.tsx', 'export const Name = ({ name }: { name?: string }) => <b>{name ?? ""}</b>;', EMPTY],
  ['src/player/there.ts', "export { round } from './round.ts';", 'This import is part of a cycle'],
  ['src/player/round.ts', "export { there } from './there.ts';", 'This import is part of a cycle'],
];

/** Lines that must pass in the same files' company. */
const FINE: readonly [file: string, line: string][] = [
  ['src/engine/fine.ts', 'export const root = Math.sqrt(Math.abs(Math.max(1, Math.min(2, Math.floor(3)))));'],
  ['src/engine/fine.ts', 'export const product = Math.imul(2, 3) * Math.sign(4) * Math.fround(5);'],
  ['src/engine/fine.ts', "export { dot } from './math/vector.ts';"],
  ['src/engine/trace/fine.ts', "export { dot } from '../math/vector.ts';"],
  ['src/player/back.ts', 'export const back = 1;'],
  ['src/player/back.ts', "export type { There } from './fine.ts';"],
  ['src/player/fine.ts', "export { back } from './back.ts';"],
  ['src/player/fine.ts', "export { replay } from '../engine/trace/replay.ts';"],
  ['src/components/kit/fine.ts', "export { scaleLinear } from 'd3-scale';"],
  ['src/components/kit/fine.ts', "export { replay } from '../../engine/trace/replay.ts';"],
  ['src/components/kit/Fine.tsx', "export const Mark = ({ on }: { on: boolean }) => <b>{on ? '✓' : null}</b>;"],
  ['src/components/kit/Fine.tsx', "export const Kind = ({ on }: { on: boolean }) => <b class={on ? 'on' : ''} />;"],
  ['src/components/figures/lab-mnist/fine.ts', "export { client } from '../../../lab/client.ts';"],
  ['src/pages/lab/fine.ts', "export { client } from '../../lab/client.ts';"],
  ['src/exercises/xor/fine.ts', "export { lamp } from '../../../content/experiments/lamp.json';"],
  ['src/questions/fine.ts', "export { settings } from '../lab/protocol/settings.ts';"],
  ['src/components/prose/exercise/RunExercise.tsx', "export { client } from '../../../lab/client.ts';"],
  ['src/lab/fine.ts', "export { Plot } from '../components/kit/Plot.tsx';"],
  ['src/lab/fine.ts', "export { stream } from '../engine/math/rng.ts';"],
  ['src/lab/fine.ts', "export { tensor } from '@tensorflow/tfjs-core';"],
];

/** What is used of Biome's JSON report. */
interface Diagnostic {
  message: string;
  location: { path: string; start: { line: number } };
}

const folder = mkdtempSync(path.join(tmpdir(), 'lint-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(program: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout || stderr;
}

function write(file: string, lines: readonly string[]): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`);
}

function linesByFile(entries: readonly (readonly [file: string, line: string, ...rest: string[]])[]) {
  return Map.groupBy(entries, ([file]) => file);
}

test('rooms.json says what the table of rooms says', () => {
  expect(JSON.parse(readFileSync(path.join(ROOT, 'scripts/lint/rooms.json'), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(roomRules)),
  );
});

beforeAll(() => {
  for (const file of ['biome.json', 'tsconfig.engine.json', 'scripts/lint']) {
    cpSync(path.join(ROOT, file), path.join(folder, file), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  write('.gitignore', ['node_modules']);
});

describe('the linter', () => {
  let found: { file: string; line: number; message: string }[];

  beforeAll(() => {
    for (const [file, entries] of [...linesByFile(VIOLATIONS), ...linesByFile(FINE)]) {
      write(
        file,
        entries.map(([, line]) => line),
      );
    }
    const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', 'src'];
    const report = JSON.parse(run('@biomejs/biome/bin/biome', args));
    found = report.diagnostics.map((diagnostic: Diagnostic) => ({
      file: diagnostic.location.path,
      line: diagnostic.location.start.line,
      message: diagnostic.message,
    }));
  });

  test.each(VIOLATIONS)('finds in %s: %s', (file, line, message) => {
    const number =
      VIOLATIONS.filter((violation) => violation[0] === file).findIndex((violation) => violation[1] === line) + 1;
    expect(found).toContainEqual({ file, line: number, message: expect.stringContaining(message) });
  });

  test.each(FINE)('lets pass in %s: %s', (file) => {
    expect(found.filter((diagnostic) => diagnostic.file === file)).toEqual([]);
  });
});

describe('the type check of the engine', () => {
  test.each([
    ['src/engine/page.ts', 'document', 'export const title = document.title;'],
    ['src/engine/fetch.ts', 'fetch', "export const answer = fetch('x');"],
    ['src/player/timer.ts', 'setTimeout', 'export const timer = setTimeout(() => {}, 1);'],
    ['src/player/process.ts', 'process', 'export const argv = process.argv;'],
  ])('finds in %s that there is no %s', (file, name, line) => {
    rmSync(path.join(folder, 'src'), { recursive: true, force: true });
    write(file, [line]);
    const output = run('typescript-7/bin/tsc', ['-p', 'tsconfig.engine.json', '--pretty', 'false']);
    expect(output).toMatch(new RegExp(`${file}\\(1,\\d+\\): error TS\\d+: Cannot find name '${name}'`));
  });
});
