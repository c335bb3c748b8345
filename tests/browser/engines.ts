/** The built site in every browser engine, for what has to hold in all of them. */
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { afterAll, beforeAll } from 'vitest';
import { type Browser, openBrowser } from '../../scripts/lib/browsers/browser.ts';
import { type Engine, engineNames, findBrowser } from '../../scripts/lib/browsers/find.mjs';
import { respond, serve } from '../../scripts/lib/static-server.mjs';
import { DIST } from './harness.ts';
import { leaveUnpainted } from './unpainted.ts';

const isMissed = !['', '0', 'false', undefined].includes(process.env['CI']);

const installed = await Promise.all(engineNames.map(async (engine) => (await findBrowser(engine)) !== undefined));

/** The engines that are installed; in continuous integration all, so that one that is not there is missed. */
export const engines: readonly Engine[] = engineNames.filter((_, k) => isMissed || installed[k]);

export interface EngineSite {
  /** Opens a page, `path` as in dist or a whole address, in a window of 1280 × 720 px, and waits for its load event. */
  open(path: string): Promise<void>;
  /** The value of an expression in the page; a promise is waited for. Strings, numbers, booleans and null only: send JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Sets the size of what is seen of the page, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Writes what is seen of the page to a file, as PNG. */
  screenshot(file: string): Promise<void>;
  /** Answers with 404 from now on what fits, and without a pattern nothing. */
  miss(pattern?: RegExp): void;
  /** Sends headers besides, or others, with what fits, and without a pattern with nothing. */
  send(headers: Record<string, string>, pattern?: RegExp): void;
  /** Name and version, as it says itself. */
  version(): string;
}

/** What careful hosts send with every file. */
export const strictPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** Serves the built site under a strict policy for the tests of the calling block, and starts a browser of the engine for them. */
export function useEngine(engine: Engine): EngineSite {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let missed: RegExp | undefined;
  let sent: { readonly headers: Record<string, string>; readonly pattern: RegExp | undefined } | undefined;
  beforeAll(async () => {
    server = await serve(async (pathname) => {
      const { status, headers, body } = await respond(DIST, '/', pathname);
      const others = sent?.pattern?.test(pathname) ? sent.headers : {};
      return {
        status: missed?.test(pathname) ? 404 : status,
        headers: { ...headers, 'content-security-policy': strictPolicy, ...others },
        body,
      };
    });
    browser = await openBrowser(engine);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    async open(path) {
      const { href } = new URL(path, `http://127.0.0.1:${server.port}/`);
      await browser.goto(href);
      // What is asked of a page in the moment of its coming may still be answered by the one before.
      for (let k = 0; k < 100 && (await browser.evaluate('location.href')) !== href; k++)
        await new Promise((come) => setTimeout(come, 50));
      await browser.evaluate(`(${leaveUnpainted})(), true`);
      await browser.resize(1280, 720);
    },
    evaluate: (expression) => browser.evaluate(expression),
    resize: (width, height) => browser.resize(width, height),
    async screenshot(file) {
      await browser.evaluate("document.documentElement.setAttribute('data-painted', ''), true");
      await writeFile(file, await browser.screenshot());
    },
    miss(pattern) {
      missed = pattern;
    },
    send(headers, pattern) {
      sent = { headers, pattern };
    },
    version: () => browser.version,
  };
}
