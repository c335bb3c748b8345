/**
 * The same bits in every browser engine: whole runs end with the fingerprints of golden.json. A browser that is not installed
 * is left out, except in continuous integration, where it is missed.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../../scripts/lib/browsers/browser.ts';
import { bundledRuns, hashesExpression } from '../bits/bundle.ts';
import golden from '../bits/golden.json' with { type: 'json' };
import { engines } from './engines.ts';

const script = bundledRuns();

describe.each(engines)('%s', (engine) => {
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
