/**
 * The lab on WebAssembly ends with the same weights, bit for bit, in every browser engine. A browser that is not installed is
 * left out, except in continuous integration, where it is missed.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../scripts/lib/browsers/browser.ts';
import { contentType, serve } from '../../scripts/lib/static-server.mjs';
import { wasmFiles } from '../lab/tensorflow.ts';
import golden from '../lab/worker/bits/golden.json' with { type: 'json' };
import { engines } from './engines.ts';

/** The runs as one script that sets the global `labBits`. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../lab/worker/bits/runs.ts', import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { lib: { entry, formats: ['iife'], name: 'labBits' }, minify: true, write: false },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (result === undefined || !('output' in result)) throw new Error('vite built nothing');
  return result.output[0].code;
}

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const page = `<!doctype html><meta charset="utf-8"><title>bits</title><script>${(await bundle()).replaceAll('</script', '<\\/script')}</script>`;
  const files: Record<string, string> = { '/plain.wasm': wasmFiles.plain, '/simd.wasm': wasmFiles.simd };
  server = await serve(async (pathname: string) => {
    const file = files[pathname];
    const body = file ? await readFile(file) : Buffer.from(page);
    return { status: 200, headers: { 'content-type': contentType(file ?? 'index.html') }, body };
  });
}, 120_000);
afterAll(() => server?.close());

describe.each(engines)('%s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(engine);
  }, 60_000);
  afterAll(() => browser?.close());

  test('trains to the same bits as Node', { timeout: 120_000 }, async () => {
    await browser.goto(`http://127.0.0.1:${server.port}/`);
    const wasm = `{ plain: '/plain.wasm', simd: '/simd.wasm' }`;
    const fingerprints = await browser.evaluate(`labBits.fingerprints(${wasm}).then(JSON.stringify)`);
    expect(JSON.parse(fingerprints as string), browser.version).toEqual(golden);
  });
});
