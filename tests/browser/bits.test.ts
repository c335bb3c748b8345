/**
 * The same bits in every browser engine: whole runs end with the fingerprints of golden.json. A browser that is not installed
 * is left out, except in continuous integration, where it is missed.
 */
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../../scripts/lib/browsers/browser.ts';
import { ENGINES, findBrowser } from '../../scripts/lib/browsers/find.mjs';
import { bundledRuns, hashesExpression } from '../bits/bundle.ts';
import golden from '../bits/golden.json' with { type: 'json' };

const missed = !['', '0', 'false', undefined].includes(process.env['CI']);
const script = bundledRuns();
const found = await Promise.all(ENGINES.map(async (engine) => missed || (await findBrowser(engine)) !== undefined));

describe.each(ENGINES.filter((_, k) => found[k]))('%s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(engine);
  });
  afterAll(() => browser?.close());

  it('computes the same bits as Node', async () => {
    const hashes = await browser.evaluate(hashesExpression(await script));
    expect(JSON.parse(hashes as string), browser.version).toEqual(golden);
    console.log(`${browser.version}: ${Object.keys(golden).length} runs, the same bits`);
  });
});
