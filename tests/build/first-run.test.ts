/** What a first run says, and what it says where it cannot go on: nobody waits for minutes without a word. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';
import { addressLines, portFrom, tryAddress } from '../../scripts/lib/address.mjs';
import { freePort } from '../../scripts/lib/browsers/program.ts';
import { packagesIn, reachesRegistry, registryOf, withProgress } from '../../scripts/lib/first-run.mjs';
import { ownNodeVersion, wrongNode } from '../../scripts/lib/right-node.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'first-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const failing = (code: string) => () =>
  Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code } }));

/** A port at which nobody answers. */
describe('the registry', () => {
  test('is the one that npm would ask', () => {
    expect(registryOf({})).toBe('https://registry.npmjs.org/');
    expect(registryOf({ npm_config_registry: 'https://npm.example.org/' })).toBe('https://npm.example.org/');
  });

  test.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])(
    'is out of reach after %s',
    async (code) => expect(await reachesRegistry({}, failing(code))).toBe(false),
  );

  test('is out of reach where it says nothing', async () => {
    const silent = () => Promise.reject(new DOMException('too late', 'TimeoutError'));
    expect(await reachesRegistry({}, silent)).toBe(false);
  });

  test('is in reach whatever it answers, after an error that is npm’s to explain, and behind a proxy', async () => {
    expect(await reachesRegistry({}, () => Promise.resolve(new Response(null, { status: 500 })))).toBe(true);
    expect(await reachesRegistry({}, failing('CERT_HAS_EXPIRED'))).toBe(true);
    expect(await reachesRegistry({ HTTPS_PROXY: 'http://proxy.example.org' }, failing('ENOTFOUND'))).toBe(true);
  });

  test('that is out of reach, with nothing kept from before, ends npm start in seconds, in words', async () => {
    const port = await freePort();
    const copy = path.join(folder, 'project');
    mkdirSync(path.join(copy, 'scripts'), { recursive: true });
    for (const file of ['package.json', 'package-lock.json', 'scripts/start.mjs', 'scripts/lib'])
      cpSync(file, path.join(copy, file), { recursive: true });
    const env = {
      ...process.env,
      PORT: '0',
      npm_config_registry: `http://127.0.0.1:${port}/`,
      npm_config_cache: path.join(folder, 'cache'),
    };
    for (const name of ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY'])
      delete (env as NodeJS.ProcessEnv)[name];
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
      cwd: copy,
      env,
      encoding: 'utf8',
      timeout: 600_000,
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^Installing the packages of package-lock\.json: about \d+ MB from http:\/\/127\.0\.0\.1:\d+\/, \d+ MB on the disk/,
    );
    expect(stdout).toContain('The registry cannot be reached: trying with what npm has kept from before.');
    expect(stderr).toContain('The first run needs the network, once; behind a proxy set HTTPS_PROXY.');
  });
});

test('while packages are installed their number is said', async () => {
  const modules = path.join(folder, 'modules');
  for (const name of ['one', '@scope/two', '@scope/three', '.bin'])
    mkdirSync(path.join(modules, name), { recursive: true });
  expect(packagesIn(modules)).toBe(3);
  expect(packagesIn(path.join(folder, 'nowhere'))).toBe(0);
  const said: string[] = [];
  let end = (_: number) => {};
  const installing = new Promise<number>((resolve) => {
    end = resolve;
  });
  const ended = withProgress(installing, { folder: modules, total: 10, say: (line) => void said.push(line), every: 5 });
  await expect.poll(() => said.length).toBeGreaterThan(1);
  end(0);
  expect(await ended).toBe(0);
  expect(said[0]).toMatch(/^ {2}\d+ s: 3 of about 10 packages are there$/);
});

describe('the address of npm start', () => {
  test.each(['80x', '-1', '65536', '1.5', ''])('a PORT of %j is refused in words', (text) =>
    expect(() => portFrom(text)).toThrow(`PORT is ${text}: expected a whole number from 0 to 65535.`),
  );

  test('a HOST that this machine has not is refused in words, with those that it has', async () => {
    await expect(tryAddress('192.0.2.1', 0)).rejects.toThrow(
      /^HOST is 192\.0\.2\.1: .*expected 0\.0\.0\.0 .*127\.0\.0\.1/,
    );
    await expect(tryAddress('127.0.0.1', 0)).resolves.toBeUndefined();
  });

  test('a port that is taken is no obstacle, and is said', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    await expect(tryAddress('127.0.0.1', port)).resolves.toBeUndefined();
    server.close();
    expect(addressLines({ host: '127.0.0.1', asked: port, given: port + 1 })).toBe(
      `\nPort ${port} is taken: this is another one.\nPerceptible is at http://localhost:${port + 1}/   (Ctrl+C stops it)`,
    );
    expect(addressLines({ host: '127.0.0.1', asked: port, given: port })).not.toContain('taken');
    expect(addressLines({ host: '::1', asked: 0, given: 5 })).toContain('http://[::1]:5/');
  });
});

describe('another Node than that of the packages', () => {
  test('is the wrong one for tests, in words that name the right way', () => {
    expect(wrongNode('v20.11.0', '26.10.0')).toMatch(/^This is Node v20\.11\.0, and the tests are for 26\.10\.0/);
    expect(wrongNode('v26.10.0', '26.10.0')).toBeUndefined();
    expect(wrongNode('v22.12.0', undefined)).toBeUndefined();
  });

  test('is not this one', () => expect(wrongNode(process.version, ownNodeVersion())).toBeUndefined());

  test('ends vitest at once', () => {
    // A package of that name with another version.
    const copy = path.join(folder, 'other');
    const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
    mkdirSync(path.join(copy, 'scripts/lib'), { recursive: true });
    mkdirSync(path.join(copy, 'node_modules', name), { recursive: true });
    for (const file of ['install.mjs', 'run.mjs', 'first-run.mjs', 'right-node.mjs'])
      cpSync(path.join('scripts/lib', file), path.join(copy, 'scripts/lib', file));
    writeFileSync(path.join(copy, 'node_modules', name, 'package.json'), '{ "version": "1.2.3" }');
    const code = "import { demandOwnNode } from './scripts/lib/right-node.mjs'; demandOwnNode();";
    const run = () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: copy,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(run).toThrow(/the tests are for 1\.2\.3, which came with the packages/);
  });
});
