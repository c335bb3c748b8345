/** A packaged lesson on a learning platform: scorm-again stands for it, in a page with the lesson in a frame. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionsOf } from '../../scripts/lessons/rubric.ts';
import { readSite } from '../../scripts/package/files.ts';
import { lessonsOf, listOf } from '../../scripts/package/scorm/lists.ts';
import type { Exercise } from '../../src/questions/exercise.ts';
import { asks } from '../../src/questions/question.ts';
import { assemble, exercisesOf } from '../../src/teach/scorm/package.ts';
import { problemsOf } from '../package/manifest-rules.ts';
import { DIST, useSite } from './harness.ts';
import * as walk from './lesson-walk.ts';

const lesson = 'xor';
const folder = mkdtempSync(path.join(tmpdir(), 'scorm-'));
const site = useSite({ dist: folder });
const { exercises } = await questionsOf(lesson);
let packed: Awaited<ReturnType<typeof assemble>>;
let counted: string[];

beforeAll(async () => {
  const built = await readSite(DIST);
  packed = await assemble(listOf(built, lesson), async (file) => built.get(file) as Uint8Array);
  for (const [name, content] of packed) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  const api = fileURLToPath(import.meta.resolve('scorm-again/scorm12/min')).replace(
    `${path.sep}esm${path.sep}`,
    path.sep,
  );
  copyFileSync(api, path.join(folder, 'scorm12.js'));
  const frame = `<iframe src="lessons/${lesson}/index.html" width="1000" height="800"></iframe>`;
  writeFileSync(path.join(folder, 'platform.html'), `<!doctype html><script src="scorm12.js"></script><body></body>`);
  writeFileSync(path.join(folder, 'none.html'), `<!doctype html><body>${frame}</body>`);
  counted = /data-exercises="([^"]*)"/.exec(text(packed.get(`lessons/${lesson}/index.html`)))?.[1]?.split(' ') ?? [];
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

/** The little of scorm-again that the tests use. */
interface Api {
  readonly cmi: {
    readonly core: { readonly score: { readonly raw: string }; readonly lesson_status: string };
    readonly suspend_data: string;
  };
  loadFromJSON(values: unknown): void;
}

/** What a platform has been told. */
type Told = { readonly raw: string; readonly status: string; readonly suspended: string };

const told = (page: Page): Promise<Told> =>
  page.evaluate(() => {
    const { cmi } = (globalThis as unknown as { API: Api }).API;
    return { raw: cmi.core.score.raw, status: cmi.core.lesson_status, suspended: cmi.suspend_data };
  });

/** Opens the lesson on a platform that has kept something of it. */
async function openOn(kept: object = {}, change: string = '') {
  const { page, problems } = await site.open('platform.html');
  await page.evaluate(
    ([values, act, slug]) => {
      const { Scorm12API } = globalThis as unknown as { Scorm12API: new (settings: object) => Api };
      const API = new Scorm12API({ autocommit: false, logLevel: 5 });
      API.loadFromJSON(values);
      new Function('API', act as string)(API);
      Object.assign(globalThis, { API });
      const frame = document.createElement('iframe');
      Object.assign(frame, { src: `lessons/${slug}/index.html`, width: 1000, height: 800 });
      document.body.append(frame);
    },
    [kept, change, lesson] as const,
  );
  return { page, problems, frame: await lessonIn(page) };
}

async function lessonIn(page: Page): Promise<Frame> {
  await page.frameLocator('iframe').locator('main h1').waitFor();
  return page.frames()[1] as Frame;
}

const judge = (frame: Frame, id: string, answer: readonly string[]) => frame.evaluate(walk.answer(id, answer));

/** How an exercise is answered that has fields and boxes only. */
const byFields = ['numbers', 'choose'];

/** An exercise that is answered by numbers. */
const numeric = () =>
  counted.find(
    (id) => exercises[id]?.settle(0).face.input.kind === 'numbers' && exercises[id]?.settle(0).right.length,
  ) ?? '';

test('a right answer is a share of the score, and comes back in another browser', async () => {
  const first = await openOn();
  const right = exercises[numeric()]?.settle(0).right ?? [];
  expect(await judge(first.frame, numeric(), right)).toMatch(/^right: /);
  const said = await told(first.page);
  expect(said).toMatchObject({ raw: String(Math.round(100 / counted.length)), status: 'incomplete' });
  expect(said.suspended.length).toBeLessThanOrEqual(4096);
  expect(first.problems()).toEqual([]);

  const second = await openOn({ suspend_data: said.suspended, core: { lesson_status: 'incomplete', entry: 'resume' } });
  const task = second.frame.locator(`#${numeric()}`);
  await task.scrollIntoViewIfNeeded();
  await expect.poll(() => task.innerText()).toContain('All right.');
});

