// @ts-check
/** Whether tests run on the Node that the project's packages bring along: on another they give verdicts that are not true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './install.mjs';

/**
 * Why this Node is the wrong one, or undefined where it is right.
 *
 * @param {string} version as process.version has it
 * @param {string | undefined} own the version of the Node among the packages; undefined where there is none for this platform
 */
export function wrongNode(version, own) {
  if (own === undefined || version === `v${own}`) return undefined;
  return [
    `This is Node ${version}, and the tests are for ${own}, which came with the packages: other versions compute other bits, or cannot read the files.`,
    'Expected npm run test:unit -- FILE or npm run test:browser -- FILE, which take the right one.',
  ].join('\n');
}

/** The version of the Node among the packages. */
export function ownNodeVersion(folder = path.join(root, 'node_modules')) {
  const platform = new RegExp(
    `^node-(bin-)?${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}$`,
  );
  const name = existsSync(folder) ? readdirSync(folder).find((each) => platform.test(each)) : undefined;
  if (name === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(folder, name, 'package.json'), 'utf8'));
  return String(version);
}

/** Ends the process, in words, where it runs on another Node. */
export function demandOwnNode() {
  const wrong = wrongNode(process.version, ownNodeVersion());
  if (wrong === undefined) return;
  console.error(wrong);
  process.exit(1);
}
