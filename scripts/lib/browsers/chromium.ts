/** Chromium, by Playwright. */
import { chromium } from 'playwright-core';
import type { Browser } from './browser.ts';

/** As root a Chromium starts only without its sandbox. */
const launchArguments = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

export async function openChromium(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args: launchArguments });
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
