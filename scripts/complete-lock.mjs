// @ts-check
/**
 * Completes package-lock.json, so that `npm ci` accepts it everywhere.
 *
 * npm leaves an optional platform package out of the lock when the registry has no such version yet, and `npm ci` then
 * refuses the lock: "Missing: … from lock file". An entry with the version and the platform is all that it asks for.
 *
 *     node scripts/complete-lock.mjs           adds what is missing
 *     node scripts/complete-lock.mjs --check   exits with 1 when something is missing, and names it
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const lockFile = 'package-lock.json';
const systems = /android|darwin|freebsd|openbsd|netbsd|sunos|linux|win32|windows|openharmony|wasi/;
const processors = /arm64|x64|ia32|arm|riscv64|ppc64|s390x|loong64|wasm32/;

/**
 * @typedef {{ version?: string, optional?: true, dev?: true, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 */

/**
 * Entries for the optional packages that the lock names but does not hold.
 *
 * @param {Record<string, Entry>} packages `packages` of a lock file, by path in node_modules
 * @returns {Record<string, Entry>}
 */
export function missingEntries(packages) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [folder, parent] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      if (packages[key] || packages[`${folder}/${key}`]) continue;
      missing[key] = platformEntry(name, range, parent.dev === true);
    }
  }
  return missing;
}

/**
 * @param {string} name
 * @param {string} range
 * @param {boolean} dev
 * @returns {Entry}
 */
function platformEntry(name, range, dev) {
  const system = systems.exec(name)?.[0];
  const processor = processors.exec(name)?.[0];
  if (!system && !processor)
    throw new Error(`Cannot tell the platform of ${name} from its name: add it to ${lockFile}.`);
  return {
    version: range.replace(/^\D*/, ''),
    ...(dev ? { dev: true } : {}),
    optional: true,
    ...(system ? { os: [system === 'windows' ? 'win32' : system] } : {}),
    ...(processor ? { cpu: [processor] } : {}),
    ...(/gnu|musl/.test(name) ? { libc: [name.includes('musl') ? 'musl' : 'glibc'] } : {}),
  };
}

function main() {
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
  const missing = missingEntries(lock.packages);
  const names = Object.keys(missing);
  if (names.length === 0) return console.log(`${lockFile} is complete.`);
  if (process.argv.includes('--check')) {
    console.error(
      `${lockFile} lacks ${names.join(', ')}.\nnpm ci would refuse it: run npm run lock and commit the result.`,
    );
    process.exitCode = 1;
    return;
  }
  const entries = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(lockFile, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
  console.log(`${names.length} entries added to ${lockFile}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
