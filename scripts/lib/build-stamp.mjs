// @ts-check
/** Tells whether dist is built from the sources as they are now: plain Node 20, no dependencies. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The name of the file that a finished build leaves in dist. */
export const stampFile = '.build-stamp';

const sources = [
  '.cache/fashion-mnist',
  'astro.config.mjs',
  'content',
  'data',
  'package-lock.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/** What the environment says of a build: its address, and whether it has the page for tests. */
const settings = ['SITE', 'SPECIMENS'];

/**
 * A hash of everything the site is built from.
 * @param {string} root the project's folder
 */
export function sourceStamp(root) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(root, source)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  for (const name of settings) hash.update(`\0${process.env[name] ?? ''}`);
  return hash.digest('hex');
}

/**
 * Whether `dist` is complete and built from these sources.
 * @param {string} root
 * @param {string} dist
 */
export function isUpToDate(root, dist) {
  const stamp = path.join(dist, stampFile);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceStamp(root);
}

/**
 * @param {string} root
 * @param {string} source a file, or a folder for all files in it
 * @returns {string[]} paths from root, with forward slashes
 */
function filesOf(root, source) {
  const full = path.join(root, source);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [source];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => filesOf(root, `${source}/${entry.name}`));
}
