/**
 * What authors do wrong, in a copy of the project with one lesson from the template: each mistake is refused with file, line and
 * what was expected, by the check of a build; and of a lesson, the development server says the very same.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { lessonCheck } from '../../scripts/integrations/lesson-check.ts';
import { checkContent } from '../../scripts/lessons/check-content.ts';
import { newLesson } from '../../scripts/lessons/new-lesson.ts';
import { formatProblems } from '../../scripts/lessons/problem.ts';
import { dataMistakes } from './mistakes/data.ts';
import { figureMistakes } from './mistakes/figures.ts';
import { frameMistakes } from './mistakes/frame.ts';
import type { Edit } from './mistakes/mistake.ts';
import { partMistakes } from './mistakes/parts.ts';
import { questionMistakes } from './mistakes/questions.ts';
import { textMistakes } from './mistakes/text.ts';

const project = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'author-mistakes-'));
const isOfNoLesson = (file: string) => !/content\/lessons\/|src\/exercises\//.test(file.split(path.sep).join('/'));
for (const part of ['content', 'src', 'scripts/lessons/in-work.json', 'package.json'])
  cpSync(path.join(project, part), path.join(copy, part), { recursive: true, filter: isOfNoLesson });
symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true }));
await newLesson(copy, 'how-networks-learn/loss');

const lesson = 'content/lessons/02-how-networks-learn/06-loss.mdx';
const questions = 'src/exercises/loss/index.ts';
const experiment = 'content/experiments/mazur.json';
const textIn = (file: string) => readFileSync(path.join(copy, file), 'utf8');

/** A module is loaded afresh, as it is now. */
let version = 0;
const loadAfresh = (file: string): Promise<unknown> => import(`${pathToFileURL(file).href}?${++version}`);
const checked = async () => formatProblems(await checkContent(copy, loadAfresh));

/** The development server's part of the check; `saved` tells it that a file was, and gives what it says then. */
async function devPlugin() {
  const updateConfig = vi.fn();
  const setup = lessonCheck().hooks['astro:config:setup'] as (options: unknown) => Promise<void>;
  await setup({ command: 'dev', config: { root: pathToFileURL(`${copy}/`) }, updateConfig, logger: { info: vi.fn() } });
  const [plugin] = updateConfig.mock.calls[0]?.[0].vite.plugins ?? [];
  let change: (file: string) => Promise<void> = async () => {};
  const [send, error] = [vi.fn(), vi.fn()];
  plugin.configureServer({
    ssrLoadModule: loadAfresh,
    watcher: { on: (_: 'change', listener: typeof change) => (change = listener) },
    ws: { send },
    config: { logger: { error } },
  });
  const saved = async (file: string) => {
    await change(path.join(copy, file));
    const said: string = error.mock.calls[0]?.[0] ?? '';
    expect(send.mock.calls[0]?.[0].err.message ?? '').toBe(said);
    return said;
  };
  return { plugin, saved };
}

/** What the development server says when the lesson is opened. */
async function inDev(): Promise<string> {
  const { plugin } = await devPlugin();
  return plugin.load(path.join(copy, lesson)).then(
    () => '',
    (error: Error) => error.message,
  );
}

/** What it says when another file is saved: nobody loads the lesson again then. */
const whenSaved = async (file: string) => (await devPlugin()).saved(file);

/** Does something while a file is another one. */
async function whileEdited<T>(file: string, edit: Edit, act: () => Promise<T>): Promise<T> {
  const full = path.join(copy, file);
  const before = readFileSync(full);
  const after = edit(before.toString());
  expect(after, 'the mistake is made').not.toBe(before.toString());
  writeFileSync(full, after);
  try {
    return await act();
  } finally {
    writeFileSync(full, before);
  }
}

/** `file:12` or `file:12:3` for the first line that holds the words, and two blanks. */
function placeOf(file: string, text: string, words: string): string {
  const line = text.split('\n').findIndex((each) => each.includes(words)) + 1;
  expect(line, `“${words}” stands in ${file}`).toBeGreaterThan(0);
  return `${file}:${line}`;
}

test('without a mistake nothing is said, in a build or by the development server', async () => {
  expect(await checked()).toBe('');
  expect(await inDev()).toBe('');
  expect(await whenSaved(questions)).toBe('');
  expect(await whenSaved(experiment)).toBe('');
});