test('who answers every exercise right has 100, and the lesson is completed; it says who is told', async () => {
  const { page, frame } = await openOn();
  for (const id of counted) {
    const { face, right } = (exercises[id] as Exercise).settle(0);
    if (byFields.includes(face.input.kind)) expect(await judge(frame, id, right), id).toMatch(/^right: /);
    else
      await frame.evaluate(
        ([slot, answer]) =>
          document.dispatchEvent(
            new CustomEvent('perceptible:answers', { detail: { id: slot, kept: { answer, right: true } } }),
          ),
        [id, right] as const,
      );
  }
  expect(await told(page)).toMatchObject({ raw: '100', status: 'completed' });
  expect(await frame.locator('.your-answers').innerText()).toContain('Nobody but your learning platform is told');
  expect(await frame.locator('body').innerText()).not.toMatch(/nothing is sent anywhere|leaves this browser/);
  // What looks like a place to go is one.
  expect(await frame.locator(':is(.site-header nav, .site-footer > p) a:not([href])').count()).toBe(0);
});

test('in every lesson what counts can be answered', async () => {
  const built = await readSite(DIST);
  const dead: string[] = [];
  for (const slug of lessonsOf(built)) {
    const { exercises: its } = await questionsOf(slug);
    const ids = exercisesOf(text(built.get(`lessons/${slug}/index.html`)));
    expect(ids.length, slug).toBeGreaterThan(0);
    dead.push(...ids.filter((id) => !its[id] || !asks(its[id].settle(0).face)));
  }
  expect(dead).toEqual([]);
}, 120_000);

test('when every exercise is answered the lesson is completed, with the share that is right', async () => {
  const { page, frame } = await openOn();
  const long = 'ü'.repeat(150);
  await frame.evaluate(
    ([ids, text]) => {
      for (const [k, id] of ids.entries())
        document.dispatchEvent(
          new CustomEvent('perceptible:answers', { detail: { id, kept: { answer: [text, text], right: k > 0 } } }),
        );
    },
    [counted, long] as const,
  );
  const said = await told(page);
  expect(said).toMatchObject({
    raw: String(Math.round((100 * (counted.length - 1)) / counted.length)),
    status: 'completed',
  });
  expect(said.suspended.length).toBeLessThanOrEqual(4096);
});

test.each(['browse', 'review'])('in mode %s nothing is recorded, and that is said', async (mode) => {
  const { page, frame } = await openOn({}, `API.cmi.core.lesson_mode = '${mode}'`);
  expect(await judge(frame, numeric(), exercises[numeric()]?.settle(0).right ?? [])).toMatch(/^right: /);
  expect((await told(page)).raw).toBe('');
  expect(await frame.locator('main > .notice').innerText()).toMatch(/recorded/);
});

test('without a platform the lesson judges, and says where answers are kept', async () => {
  const { page, problems } = await site.open('none.html');
  const frame = await lessonIn(page);
  expect(await judge(frame, numeric(), exercises[numeric()]?.settle(0).right ?? [])).toMatch(/^right: /);
  expect(await frame.locator('main > .notice').innerText()).toContain('No learning platform');
  expect(problems()).toEqual([]);
});

test('a platform that refuses all that it is told is spoken of once, and the lesson judges', async () => {
  const { frame, problems } = await openOn(
    {},
    `API.LMSSetValue = () => 'false'; API.LMSCommit = () => { throw new Error('down'); };`,
  );
  expect(await judge(frame, numeric(), exercises[numeric()]?.settle(0).right ?? [])).toMatch(/^right: /);
  expect(await frame.locator('main > .notice').allInnerTexts()).toEqual([
    expect.stringContaining('does not take everything'),
  ]);
  expect(problems()).toEqual([]);
});

test('the manifest of every lesson keeps the rules of its specifications, and is well-formed for a browser, too', async () => {
  const built = await readSite(DIST);
  const slugs = lessonsOf(built);
  expect(slugs.length).toBeGreaterThan(15);
  const manifests: string[] = [];
  for (const slug of slugs) {
    const files = await assemble(listOf(built, slug), async (file) => built.get(file) as Uint8Array);
    const manifest = text(files.get('imsmanifest.xml'));
    expect(problemsOf(manifest, files.keys()), slug).toEqual([]);
    manifests.push(manifest);
  }
  const { page } = await site.open('platform.html');
  const errors = await page.evaluate(
    (all) =>
      all.flatMap((xml) => [...new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror')])
        .length,
    manifests,
  );
  expect(errors).toBe(0);
});
