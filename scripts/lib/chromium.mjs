// @ts-check
/** Where a Chromium or Chrome is on this machine: plain Node 20, no dependencies. */
import path from 'node:path';
import process from 'node:process';
import { canRun, placesOnPath } from './programs.mjs';

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPlaces = {
  darwin: ['/Applications', path.join(process.env['HOME'] ?? '/', 'Applications')].flatMap((folder) => [
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (!folder) return [];
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((rest) =>
      path.win32.join(folder, rest),
    );
  }),
};

/**
 * What a Chromium without a window has and no test needs. Each is a process of its own, started again for every context:
 * a renderer in reserve for the next page, and the suggestions below the address bar, which took more time than our pages.
 */
const unusedFeatures = [
  'SpareRendererForSitePerProcess',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

/** What the browser is started with, to test and to measure. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  `--disable-features=${unusedFeatures.join()}`,
];

/**
 * The first browser found: CHROME_PATH, then the PATH, then the usual places, then Playwright's own copy.
 *
 * @returns {Promise<string | undefined>} path of the program
 * @throws when CHROME_PATH names something that cannot be run: a wrong setting is not to be passed over in silence
 */
export async function findChromium() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, which is not a program that can be run.`);
  }
  return [...placesOnPath(commandNames), ...(usualPlaces[process.platform] ?? []), ...(await playwrightCopy())].find(
    canRun,
  );
}

/** Debian's package of a Chromium without windows: the same pages with half the work, for what nobody looks at. */
export const headlessPackage = 'chromium-headless-shell';

const headless = ['chromium-headless-shell', 'chrome-headless-shell'];

/**
 * The browser for tests: CHROME_PATH, a Chromium that is made to run without windows, else any.
 *
 * @returns {Promise<string | undefined>} path of the program
 */
export async function findHeadless() {
  if (process.env['CHROME_PATH']) return findChromium();
  return placesOnPath(headless).find(canRun) ?? findChromium();
}

/** Playwright knows where `npx playwright-core install chromium` would have put its browser. */
async function playwrightCopy() {
  try {
    const { chromium } = await import('playwright-core');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}
