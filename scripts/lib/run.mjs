// @ts-check
/** Runs programs: plain Node 20, no dependencies. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import process from 'node:process';

/** Files ending in .cmd, which only a shell can start on Windows. */
const shellScripts = ['npm', 'npx'];

/**
 * Where that goes which is printed while something is done; without an entry, to the terminal.
 *
 * @type {AsyncLocalStorage<(text: string) => void>}
 */
const outputs = new AsyncLocalStorage();

/**
 * Does something whose output, and that of every program it runs, goes to `write`.
 *
 * @template T
 * @param {(text: string) => void} write
 * @param {() => T} act
 * @returns {T}
 */
export function printingTo(write, act) {
  return outputs.run(write, act);
}

/** @param {string} line */
export function say(line) {
  const write = outputs.getStore();
  if (write) write(`${line}\n`);
  else console.log(line);
}

/**
 * Runs a program to its end.
 *
 * @param {string} program name on the PATH, or a path
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options] env is added to this
 *   process's; onOutput gets what the program prints, instead of the terminal
 * @returns {Promise<number>} exit code; 127 when there is no such program
 */
export function run(program, args, { cwd, env, onOutput = outputs.getStore() } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', onOutput ? 'pipe' : 'inherit', onOutput ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && shellScripts.includes(program),
    });
    child.stdout?.on('data', (chunk) => onOutput?.(String(chunk)));
    child.stderr?.on('data', (chunk) => onOutput?.(String(chunk)));
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
