// @ts-check
/** Which browsers are on this machine, one for each engine: plain Node 20, no dependencies. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { findHeadless } from '../chromium.mjs';
import { canRun, onPath } from '../programs.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** @type {readonly Engine[]} */
export const engineNames = ['chromium', 'firefox', 'webkit'];

/** Debian's packages, for whoever has to install them. */
export const enginePackages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/**
 * The programs to drive a browser with, or undefined where one of them is missing.
 *
 * @param {Engine} engine
 * @returns {Promise<{ program: string, driver?: string, display?: string } | undefined>} the browser; WebKit's driver; the
 *   display server it needs where there is no screen
 */
export async function findBrowser(engine) {
  if (engine === 'webkit') return findWebkit();
  const program = engine === 'chromium' ? await findHeadless() : onPath('firefox-esr', 'firefox');
  return program === undefined ? undefined : { program };
}

function findWebkit() {
  const driver = onPath('WebKitWebDriver');
  const program = libraries().find(canRun);
  const display = onPath('Xvfb');
  if (driver === undefined || program === undefined) return undefined;
  if (process.env['DISPLAY']) return { program, driver };
  return display === undefined ? undefined : { program, driver, display };
}

/** MiniBrowser stands beside WebKit's library, in a folder named after the machine: /usr/lib/x86_64-linux-gnu/… */
function libraries() {
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  return versions.flatMap((version) =>
    foldersIn('/usr/lib').map((folder) => path.join('/usr/lib', folder, version, 'MiniBrowser')),
  );
}

/** @param {string} folder */
function foldersIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
