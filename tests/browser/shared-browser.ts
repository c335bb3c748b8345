/** One Chromium for all files of the browser tests: what a file opens in it are contexts of its own, and ends with them. */
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumArguments, findHeadless } from '../../scripts/lib/chromium.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser is to be reached. */
    readonly browser: string;
  }
}

/** Starts the browser before the first file. @returns ends it after the last */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = await findHeadless();
  if (!executablePath) throw new Error('No Chromium or Chrome found: install one, or name it in CHROME_PATH.');
  const server = await chromium.launchServer({ executablePath, args: chromiumArguments });
  server.process().once('exit', (code) => {
    if (code !== 0 && code !== null) process.stderr.write(`Chromium has ended by itself, with ${code}.\n`);
  });
  provide('browser', server.wsEndpoint());
  return () => server.close();
}
