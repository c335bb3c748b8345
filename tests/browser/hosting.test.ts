/** The README's words about hosting, on the servers they speak of. */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findServer, type Server, serverNames, serverPackages } from '../../scripts/lib/servers.mjs';
import { DIST, useSite } from './harness.ts';
import { type Host, openHost, type Settings, typesOf } from './hosts.ts';

const isMissed = !['', '0', 'false', undefined].includes(process.env['CI']);
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));
const pageBytes = (file: string) => readFileSync(path.join(DIST, file), 'utf8');
const browser = useSite();

const cases: readonly [Server, Settings][] = serverNames.flatMap((server): [Server, Settings][] =>
  server === 'python'
    ? [[server, 'as the README says']]
    : [
        [server, 'as it is'],
        [server, 'as the README says'],
      ],
);

describe.each(cases)('%s, %s', (server, settings) => {
  const missing = findServer(server) === undefined && !isMissed;
  if (missing) {
    test.skip(`needs apt-get install -y ${serverPackages[server].join(' ')}`, () => undefined);
    return;
  }
  /** Whether the server does what Python's does not, and the others not by themselves. */
  const isSet = settings === 'as the README says' && server !== 'python';
  let host: Host;
  beforeAll(async () => {
    host = await openHost(server, settings);
  });
  afterAll(() => host?.close());

  test.each(typesOf)('sends %s as %s', async (ending, types) => {
    const named = files.filter((file) => file.endsWith(ending));
    expect(named.length, `dist has no ${ending}`).toBeGreaterThan(0);
    for (const file of named.slice(0, 3)) {
      const { headers, body } = await get(host.address + file);
      const [type, charset] = String(headers['content-type']).split(/;\s*/);
      expect(types).toContain(type);
      if (charset !== undefined) expect(charset.toLowerCase()).toBe('charset=utf-8');
      expect(headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body, file).toEqual(
        readFileSync(path.join(DIST, file)),
      );
    }
  });

  const encodings: readonly [string, string | undefined][] = [
    ['.html', 'gzip'],
    ['.css', 'gzip'],
    ['.js', 'gzip'],
    ['.wasm', 'gzip'],
    ['.svg', 'gzip'],
    ['.bin', undefined],
    ['.woff2', undefined],
    ['.png', undefined],
  ];
  test.each(isSet ? encodings : [])('sends the largest %s with the encoding %s', async (ending, encoding) => {
    const sizes = files.filter((file) => file.endsWith(ending)).map((file) => ({ file, size: pageBytes(file).length }));
    const largest = sizes.sort((a, b) => b.size - a.size)[0]?.file ?? '';
    const { headers } = await get(host.address + largest);
    expect(headers['content-encoding']).toBe(encoding);
  });

  test('finds the page of a folder, with and without its slash', async () => {
    for (const link of ['', 'lessons/backprop/', 'lessons/backprop', 'lessons/backprop/index.html']) {
      const answer = await fetch(host.address + link);
      expect([answer.status, await answer.text()]).toEqual([
        200,
        pageBytes(link === '' ? 'index.html' : 'lessons/backprop/index.html'),
      ]);
    }
  });

  test('says of a lost address that it is lost', async () => {
    for (const lost of ['nowhere', 'lessons/nowhere/at all/']) {
      const answer = await fetch(host.address + encodeURI(lost));
      expect(answer.status).toBe(404);
      if (isSet) expect(await answer.text()).toBe(pageBytes('404.html'));
    }
  });

  test('gives a lesson whose figure steps', async () => {
    const { page, problems } = await browser.open('');
    await page.goto(`${host.address}lessons/backprop/#f9-1=1,4,operation`);
    const counted = () => page.locator('#f9-1 .scrubber span').innerText();
    await page.locator('astro-island:not([ssr]) #f9-1-transport, #f9-1 astro-island:not([ssr])').first().waitFor();
    await expect.poll(counted).toMatch(/4/);
    const before = await counted();
    await page.locator('#f9-1 .transport .primary').click();
    await expect.poll(counted).not.toBe(before);
    expect(problems().filter((problem) => !problem.startsWith('foreign'))).toEqual([]);
  });
});

/** A file as a browser asks for it, not unpacked. */
const get = (address: string) =>
  new Promise<{ headers: Record<string, string | string[] | undefined>; body: Buffer }>((resolve, reject) => {
    request(address, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
