/** The steps before and after a build, run on small folders: what an author's mistake looks like at the end. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { finish } from '../../scripts/integrations/finish.ts';
import { inlineStyles } from '../../scripts/integrations/inline-styles.ts';
import { lessonCheck } from '../../scripts/integrations/lesson-check.ts';
import { relativeBase } from '../../scripts/integrations/relative-base.ts';
import { specimens } from '../../scripts/integrations/specimens.ts';
import { isUpToDate } from '../../scripts/lib/build-stamp.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'integrations-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** Calls an integration's hooks as a build does, as far as they look at their arguments. */
async function build(integration: AstroIntegration): Promise<void> {
  const options = {
    command: 'build',
    config: { root: pathToFileURL(`${folder}/`) },
    dir: pathToFileURL(`${folder}/dist/`),
    pages: [],
    logger: { info: vi.fn() },
    updateConfig: vi.fn(),
  };
  for (const name of ['astro:config:setup', 'astro:config:done', 'astro:build:start', 'astro:build:done'] as const) {
    const hook = integration.hooks[name] as ((options: unknown) => unknown) | undefined;
    await hook?.(options);
  }
}

const page = (body: string) => `<!DOCTYPE html><html><head><title>t</title></head><body>${body}</body></html>`;

describe('the check of the lessons', () => {
  test('fails the build with file, line and what was expected, all mistakes at once', async () => {
    write('content/lessons/01-one-neuron/01-perceptron.mdx', '---\ntitel: T\n---\n\n<Nosuch />\n\n$\\frac{1$\n');
    write('content/glossary/bias.mdx', '---\nterm: bias\ndefinition: A number.\nlesson: 7\n---\n');
    await expect(build(lessonCheck())).rejects.toThrow(
      new RegExp(
        [
          '^Problems in the lessons: \\d+',
          'content/glossary/bias\\.mdx:4:1 {2}lesson: .*expected string.*',
          '[\\s\\S]*content/lessons/01-one-neuron/01-perceptron\\.mdx:2:1 {2}Unknown field titel: .*Did you mean title\\?',
          'content/lessons/01-one-neuron/01-perceptron\\.mdx:5:1 {2}Unknown component <Nosuch>: expected one of .*',
          'content/lessons/01-one-neuron/01-perceptron\\.mdx:7:1 {2}The formula \\\\frac\\{1 cannot be read: .*',
        ].join('\\n'),
      ),
    );
  });

  test.each([
    [
      'content/lessons/perceptron.mdx',
      /perceptron\.mdx:1 {2}a lesson lives at content\/lessons\/NN-unit\/NN-slug\.mdx/,
    ],
    ['content/lesson/01-one-neuron/01-perceptron.mdx', /expected it in content\/lessons .*Did you mean lessons\?/],
    ['content/glossary/bias.md', /expected its name to end with \.mdx/],
  ])('finds that no page would be made of %s', async (file, message) => {
    write(file, '---\n---\n');
    await expect(build(lessonCheck())).rejects.toThrow(message);
  });
});

describe('the relative base', () => {
  test('names the lesson, the line and the nearest address of a broken link', async () => {
    write('content/lessons/02-x/09-backprop.mdx', '---\n---\n\nSee [the loss](/lessons/los/).\n');
    write('dist/lessons/backprop/index.html', page('<a href="/lessons/los/">the loss</a>'));
    write('dist/lessons/loss/index.html', page(''));
    await expect(build(relativeBase())).rejects.toThrow(
      'content/lessons/02-x/09-backprop.mdx:4  The link /lessons/los/ leads to nothing. ' +
        'Did you mean /lessons/loss/? (in lessons/backprop/index.html)',
    );
  });

  test('counts a link that many pages share as one mistake', async () => {
    for (const name of ['a', 'b', 'c']) write(`dist/${name}/index.html`, page('<a href="/nowhere/">x</a>'));
    await expect(build(relativeBase())).rejects.toThrow(/^Broken links: 1\n[\s\S]*\(in a\/index\.html and 2 more\)$/);
  });

  test('finds a URL that only works at the root of a host, wherever it stands', async () => {
    write('dist/_a/x.js', 'fetch("/_a/data.bin")');
    await expect(build(relativeBase())).rejects.toThrow(/_a\/x\.js:1 {2}A URL still begins with "\/_a\//);
  });

  test('rewrites pages and style sheets, and leaves the page for unknown addresses alone', async () => {
    write('dist/index.html', page('<a href="/a/">a</a>'));
    write('dist/a/index.html', page('<img src="/_a/x.png">'));
    write('dist/_a/x.png', '');
    write('dist/_a/x.css', 'a{background:url(/_a/x.png)}');
    write('dist/404.html', page('<a href="/">home</a>'));
    await build(relativeBase());
    expect([read('dist/index.html'), read('dist/a/index.html'), read('dist/_a/x.css'), read('dist/404.html')]).toEqual([
      page('<a href="./a/index.html">a</a>'),
      page('<img src="../_a/x.png">'),
      'a{background:url(./x.png)}',
      page('<a href="/">home</a>'),
    ]);
  });
});

test('style attributes end up in a style sheet that the page links', async () => {
  write('dist/index.html', page('<p style="top:0">x</p>'));
  await build(inlineStyles());
  const [, link, name] = /href="\/(_a\/inline\.\w+\.css)".*<p class="(\w+)">/s.exec(read('dist/index.html')) ?? [];
  expect(read(`dist/${link}`)).toBe(`.${name}.${name}.${name}.${name}{top:0}\n`);
});

describe('a finished build', () => {
  beforeEach(async () => {
    write('src/a.ts', 'a');
    mkdirSync(path.join(folder, 'dist'));
    await build(finish());
  });

  test('is kept from Jekyll', () => {
    expect(existsSync(path.join(folder, 'dist/.nojekyll'))).toBe(true);
  });

  test('is up to date until a source changes', () => {
    const upToDate = () => isUpToDate(folder, path.join(folder, 'dist'));
    expect(upToDate()).toBe(true);
    write('src/a.ts', 'b');
    expect(upToDate()).toBe(false);
    write('src/a.ts', 'a');
    expect(upToDate()).toBe(true);
    write('content/new.mdx', '');
    expect(upToDate()).toBe(false);
  });

  test('with the page of specimens is none for readers, nor the other way round', async () => {
    const upToDate = () => isUpToDate(folder, path.join(folder, 'dist'));
    vi.stubEnv('SPECIMENS', '1');
    expect(upToDate()).toBe(false);
    await build(finish());
    expect(upToDate()).toBe(true);
    vi.unstubAllEnvs();
    expect(upToDate()).toBe(false);
  });
});

test.each([
  ['1', ['/specimens/', '/specimens/pictures/', '/specimens/data/']],
  ['', []],
])('with SPECIMENS=%j the added routes are %j', async (value, routes) => {
  vi.stubEnv('SPECIMENS', value);
  const added: string[] = [];
  const setup = specimens().hooks['astro:config:setup'] as unknown as (options: object) => void;
  setup({ injectRoute: ({ pattern }: { pattern: string }) => added.push(pattern), logger: { info: vi.fn() } });
  vi.unstubAllEnvs();
  expect(added).toEqual(routes);
});
