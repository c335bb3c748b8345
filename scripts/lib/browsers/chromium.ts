/** Chromium, by Playwright. */
import { chromium } from 'playwright-core';
import { chromiumArguments } from '../chromium.mjs';
import type { Browser } from './browser.ts';

export async function openChromium(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const page = await browser.newPage();
  return {
    version: `Chromium ${browser.version()}`,
    goto: async (address) => {
      await page.goto(address);
    },
    evaluate: (expression) => page.evaluate(expression),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
