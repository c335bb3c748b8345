/** A page of somebody else, on another origin, with frames of the built site in it. */
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '../../scripts/lib/static-server.mjs';
import type { Site } from './harness.ts';

export interface Framed {
  /** The page around the frames. */
  readonly page: Page;
  /** What stands in the first frame. */
  readonly part: Frame;
  /** What has gone wrong on the page and in its frames. */
  problems(): string[];
}

export interface EmbedHost {
  /** The origin of the pages around. */
  origin(): string;
  /**
   * Opens a page with frames of these parts (`f9-1/?theme=dark`) and the script that sets heights.
   * @param attributes of each frame; script: false leaves the script out
   */
  open(
    parts: readonly string[],
    options?: BrowserContextOptions & {
      readonly attributes?: string;
      readonly script?: boolean;
      readonly init?: string;
    },
  ): Promise<Framed>;
}

/** Serves pages around frames for the tests of the calling file: at `localhost`, which is another site than 127.0.0.1. */
export function useEmbedHost(site: Site): EmbedHost {
  let server: { port: number; close: () => Promise<void> };
  let body = '';
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    server = await serve(
      async () => ({
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: Buffer.from(
          `<!doctype html><html lang="en"><title>A class</title><style>body { margin: 0 }</style>${body}`,
        ),
      }),
      { host: 'localhost' },
    );
  });
  afterAll(async () => {
    for (const close of closing) await close();
    await server?.close();
  });
  const origin = () => `http://localhost:${server.port}`;
  return {
    origin,
    async open(parts, { attributes = '', script = true, init, ...options } = {}) {
      const frames = parts.map(
        (part, k) =>
          `<p><a href="#">Before</a></p><iframe id="frame-${k}" src="${site.url(`embed/${part}`)}" title="Part" width="100%" height="200" style="border: 0" ${attributes}></iframe>`,
      );
      const host = script ? `<script src="${site.url('embed.js')}"></script>` : '';
      const listening =
        '<script>window.said = []; addEventListener("message", ({ data, origin }) => said.push({ data, origin }))</script>';
      body = `${listening}${frames.join('')}${host}<p><a href="#" id="after">After</a></p>`;
      const context = await site.browser().newContext(options);
      closing.push(() => context.close());
      if (init !== undefined) await context.addInitScript(init);
      const page = await context.newPage();
      const found: string[] = [];
      page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
      page.on('pageerror', (error) => found.push(error.message));
      await page.goto(origin(), { waitUntil: 'load' });
      const part = page.frames()[1];
      if (part === undefined) throw new Error('There is no frame.');
      return { page, part, problems: () => found };
    },
  };
}

/** By how many pixels the first frame is higher than what it shows; undefined while it has a height of its own. */
export async function slack({ page, part }: Framed): Promise<number> {
  const shown = await part.evaluate(() => document.body.getBoundingClientRect().height);
  const height = await page.locator('#frame-0').evaluate((frame) => frame.clientHeight);
  return height - shown;
}

/** Within this the frame is as high as what it shows. In pixels. */
export const fits = async (framed: Parameters<typeof slack>[0], when: string) =>
  expect
    .poll(
      async () => {
        const over = await slack(framed);
        return over >= 0 && over < 2 ? 'fits' : over;
      },
      { message: when, timeout: 10_000 },
    )
    .toBe('fits');
