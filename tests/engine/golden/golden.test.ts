/**
 * The same bits everywhere. hashes.json was made by this version of the engine; it changes only when the arithmetic is meant
 * to change. Node 20 and the browsers are tried where they are; with REQUIRE_BROWSERS set, as in CI, a missing one is a failure.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { browsers, bundle, find, inBrowser, inNode } from './elsewhere.ts';
import { goldenHashes } from './runs.ts';

// A busy machine may take its time to start a browser.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const expected = JSON.parse(readFileSync(new URL('./hashes.json', import.meta.url), 'utf8'));
const required = process.env['REQUIRE_BROWSERS'] !== undefined;

it('the golden runs have their hashes in this Node', () => {
  expect(goldenHashes()).toEqual(expected);
});

describe('elsewhere', () => {
  let script = '';
  beforeAll(async () => {
    script = await bundle();
  });

  it('the bundle gives the same hashes in this Node', () => {
    expect(inNode(process.execPath, script)).toEqual(expected);
  });

  const other = find('/usr/bin/node', '/usr/local/bin/node');
  it(`the system's Node gives the same hashes (${other ?? 'there is none'})`, () => {
    expect(other !== undefined || !required).toBe(true);
    if (other !== undefined) expect(inNode(other, script)).toEqual(expected);
  });

  it.each(browsers)('$name gives the same hashes ($program)', async (browser) => {
    if (browser.program === undefined) {
      expect(
        required,
        `${browser.name} is missing; on Debian: apt-get install firefox-esr webkit2gtk-driver xvfb`,
      ).toBe(false);
      console.log(`${browser.name} is not on this machine: its bits were not compared`);
      return;
    }
    expect(await inBrowser(browser, script)).toEqual(expected);
  });
});
