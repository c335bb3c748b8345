/** Starts the golden runs elsewhere: in Node 20, and in browsers, which are shown a page that posts its hashes back. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { accessSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export type Hashes = Record<string, string>;

/** The golden runs as one classic script that leaves `golden.goldenHashes` behind. */
export async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./runs.ts', import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: { lib: { entry, formats: ['iife'], name: 'golden' }, write: false, target: 'es2022' },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (first === undefined || !('output' in first)) throw new Error('nothing was bundled');
  return first.output[0].code;
}

/** A program of the machine, or undefined. */
export function find(...candidates: readonly string[]): string | undefined {
  return candidates.find((candidate) => {
    try {
      accessSync(candidate);
      return true;
    } catch {
      return false;
    }
  });
}

/** In another Node. */
export function inNode(node: string, script: string): Hashes {
  const program = `${script};console.log(JSON.stringify(golden.goldenHashes()))`;
  return JSON.parse(execFileSync(node, ['-'], { input: program, encoding: 'utf8' }));
}

/** How a browser is started on an address, with a profile of its own. */
export interface Browser {
  readonly name: string;
  readonly program: string | undefined;
  arguments(address: string, profile: string): readonly string[];
}

export const browsers: readonly Browser[] = [
  {
    name: 'Chromium',
    program: find(process.env['CHROME_PATH'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'),
    arguments: (address, profile) => [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      `--user-data-dir=${profile}`,
      address,
    ],
  },
  {
    name: 'Firefox',
    program: find('/usr/bin/firefox-esr', '/usr/bin/firefox'),
    arguments: (address, profile) => ['--headless', '--no-remote', '--profile', profile, address],
  },
  {
    name: 'WebKitGTK',
    program: find('/usr/bin/xvfb-run') && find('/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'),
    arguments: (address) => [address],
  },
];

/** In a browser: it opens a page of ours, which runs the script and posts what it found. */
export async function inBrowser({ name, program, ...browser }: Browser, script: string): Promise<Hashes> {
  const profile = mkdtempSync(path.join(tmpdir(), 'golden-'));
  // Firefox shows pages about itself before ours otherwise.
  writeFileSync(path.join(profile, 'user.js'), 'user_pref("datareporting.policy.dataSubmissionEnabled", false);\n');
  const page = `<!doctype html><meta charset="utf-8"><title>golden</title><script src="/golden.js"></script><script>
    let answer;
    try { answer = golden.goldenHashes(); } catch (error) { answer = { error: String(error) }; }
    fetch('/answer', { method: 'POST', body: JSON.stringify(answer) });
  </script>`;
  let child: ChildProcess | undefined;
  const server = createServer();
  try {
    return await new Promise<Hashes>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} gave no answer in 60 s`)), 60_000);
      server.on('request', (request, response) => {
        if (request.url === '/answer') {
          let body = '';
          request.on('data', (part) => {
            body += part;
          });
          request.on('end', () => {
            clearTimeout(timer);
            response.end();
            resolve(JSON.parse(body));
          });
        } else if (request.url === '/golden.js') {
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.end(script);
        } else response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
      });
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        const args = browser.arguments(`http://127.0.0.1:${port}/`, profile);
        const [command, all] =
          name === 'WebKitGTK' ? ['xvfb-run', ['-a', program as string, ...args]] : [program as string, args];
        const env = { ...process.env, HOME: profile, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
        child = spawn(command as string, [...all], { stdio: 'ignore', detached: true, env });
        child.on('error', reject);
      });
    });
  } finally {
    if (child?.pid !== undefined) stop(child.pid);
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** The browser and the processes it started. */
function stop(pid: number) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
