import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { axe, pagesOf, useSite } from './harness.ts';
import { paint } from './unpainted.ts';

const dist = mkdtempSync(path.join(tmpdir(), 'harness-'));
const page = (body: string) =>
  `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,"><main><h1>t</h1>${body}</main></html>`;
const bytes = Buffer.from(Array.from({ length: 100 }, (_, index) => index));

mkdirSync(path.join(dist, 'sub'));
writeFileSync(path.join(dist, 'index.html'), page('<p>fine</p>'));
writeFileSync(path.join(dist, 'sub/index.html'), page('<a href="../">up</a>'));
writeFileSync(path.join(dist, '404.html'), page('<p>not here</p>'));
writeFileSync(path.join(dist, 'data.bin'), bytes);
writeFileSync(path.join(dist, 'error.html'), page('<script>console.error("said"); throw new Error("thrown")</script>'));
writeFileSync(path.join(dist, 'missing.html'), page('<script src="nowhere.js"></script>'));
writeFileSync(path.join(dist, 'foreign.html'), page('<script src="http://localhost:9/x.js"></script>'));
writeFileSync(path.join(dist, 'unlabelled.html'), page('<button></button>'));
afterAll(() => rmSync(dist, { recursive: true }));

const site = useSite({ prefix: '/a/b c/', dist });

describe('a page', () => {
  test('without faults has no problems', async () => {
    const { page, problems } = await site.open('');
    expect(await page.textContent('p')).toBe('fine');
    expect(await axe(page)).toEqual([]);
    expect(problems()).toEqual([]);
  });

  test.each([
    ['error.html', /^console: said /],
    ['error.html', /^error: thrown$/],
    ['missing.html', /^status: .*nowhere\.js 404$/],
    ['foreign.html', /^foreign: http:\/\/localhost:9\/x\.js$/],
  ])('%s shows the problem %s', async (path, problem) => {
    const { problems } = await site.open(path);
    expect(problems()).toContainEqual(expect.stringMatching(problem));
  });

  test('with a button that has no name is an axe violation', async () => {
    const { page } = await site.open('unlabelled.html');
    expect(await axe(page)).toContainEqual(expect.stringMatching(/^button-name at button/));
  });
});

describe('the server', () => {
  const get = (path: string) => fetch(site.url(path));
  const received = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());

  test('lists the pages of the folder', () => {
    const pages = ['', '404.html', 'error.html', 'foreign.html', 'missing.html', 'sub/', 'unlabelled.html'];
    expect(pagesOf(dist)).toEqual(pages);
  });

  test('adds the missing slash of a folder', async () => {
    expect((await get('sub')).url).toBe(site.url('sub/'));
  });

  test('answers outside the prefix with 404', async () => {
    expect((await fetch(new URL('/', site.url('')))).status).toBe(404);
  });

  test('serves nothing from outside the folder', async () => {
    expect((await get('..%2F..%2Fetc%2Fpasswd')).status).toBe(404);
  });

  test('remembers what was asked for', async () => {
    await get('data.bin');
    expect(site.requests(/\.bin$/)).toEqual(['data.bin']);
  });

  test('cuts a truncated file at half', async () => {
    site.fault('data.bin', 'truncated');
    expect(await received('data.bin')).toEqual(bytes.subarray(0, 50));
  });

  test('flips one bit of a corrupt file', async () => {
    site.fault(/\.bin$/, 'corrupt');
    const differing = [...(await received('data.bin'))].filter((byte, index) => byte !== bytes[index]);
    expect(differing).toHaveLength(1);
  });

  test('sends HTML with status 200 in place of a file', async () => {
    site.fault('data.bin', 'html');
    const response = await get('data.bin');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test('stops a fault after the given number of times', async () => {
    site.fault('data.bin', 'missing', 1);
    expect([(await get('data.bin')).status, (await get('data.bin')).status]).toEqual([404, 200]);
  });

  test('never answers a stalled request', async () => {
    site.fault('data.bin', 'stalled');
    await expect(fetch(site.url('data.bin'), { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/);
  });

  test('replaces headers', async () => {
    site.fault('data.bin', { headers: { 'content-type': 'text/plain' } });
    expect((await get('data.bin')).headers.get('content-type')).toBe('text/plain');
  });
});

test('a page is painted once somebody looks; its boxes and clicks are the same before', async () => {
  const { page } = await site.open('sub/');
  const box = () => page.locator('a').boundingBox();
  const [unpainted, place] = [await page.screenshot(), await box()];
  await paint(page);
  expect([await box(), unpainted.equals(await page.screenshot())]).toEqual([place, false]);
  const { page: painted } = await site.open('sub/', { painted: true });
  expect((await painted.screenshot()).equals(await page.screenshot())).toBe(true);
  const { page: another } = await site.open('sub/');
  expect((await another.screenshot()).equals(unpainted)).toBe(true);
  await another.locator('a').click();
  await another.getByText('fine').waitFor();
});
