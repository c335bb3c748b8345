// @ts-check
/** Sees to it that there is a Chromium for the browser tests: plain Node 20, needs the installed packages. */
import process from 'node:process';
import { findChromium } from './chromium.mjs';
import { run } from './run.mjs';
import { runTool } from './tools.mjs';

const APT_INSTALL = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=400', 'chromium'];

/**
 * Finds a Chromium or Chrome, or installs one: with apt on Debian and its like as root, else Playwright's.
 *
 * @returns {Promise<string>} path of the program
 * @throws with the exact command to run when there is none and none can be installed
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  console.log('No Chromium or Chrome found; installing one …');
  if (process.platform === 'linux' && process.getuid?.() === 0) await installWithApt();
  const installed = (await findChromium()) ?? (await installWithPlaywright());
  if (installed) return installed;
  throw new Error(
    [
      'The browser tests need Chromium or Chrome, and none could be installed. Run one of',
      '  sudo apt-get install -y chromium            (Debian, Ubuntu)',
      '  npx playwright-core install chromium        (any system)',
      'or name a browser that is there: CHROME_PATH=/path/to/chrome npm test',
    ].join('\n'),
  );
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-q', '-o', 'DPkg::Lock::Timeout=400'], { env })) === 0) {
    await run('apt-get', APT_INSTALL, { env });
  }
}

async function installWithPlaywright() {
  return (await runTool('playwright', ['install', 'chromium'])) === 0 ? findChromium() : undefined;
}