describe('in a lesson', () => {
  test.each([...textMistakes, ...partMistakes, ...figureMistakes, ...frameMistakes])(
    '$name',
    async ({ edit, at, says }) => {
      const [built, dev, place] = await whileEdited(lesson, edit, async () => {
        const here = at === undefined ? `${lesson}:1` : placeOf(lesson, textIn(lesson), at);
        return [await checked(), await inDev(), here] as const;
      });
      const said = built.split('\n').find((line) => says.test(line)) ?? built;
      expect(said).toMatch(says);
      expect(
        said.replace(/:\d+ {2}.*/, '').startsWith(place) || said.startsWith(`${place} `),
        `${said} is at ${place}`,
      ).toBe(true);
      expect(dev.split('\n')).toContain(said);
    },
  );
});

describe('in a file of questions', () => {
  test.each(questionMistakes)('$name', async ({ edit, at, says }) => {
    const [built, dev, saved, place] = await whileEdited(questions, edit, async () => [
      await checked(),
      await inDev(),
      await whenSaved(questions),
      placeOf(questions, textIn(questions), at),
    ]);
    const said = built.split('\n').find((line) => says.test(line)) ?? built;
    expect(said).toMatch(says);
    expect(said).toContain(place);
    expect(dev.split('\n')).toContain(said);
    expect(saved.split('\n')).toContain(said);
  });
});

test('in the file of a lesson’s own numbers, it is named with its line, and the lesson is not blamed', async () => {
  const file = 'src/exercises/loss/numbers.ts';
  writeFileSync(path.join(copy, file), 'export const numbers = {\n  half: () => 1 / 2,\n  third: () => 1 / / 3,\n};\n');
  const said = await whileEdited(
    lesson,
    (text) => text.replace('Every formula', '<Number of="half" /> Every formula'),
    checked,
  );
  rmSync(path.join(copy, file));
  expect(said).toMatch(/^src\/exercises\/loss\/numbers\.ts:3(:\d+)? {2}This cannot be loaded: /);
  expect(said.split('\n')).toHaveLength(1);
});

describe('in an experiment', () => {
  test.each(dataMistakes)('$name', async ({ edit, at, says }) => {
    const [built, dev, saved, place] = await whileEdited(experiment, edit, async () => [
      await checked(),
      await inDev(),
      await whenSaved(experiment),
      placeOf(experiment, textIn(experiment), at),
    ]);
    const said = built.split('\n').find((line) => says.test(line)) ?? built;
    expect(said).toMatch(says);
    expect(said).toContain(`${place}:`);
    expect(dev.split('\n')).toContain(said);
    expect(saved.split('\n')).toContain(said);
  });

  test('that no lesson uses, an invalid one is refused all the same', async () => {
    const full = path.join(copy, 'content/experiments/unused.json');
    writeFileSync(full, '{\n  "network": { "inputs": 0 }\n}\n');
    expect(await checked()).toMatch(
      /^content\/experiments\/unused\.json:2:\d+ {2}network\.inputs: .*expected a whole number/m,
    );
    rmSync(full);
  });

  test.each(['mazur2.jsn', 'more/mazur2.json'])(
    'that is called %s is refused: no lesson could name it',
    async (name) => {
      const full = path.join(copy, 'content/experiments', name);
      mkdirSync(path.dirname(full), { recursive: true });
      cpSync(path.join(copy, experiment), full);
      expect(await checked()).toContain(
        `content/experiments/${name}:1  No lesson can use this file: expected content/experiments/<name>.json.`,
      );
      rmSync(full);
    },
  );
});

describe('saved by another editor', () => {
  test('with a byte order mark, a lesson and an experiment are read', async () => {
    const mark: Edit = (text) => `\uFEFF${text}`;
    expect(await whileEdited(lesson, mark, checked)).toBe('');
    expect(await whileEdited(experiment, mark, checked)).toBe('');
  });

  test.each([
    { encoding: 'UTF-16', encode: (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
    { encoding: 'Latin-1', encode: (text: string) => Buffer.from(text.replace('One idea', 'Größe'), 'latin1') },
  ])('in $encoding, a lesson is refused with the way out', async ({ encoding, encode }) => {
    const full = path.join(copy, lesson);
    const before = readFileSync(full);
    writeFileSync(full, encode(before.toString()));
    const said = await checked();
    writeFileSync(full, before);
    expect(said).toContain(lesson);
    expect(said).toContain(
      encoding === 'UTF-16' ? 'this is UTF-16; expected UTF-8' : 'this is not UTF-8, first in line',
    );
    expect(said).toContain('save it again with the encoding UTF-8');
  });
});
