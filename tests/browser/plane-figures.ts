/** The figures of lessons 1 and 2, units with an input plane, as tests meet them on the built page: what the tests of both lessons do. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe, type Site, type Visit } from './harness.ts';

/** How a lesson's page is opened: every figure awake, the one that is named last in view. */
export type Opener = (hash?: string, options?: BrowserContextOptions) => Promise<Visit>;

export const openerOf =
  (site: Site, slug: string, ids: readonly string[], defaults: BrowserContextOptions = {}): Opener =>
  async (hash = '', options = {}) => {
    const visit = await site.open(`lessons/${slug}/${hash}`, { ...defaults, ...options });
    for (const id of ids) {
      await visit.page.locator(id).scrollIntoViewIfNeeded();
      // Where a prediction is still to be made, its first button may lead no farther.
      await visit.page.locator(`${id} .transport button:enabled:visible`).first().waitFor();
    }
    return visit;
  };

export const sentence = (page: Page, id: string) => page.locator(`${id} .sentence`).first().innerText();

/** Where a point of an input plane lies in the window: 26 of its 360 units are margin, and the square is 4.4 wide. */
export const placeIn = (plane: Locator, x: number, y: number) =>
  plane.evaluate(
    (picture, [left, top]) => {
      const at = new DOMPoint(left, top).matrixTransform((picture as SVGSVGElement).getScreenCTM() as DOMMatrix);
      return [at.x, at.y] as const;
    },
    [26 + (x + 2.2) * (308 / 4.4), 334 - (y + 2.2) * (308 / 4.4)] as const,
  );

/** Presses a point of the plane, pulls it to another and lets go. */
export async function drag(plane: Locator, from: readonly [number, number], to: readonly [number, number]) {
  const { mouse } = plane.page();
  await mouse.move(...(await placeIn(plane, ...from)));
  await mouse.down();
  await mouse.move(...(await placeIn(plane, ...to)), { steps: 5 });
  await mouse.up();
}

/** Nothing of a narrow page but its tables is wider than it, and every control can be hit. */
export function testNarrowPage(open: Opener, unfold: (page: Page) => Promise<void> = async () => undefined) {
  test('at 320 px, all folds open, nothing but tables is wider than the page, and every control has 24 px', async () => {
    const { page } = await open('', { viewport: { width: 320, height: 700 } });
    await unfold(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const small = await page.locator('.network-figure :is(button, input, select)').evaluateAll((controls) =>
      controls
        .filter((control) => {
          const { width, height } = control.getBoundingClientRect();
          return control.checkVisibility() && (width < 24 || height < 24);
        })
        .map((control) => control.outerHTML),
    );
    expect(small).toEqual([]);
  });
}

/** @param prepare opens what is folded */
export function testAccessible(
  open: Opener,
  hash = '',
  prepare: (page: Page) => Promise<void> = async () => undefined,
) {
  test('no accessibility rule is broken', async () => {
    const { page } = await open(hash);
    await prepare(page);
    expect(await axe(page)).toEqual([]);
  });
}
