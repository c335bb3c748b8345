/** The film of one update: the frames of the picture while it plays. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { median, withPage } from './pages.ts';

const seconds = 5;

/** Each film with the page that shows it; specimens are built with SPECIMENS=1. */
const films = [
  ['2-2-2, Figure 9.1', 'lessons/backprop/', 'f9-1'],
  ['4-3-3, specimen', 'specimens/', 'f99-10'],
] as const;

export interface Film {
  /** Between two frames, and from the beginning of a frame to the end of its work, in ms. */
  readonly frame: number;
  readonly work: number;
  readonly frames: number;
  /** Longer than 25 ms. */
  readonly late: number;
}

export async function filmFrames(browser: Browser, origin: string, dist: string, say: (text: string) => void) {
  const found: Record<string, Film | undefined> = {};
  for (const [name, page, id] of films) {
    found[name] = existsSync(path.join(dist, page))
      ? await play(browser, `${origin}/${page}#${id}=1,0,update`, id)
      : undefined;
    say(`film ${name} ${JSON.stringify(found[name])}`);
  }
  return found;
}

function play(browser: Browser, address: string, id: string): Promise<Film> {
  return withPage(browser, address, { width: 1280, height: 900 }, async (page) => {
    const figure = page.locator(`#${id}`);
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('button.primary:enabled').waitFor();
    await figure.locator('.transport').hover();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/film\./.test(name)),
    );
    await page.waitForTimeout(500);
    await figure.locator('[data-sign=play]').click();
    await figure.locator('.motion').first().waitFor({ state: 'attached' });
    const { starts, works } = await page.evaluate(record, 1000 * seconds);
    const frames = starts.slice(1).map((start, k) => start - (starts[k] as number));
    return {
      frame: median(frames),
      work: median(works),
      frames: frames.length,
      late: frames.filter((frame) => frame > 25).length,
    };
  });
}

/** In the page. */
function record(milliseconds: number) {
  return new Promise<{ starts: number[]; works: number[] }>((resolve) => {
    const starts: number[] = [];
    const works: number[] = [];
    const done = new MessageChannel();
    let began = 0;
    done.port1.onmessage = () => works.push(performance.now() - began);
    requestAnimationFrame(function next(time) {
      began = performance.now();
      starts.push(time);
      done.port2.postMessage(undefined);
      if (time - (starts[0] as number) < milliseconds) requestAnimationFrame(next);
      else resolve({ starts, works });
    });
  });
}
