/** The offline edition as a reader opens it: by double click, from a folder whose name has all that addresses write otherwise. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionsOf } from '../../scripts/lessons/rubric.ts';
import { type Browser, openBrowser } from '../../scripts/lib/browsers/browser.ts';
import { usualLink, writeClass } from '../../src/teach/class/class-link.ts';
import { engines, useEngine } from './engines.ts';
import { DIST } from './harness.ts';
import * as walk from './lesson-walk.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'Übung 1 #50% – '));
const slugs = readdirSync(path.join(DIST, 'lessons'));
let root: string;

beforeAll(() => {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(path.join(DIST, 'perceptible-offline.zip'))))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  root = pathToFileURL(path.join(folder, readdirSync(folder)[0] as string, path.sep)).href;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = 'lab/index.html#lab=1,images:1000,epochs:1';
const finger = `(async () => {
  const mark = () => document.querySelector('[data-mark=fingerprint]');
  for (let k = 0; k < 200 && !mark(); k++) await new Promise((resolve) => setTimeout(resolve, 50));
  return mark()?.textContent ?? 'none';
})()`;

/** Wakes figures until one steps, and takes a step: one that waits for its prediction stands still. @returns whether one stepped */
const firstStep = `(async () => {
  const rest = () => new Promise((resolve) => setTimeout(resolve, 50));
  for (const figure of document.querySelectorAll('figure.figure:has(.transport)')) {
    const next = () => figure.querySelector('.transport .primary:enabled:not([aria-disabled=true])');
    figure.scrollIntoView();
    figure.querySelector('astro-island')?.dispatchEvent(new Event('pointerover'));
    for (let k = 0; k < 200 && (figure.querySelector('astro-island[ssr]') ); k++) await rest();
    // Some open where there is nothing more to step.
    if (!next()) figure.querySelector('[data-sign="start"]')?.click();
    await rest();
    const before = figure.textContent;
    next()?.click();
    for (let k = 0; k < 60 && figure.textContent === before; k++) await rest();
    if (figure.textContent !== before && !figure.querySelector('.unloaded')) return 'steps';
  }
  return 'stands still';
})()`;

const trainWorkbench = `(async () => {
  const rest = () => new Promise((resolve) => setTimeout(resolve, 50));
  const done = () => Number(/^[\\d,]+/.exec(document.querySelector('.time')?.textContent ?? '')?.[0].replaceAll(',', ''));
  for (let k = 0; k < 200 && !document.querySelector('.run:enabled'); k++) await rest();
  document.querySelector('.run').click();
  for (let k = 0; k < 200 && !(done() > 100); k++) await rest();
  document.querySelector('.run').click();
  return done();
})()`;

describe.each(engines.filter((engine) => engine !== 'webkit'))('%s', (engine) => {
  const site = useEngine(engine);
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(engine);
    await browser.goto(`${root}index.html`);
    await browser.resize(1280, 720);
  }, 60_000);
  afterAll(() => browser?.close());

  test('a page from a file may read no other file, as for a reader', async () => {
    const read = `new Promise((resolve) => {
      const ask = new XMLHttpRequest();
      ask.onload = () => resolve('read');
      ask.onerror = () => resolve('refused');
      ask.open('GET', 'about/index.html');
      ask.send();
    })`;
    expect(await browser.evaluate(read)).toBe('refused');
    expect(await browser.evaluate(`document.querySelector('footer').textContent`)).toMatch(
      /Offline edition, version \d+\.\d+\.\d+, \d+\.\d MB/,
    );
  });

  test.each(slugs)('lessons/%s steps', async (slug) => {
    await browser.goto(`${root}lessons/${slug}/index.html`);
    await browser.evaluate(walk.watchFaults);
    expect(await browser.evaluate(firstStep)).toBe('steps');
    expect(await browser.evaluate(walk.faults)).toBe('[]');
  });

  test('an exercise is judged', async () => {
    const { exercises } = await questionsOf('backprop');
    await browser.goto(`${root}lessons/backprop/index.html`);
    const right = exercises['x9-2']?.settle(0).right ?? [];
    expect(await browser.evaluate(walk.answer('x9-2', right))).toMatch(/^right: /);
  });

  test('the workbench trains', async () => {
    await browser.goto(`${root}workbench/index.html`);
    expect(await browser.evaluate(trainWorkbench)).toBeGreaterThan(100);
  });

  test('the lab trains 1,000 images to the same fingerprint as from a host', async () => {
    await browser.goto(root + run);
    const said = JSON.parse((await browser.evaluate(walk.trainLab)) as string);
    expect(said.at(-1)).toMatch(/^Finished/);
    await site.open(run);
    await site.evaluate(walk.trainLab);
    expect(await browser.evaluate(finger)).toBe(await site.evaluate(finger));
  });

  test('a second worker begins as the first did', async () => {
    const [worker] = readdirSync(path.join(DIST, '_a')).filter((name) => /^worker-.*\.js$/.test(name));
    await browser.goto(`${root}lab/index.html`);
    const begin = `(async () => {
      const begun = [];
      for (let k = 0; k < 2; k++) begun.push(await new Promise((resolve) => {
        const worker = new Worker('${worker}');
        worker.onerror = ({ message }) => resolve(message);
        setTimeout(() => resolve('begun'), 1500);
      }));
      return begun.join();
    })()`;
    expect(await browser.evaluate(begin)).toBe('begun,begun');
  });

  test('a class link goes along from page to page', async () => {
    const code = writeClass({ ...usualLink, ids: ['x9-5'], hints: 'never' });
    await browser.goto(`${root}glossary/index.html?class=${code}`);
    const went = (link: string) => `(async () => {
      const before = location.href;
      // Once this is answered: the page that it leads to has no answer.
      setTimeout(() => document.querySelector('${link}').click());
      return before;
    })()`;
    await browser.evaluate(went('header nav a'));
    await expect.poll(() => browser.evaluate('location.href')).toBe(`${root}index.html?class=${code}#lessons`);
    await browser.evaluate(went('h4 a[href*=backprop]'));
    await expect
      .poll(() => browser.evaluate(`document.querySelector('.class-banner')?.textContent`))
      .toContain('Hints are not shown.');
    expect(await browser.evaluate('location.href')).toBe(`${root}lessons/backprop/index.html?class=${code}`);
  });

  test('the search finds what leads to another page', async () => {
    await browser.goto(`${root}search/index.html?q=chain rule`);
    const first = `(async () => {
      const found = () => document.querySelector('main ol a');
      for (let k = 0; k < 100 && !found(); k++) await new Promise((resolve) => setTimeout(resolve, 50));
      return found()?.href ?? '';
    })()`;
    expect(await browser.evaluate(first)).toMatch(/^file:.*\.html#chain-rule$/);
  });
});
