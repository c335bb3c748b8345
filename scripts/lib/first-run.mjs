// @ts-check
/** What a first run needs of the network, and whether it is there: plain Node 20, no dependencies. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Measured on linux-x64: what npm fetches, and what it makes of it on the disk, in MB. */
export const packageSizes = { fetched: 260, installed: 900 };

/** Milliseconds after which a registry that says nothing is taken for one that cannot be reached. */
const patience = 8000;

const usualRegistry = 'https://registry.npmjs.org/';

/** The registry that npm would ask; npm hands on what its settings say where that is another than the usual one. */
export const registryOf = (/** @type {NodeJS.ProcessEnv} */ env) => env['npm_config_registry'] ?? usualRegistry;

/** Whether npm goes through a proxy: then nothing can be said by asking without it. */
const hasProxy = (/** @type {NodeJS.ProcessEnv} */ env) =>
  ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY', 'npm_config_https_proxy', 'npm_config_proxy'].some(
    (name) => env[name],
  );

/** Errors of a network that is not there; all others are npm's to explain. */
const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Whether the registry can be reached; true where that cannot be told. npm itself would try for minutes, without a word.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {typeof fetch} [ask]
 */
export async function reachesRegistry(env = process.env, ask = fetch) {
  if (hasProxy(env)) return true;
  try {
    await ask(registryOf(env), { method: 'HEAD', signal: AbortSignal.timeout(patience) });
    return true;
  } catch (error) {
    const { name, cause } = /** @type {Error & { cause?: { code?: string, errors?: { code?: string }[] } }} */ (error);
    const codes = [cause?.code, ...(cause?.errors ?? []).map(({ code }) => code)];
    return name !== 'TimeoutError' && !codes.some((code) => code !== undefined && unreachable.has(code));
  }
}

/**
 * How many packages lie in a node_modules folder now.
 * @param {string} folder
 * @returns {number}
 */
export function packagesIn(folder) {
  const names = (/** @type {string} */ of) => {
    try {
      return readdirSync(of).filter((name) => !name.startsWith('.'));
    } catch {
      return [];
    }
  };
  return names(folder).reduce(
    (total, name) => total + (name.startsWith('@') ? names(path.join(folder, name)).length : 1),
    0,
  );
}

/**
 * Says every few seconds how far an installation has come, until it has ended.
 *
 * @template T
 * @param {Promise<T>} installing
 * @param {{ folder: string, total: number, say: (line: string) => void, every?: number }} options
 * @returns {Promise<T>}
 */
export async function withProgress(installing, { folder, total, say, every = 10_000 }) {
  const begun = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - begun) / 1000);
    const there = Math.min(total, packagesIn(folder));
    say(`  ${seconds} s: ${there === 0 ? 'fetching …' : `${there} of about ${total} packages are there`}`);
  }, every);
  try {
    return await installing;
  } finally {
    clearInterval(timer);
  }
}
