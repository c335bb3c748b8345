import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { compressed, contentType, respond, serve } from '../../scripts/lib/static-server.mjs';

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

describe('an answer to who takes it compressed', () => {
  const text = Buffer.from('one weight at a time '.repeat(200));
  const answer = (type: string, body = text) => ({ status: 200, headers: { 'content-type': type }, body });

  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ] as const)('“%s” is %s', async (accepted, encoding, unpacked) => {
    const { headers, body } = await compressed(answer('text/css; charset=utf-8'), accepted);
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(body.length).toBeLessThan(text.length / 10);
    expect(unpacked(body)).toEqual(text);
  });

  test.each([
    ['an image', answer('image/png'), 'br'],
    ['a shard of the lab', answer('application/octet-stream'), 'br'],
    ['something short', answer('text/css', Buffer.from('a{}')), 'br'],
    ['who takes nothing compressed', answer('text/css'), 'undefined'],
  ])('stays as it is for %s', async (_, response, accepted) => {
    const { headers, body } = await compressed(response, accepted);
    expect(headers).not.toHaveProperty('content-encoding');
    expect(body).toBe(response.body);
  });
});

test('a server that compresses sends a browser the same text in fewer bytes', async () => {
  const long = 'one weight at a time '.repeat(200);
  writeFileSync(path.join(folder, 'long.txt'), long);
  const server = await serve((pathname) => respond(folder, '/', pathname), { compress: true });
  const headers = { 'accept-encoding': 'br' };
  const response = await fetch(`http://127.0.0.1:${server.port}/long.txt`, { headers });
  expect([response.headers.get('content-encoding'), await response.text()]).toEqual(['br', long]);
  await server.close();
});
