/** The same bits in a browser engine as in Node: whole runs end with the fingerprints of golden.json, and so do those of the lab. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compiledFile } from '../../../scripts/lab/compiled-file.ts';
import { contentType, serve } from '../../../scripts/lib/static-server.mjs';
import { bundled, bundledRuns, hashesExpression } from '../../bits/bundle.ts';
import golden from '../../bits/golden.json' with { type: 'json' };
import { wasmFiles } from '../../lab/tensorflow.ts';
import labGolden from '../../lab/worker/bits/golden.json' with { type: 'json' };
import type { EngineSite } from '../engines.ts';

/** Experiments drawn, and updates of each; more by hand, as in tests/engine/kernel/bits.test.ts. */
const [states, updates] = [Number(process.env['STATES'] ?? 30), Number(process.env['UPDATES'] ?? 20)];

/** Serves the lab's runs for the tests of the calling file, on a page that sets the global `labBits`. @returns its address */
export function useBits(): () => string {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const script = await bundled(new URL('../../lab/worker/bits/runs.ts', import.meta.url), 'labBits');
    const page = `<!doctype html><meta charset="utf-8"><title>bits</title><script>${script.replaceAll('</script', '<\\/script')}</script>`;
    const files: Record<string, string> = {
      '/plain.wasm': wasmFiles.plain,
      '/simd.wasm': wasmFiles.simd,
      '/kernels.wasm': compiledFile,
    };
    server = await serve(async (pathname: string) => {
      const file = files[pathname];
      const body = file ? await readFile(file) : Buffer.from(page);
      return { status: 200, headers: { 'content-type': contentType(file ?? 'index.html') }, body };
    });
  }, 120_000);
  afterAll(() => server?.close());
  return () => `http://127.0.0.1:${server.port}/`;
}

export function bitsIn(site: EngineSite, address: () => string): void {
  test('computes the same bits as Node', async () => {
    await site.open(address());
    const hashes = await site.evaluate(hashesExpression(await bundledRuns()));
    expect(JSON.parse(hashes as string), site.version()).toEqual(golden);
    console.log(`${site.version()}: ${Object.keys(golden).length} runs, the same bits`);
  });

  test('trains with the kernel to the bits of the plain path', async () => {
    await site.open(address());
    const script = await bundled(new URL('../../engine/kernel/compare.ts', import.meta.url), 'kernelBits');
    const compared = await site.evaluate(
      `(() => { ${script}; return kernelBits.compareDrawn(${states}, ${updates}).then(JSON.stringify); })()`,
    );
    const { differences, made } = JSON.parse(compared as string);
    expect(differences, site.version()).toEqual([]);
    expect(made).toBeGreaterThan((states * updates) / 2);
    console.log(`${site.version()}: ${made} updates by the kernel, the same bits`);
  });

  test('trains the lab on WebAssembly to the same bits as Node', async () => {
    await site.open(address());
    const files = `{ plain: '/plain.wasm', simd: '/simd.wasm' }`;
    const kernels = `() => fetch('/kernels.wasm').then((response) => response.arrayBuffer())`;
    const fingerprints = async (files: string) =>
      JSON.parse((await site.evaluate(`labBits.fingerprints(${files}).then(JSON.stringify)`)) as string);
    const own = await fingerprints(`{ ...${files}, kernels: ${kernels} }`);
    expect({ own, shipped: await fingerprints(files) }, site.version()).toEqual(labGolden);
  });
}
