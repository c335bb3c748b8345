/** Programs that run in the background until they are ended. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';

export interface Running {
  readonly child: ChildProcess;
  /** Ends it and waits until it has ended. */
  end(): Promise<void>;
}

/** Starts a program. It is ended with this process at the latest. */
export function start(
  program: string,
  args: readonly string[],
  stdio: StdioOptions,
  env: NodeJS.ProcessEnv = {},
): Running {
  const child = spawn(program, [...args], { stdio, env: { ...process.env, ...env } });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve());
  });
  return {
    child,
    async end() {
      kill();
      await ended;
      process.off('exit', kill);
    },
  };
}

/**
 * Waits until a program has printed something.
 * @returns what the pattern matched
 * @throws with all that was printed, where the program ends or `seconds` pass without it
 */
export function printed(stream: Readable, pattern: RegExp, seconds = 30): Promise<RegExpMatchArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (why: string) => () => reject(new Error(`${why} without printing ${pattern}:\n${text}`));
    const timer = setTimeout(fail(`${seconds} s passed`), seconds * 1000);
    stream.on('data', (chunk) => {
      text += chunk;
      const match = text.match(pattern);
      if (match === null) return;
      clearTimeout(timer);
      resolve(match);
    });
    stream.once('close', () => {
      clearTimeout(timer);
      fail('The program ended')();
    });
  });
}

/** A port of this machine that nobody listens at now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
