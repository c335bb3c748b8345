// @ts-check
/** Installs the packages of the lock file when they are not there yet: plain Node 20, no dependencies. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { packageSizes, reachesRegistry, registryOf, withProgress } from './first-run.mjs';
import { run, say } from './run.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Whether the packages are there that the lock file names. */
export const hasPackages = () =>
  isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'));

/**
 * Runs `npm ci` when what is installed is not what the lock file says; otherwise does nothing and needs no network.
 * npm's warnings that this Node is older than Astro wants are left out: the Node that the tools run on comes first.
 *
 * @returns {Promise<boolean>} whether anything was installed
 * @throws when npm ci fails
 */
export async function installMissing() {
  if (hasPackages()) return false;
  const total = Object.keys(readJson('package-lock.json')?.packages ?? {}).length;
  const { fetched, installed } = packageSizes;
  say(
    `Installing the packages of package-lock.json: about ${fetched} MB from ${registryOf(process.env)}, ${installed} MB on the disk; nothing else is fetched. Minutes on a slow line …`,
  );
  const isThere = await reachesRegistry();
  if (!isThere) say('The registry cannot be reached: trying with what npm has kept from before.');
  const ci = ['ci', '--loglevel=error', ...(isThere ? [] : ['--offline'])];
  const folder = path.join(root, 'node_modules');
  const code = await withProgress(run('npm', ci, { cwd: root }), { folder, total, say });
  if (code === 0) return true;
  throw new Error(
    isThere
      ? 'npm ci failed: see its message above.'
      : `The packages could not be installed: ${registryOf(process.env)} cannot be reached, and npm has not kept all of them from before. The first run needs the network, once; behind a proxy set HTTPS_PROXY.`,
  );
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * Whether node_modules holds what the lock file says, by the record npm leaves there when an installation is complete.
 * Optional packages may be absent: they are for other machines.
 *
 * @param {Lock | undefined} lock package-lock.json
 * @param {Lock | undefined} record node_modules/.package-lock.json
 */
export function isInstalled(lock, record) {
  if (!lock || !record) return false;
  const wanted = Object.entries(lock.packages).filter(([folder]) => folder !== '');
  const agrees = wanted.every(([folder, entry]) => {
    const present = record.packages[folder];
    if (!present) return entry.optional === true || entry.devOptional === true;
    return present.version === entry.version && (!entry.integrity || present.integrity === entry.integrity);
  });
  return agrees && Object.keys(record.packages).every((folder) => lock.packages[folder]);
}

/** @param {string} file */
function readJson(file) {
  const full = path.join(root, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : undefined;
}
