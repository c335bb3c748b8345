// @ts-check
/** Another Node for the tests that compare bits: the one before ours, from npm, kept in .cache. For continuous integration. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './install.mjs';
import { run } from './run.mjs';

const version = '24.21.0';

const platform = `${process.platform}-${process.arch}`;
const folder = path.join(root, '.cache', `node-${version}`);
const bin = path.join(folder, 'node_modules', `node-${platform}`, 'bin');

/** Whether it is there already, or npm has none for this platform. */
export const hasOtherNode = () => platform !== 'linux-x64' || existsSync(bin);

/**
 * Sees to it that Node 24 is on the PATH, behind every other.
 *
 * @returns {Promise<boolean>} whether it is there; true where npm has none for this platform
 */
export async function ensureOtherNode() {
  if (platform !== 'linux-x64') return true;
  if (!existsSync(bin)) {
    const install = ['install', '--no-save', '--ignore-scripts', '--loglevel=error', '--prefix', folder];
    await run('npm', [...install, `node-${platform}@${version}`]);
  }
  process.env['PATH'] = [process.env['PATH'], bin].join(path.delimiter);
  return existsSync(bin);
}
