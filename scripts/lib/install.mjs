// @ts-check
/** Installs the packages of the lock file when they are not there yet: plain Node 20, no dependencies. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, say } from './run.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs `npm ci` when what is installed is not what the lock file says; otherwise does nothing and needs no network.
 * npm's warnings that this Node is older than Astro wants are left out: the Node that the tools run on comes first.
 *
 * @returns {Promise<boolean>} whether anything was installed
 * @throws when npm ci fails
 */
export async function installMissing() {
  if (isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'))) return false;
  say('Installing the packages of package-lock.json …');
  const code = await run('npm', ['ci', '--loglevel=error'], { cwd: root });
  if (code !== 0) throw new Error('npm ci failed: see its message above.');
  return true;
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
