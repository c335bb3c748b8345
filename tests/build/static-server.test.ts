import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentType, respond, serve } from '../../scripts/lib/static-server.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'static-server-'));
writeFileSync(path.join(folder, 'index.html'), 'home');
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['a/b.wasm', 'application/wasm'],
  ['a/b.bin', 'application/octet-stream'],
  ['a/b.mjs', 'text/javascript; charset=utf-8'],
  ['a/b.js', 'text/javascript; charset=utf-8'],
  ['A/B.HTML', 'text/html; charset=utf-8'],
  ['a/b.woff2', 'font/woff2'],
  ['a/b', 'application/octet-stream'],
])('%s is served as %s', (file, type) => {
  expect(contentType(file)).toBe(type);
});

test.each(['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/%', '/a%00b', '/nowhere/'])(
  '%s is not found',
  async (url) => {
    expect((await respond(folder, '/', url)).status).toBe(404);
  },
);

test('a port that is taken is passed over for the next free one', async () => {
  const first = await serve(() => respond(folder, '/', '/'));
  const second = await serve(() => respond(folder, '/', '/'), { port: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  expect(await (await fetch(`http://127.0.0.1:${second.port}/`)).text()).toBe('home');
  await Promise.all([first.close(), second.close()]);
});
