/** From a press of Next to the painted frame, in every figure of a page. */
import type { Browser, Locator, Page } from 'playwright-core';
import { wakeAll, withPage } from './pages.ts';

/** The first loads what a step needs and is left out. */
const pressCount = 24;

type Recorded = typeof globalThis & { pressed: number[] };

/**
 * Milliseconds from the click's own time to the end of the frame that follows it, one for each press. They are real presses of
 * the mouse, a while after each other, so that they come at any moment of a frame.
 */
export function pressTimes(browser: Browser, address: string): Promise<number[]> {
  return withPage(browser, address, { width: 1280, height: 900 }, async (page) => {
    await wakeAll(page);
    await page.evaluate(listen);
    const times: number[] = [];
    for (const transport of await page.locator('.transport').all()) times.push(...(await pressIn(page, transport)));
    return times;
  });
}

async function pressIn(page: Page, transport: Locator): Promise<number[]> {
  await comeTo(transport);
  const next = transport.locator('.primary:enabled');
  await next.waitFor({ timeout: 10_000 });
  await page.waitForTimeout(300);
  const box = await next.boundingBox();
  if (box === null) throw new Error('a figure has no button to press');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    (globalThis as Recorded).pressed = [];
  });
  for (let press = 0; press < pressCount; press++) {
    if ((await next.getAttribute('aria-disabled')) === 'true') await toStart(transport);
    await page.mouse.down();
    await page.mouse.up();
    // Not a multiple of a frame.
    await page.waitForTimeout(61 + ((press * 7) % 17));
  }
  return (await page.evaluate(() => (globalThis as Recorded).pressed)).slice(1);
}

/** Some figures open at their end, and some have few steps. A press by script is none of those that are measured. */
const toStart = (transport: Locator) =>
  transport.evaluate((element) => {
    const before = (globalThis as Recorded).pressed.length;
    element.querySelector<HTMLElement>('[aria-label^="Back to the start"]')?.click();
    return new Promise<void>((resolve) => {
      setTimeout(() => {
        (globalThis as Recorded).pressed.length = before;
        resolve();
      }, 100);
    });
  });

/** Wakes a figure as a pointer does, and brings it to the front where figures share a place. */
async function comeTo(transport: Locator): Promise<void> {
  await transport.evaluate(async (element) => {
    const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await rest(500);
    const id = element.closest('.panels > section, .pinned > figure')?.id;
    document.querySelector<HTMLElement>(`.deck [data-show="${id}"]`)?.click();
    await rest(500);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  });
}

/** In the page. A message that is sent from a frame arrives when the frame has been drawn. */
function listen(): void {
  const painted = new MessageChannel();
  let pressedAt = 0;
  (globalThis as Recorded).pressed = [];
  painted.port1.onmessage = () => (globalThis as Recorded).pressed.push(performance.now() - pressedAt);
  addEventListener(
    'click',
    ({ timeStamp }) => {
      pressedAt = timeStamp;
      requestAnimationFrame(() => painted.port2.postMessage(undefined));
    },
    true,
  );
}
