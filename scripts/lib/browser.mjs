// @ts-check
/** Sees to it that there are browsers, and servers, for the browser tests: plain Node 20, needs the installed packages. */
import process from 'node:process';
import { engineNames, enginePackages, findBrowser } from './browsers/find.mjs';
import { findChromium, findHeadless, headlessPackage } from './chromium.mjs';
import { run, say } from './run.mjs';
import { findServer, serverNames, serverPackages } from './servers.mjs';
import { runTool } from './tools.mjs';

const aptInstall = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=400'];

/**
 * Finds a Chromium or Chrome, or installs one: with apt on Debian and its like as root, else Playwright's.
 *
 * @returns {Promise<string>} path of the program
 * @throws with the exact command to run when there is none and none can be installed
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  say('No Chromium or Chrome found; installing one …');
  await installWithApt(enginePackages.chromium);
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

/**
 * Sees to it that there are Firefox and WebKit too, Debian's Chromium without windows, which takes half the time, and the web
 * servers that the README names. Only continuous integration needs them: elsewhere the tests leave out what is missing, and
 * take any Chromium.
 *
 * @returns {Promise<boolean>} whether all engines and servers are there
 */
export async function ensureOthers() {
  const missing = await missingPackages();
  const slow = (await findHeadless()) === (await findChromium());
  if (missing.length === 0 && !slow) return true;
  const packages = [...missing.flatMap(([, its]) => its), ...(slow ? [headlessPackage] : [])];
  say(`Installing ${packages.join(', ')} …`);
  await installWithApt(packages);
  const still = await missingPackages();
  for (const [name, its] of still) say(`There is no ${name}: apt-get install -y ${its.join(' ')}`);
  return still.length === 0;
}

/** Names of missing engines and servers, each with its packages. @returns {Promise<[string, string[]][]>} */
export async function missingPackages() {
  const engines = await Promise.all(engineNames.map(findBrowser));
  return [
    ...engineNames.filter((_, k) => engines[k] === undefined).map((name) => entry(name, enginePackages[name])),
    ...serverNames.filter((name) => !findServer(name)).map((name) => entry(name, serverPackages[name])),
  ];
}

/** @param {string} name @param {string[]} packages @returns {[string, string[]]} */
const entry = (name, packages) => [name, packages];

/** Whether browsers can be installed with apt, which needs none of our packages. */
export const mayUseApt = () => process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Installs Debian's packages, where there is an apt and the right to use it.
 * @param {readonly string[]} packages
 */
async function installWithApt(packages) {
  if (!mayUseApt()) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-q', '-o', 'DPkg::Lock::Timeout=400'], { env })) === 0) {
    await run('apt-get', [...aptInstall, ...packages], { env });
  }
}

async function installWithPlaywright() {
  return (await runTool('playwright', ['install', 'chromium'])) === 0 ? findChromium() : undefined;
}
