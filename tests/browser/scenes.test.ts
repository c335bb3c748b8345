/** Text and figure are seen together: every lesson, in the windows that readers have. */
import { describe, expect, test } from 'vitest';
import { pagesOf, scrollToEnd, useSite } from './harness.ts';
import { coveredFields, joinTextAndFigures, layoutShift, unseenButtons, unseenFigures } from './scenes.ts';
import { paint } from './unpainted.ts';

const site = useSite();
const lessons = pagesOf().filter((page) => /^lessons\/[^/]+\/$/.test(page));
const windows = [
  [1280, 800],
  [1366, 768],
  [1024, 768],
  [360, 740],
] as const;

describe.each(lessons)('/%s', (lesson) => {
  test('has something to move in the first window; its figure in view wherever the text names a button of it or a link leads into it; and a press moves nothing', async () => {
    const { page } = await site.open(lesson, { viewport: { width: 1280, height: 800 } });
    for (const [width, height] of [windows[3], windows[0]]) {
      await page.setViewportSize({ width, height });
      const movable = page.locator('.scene .picture, .scene .setting-row').filter({ visible: true }).first();
      const { y, height: tall } = (await movable.boundingBox()) ?? { y: Number.POSITIVE_INFINITY, height: 0 };
      expect(y + Math.min(tall, 120), `${width} × ${height}`).toBeLessThanOrEqual(height);
    }
    for (const [width, height] of [windows[2], windows[0]]) {
      await page.setViewportSize({ width, height });
      expect(await unseenButtons(page), `${width} × ${height}`).toEqual([]);
    }
    await joinTextAndFigures(page);
    // Who reads down to a link has had its figure beside the text for a while: it is awake.
    await scrollToEnd(page);
    for (const [width, height] of windows) {
      await page.setViewportSize({ width, height });
      expect(await unseenFigures(page), `${width} × ${height}`).toEqual([]);
    }
  }, 300_000);

  test('shifts nothing while it loads, with fonts and code that come late', async () => {
    for (const [width, height] of [windows[0], windows[3]]) {
      const { page } = await site.open('about/', { viewport: { width, height }, painted: true });
      const late = (ms: number) => async (route: { continue(): Promise<void> }) => {
        await new Promise((come) => setTimeout(come, ms));
        await route.continue();
      };
      // As slow as a phone: it draws a page while the page is still being read.
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: width < 400 ? 4 : 1 });
      await page.route(/\.woff2$/, late(400));
      await page.route(/\.js$/, late(200));
      await page.goto(site.url(lesson), { waitUntil: 'load' });
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await scrollToEnd(page);
      const { sum, moved } = await layoutShift(page);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      expect(moved, `${width} × ${height}: ${sum}`).toEqual([]);
    }
  });
});

test('a step has what it changes styled anew, not the passage beside it', async () => {
  const { page } = await site.open('lessons/backprop/', {
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const next = page.locator('#f9-1 .transport .primary:enabled');
  await next.click();
  await page.waitForLoadState('networkidle');
  const browser = site.browser();
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  for (let press = 0; press < 3; press++) {
    await next.click();
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly { name: string; args?: { elementCount?: number } }[];
  };
  const styled = traceEvents
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .map(({ args }) => args?.elementCount ?? 0);
  expect(styled.length).toBeGreaterThan(2);
  expect(Math.max(...styled)).toBeLessThan(1000);
});

describe('on a phone', () => {
  const phone = { viewport: { width: 360, height: 740 } };

  test('no field of the text is covered when the keyboard reaches it', async () => {
    const { page } = await site.open('lessons/backprop/', phone);
    expect(await coveredFields(page)).toEqual([]);
  });

  test('the pinned figure folds to a bar and comes back, and the text stays where it is', async () => {
    const { page } = await site.open('lessons/backprop/', phone);
    const text = page.locator('#content h2', { hasText: 'A nudge travels' });
    await text.evaluate((heading) => scrollTo(0, scrollY + heading.getBoundingClientRect().top - 500));
    const place = async () => (await text.boundingBox())?.y;
    const before = await place();
    const pinned = page.locator('.pinned').first();
    await pinned.getByRole('button', { name: 'Hide' }).click();
    expect((await pinned.boundingBox())?.height).toBeLessThanOrEqual(48);
    expect(await place()).toBeCloseTo(before as number, -1);
    await pinned.getByRole('button', { name: 'Show' }).click();
    expect((await pinned.boundingBox())?.height).toBeGreaterThan(280);
    expect(await place()).toBeCloseTo(before as number, -1);
  });

  test('opened while the next one is in view, it is covered by none', async () => {
    const { page } = await site.open('lessons/evaluation/', phone);
    const [first, next] = [page.locator('.pinned:has(#f13-2)'), page.locator('.pinned:has(#f13-3)')];
    await next.evaluate((pinned) => scrollTo(0, scrollY + pinned.getBoundingClientRect().top - 500));
    await expect.poll(async () => (await next.boundingBox())?.y).toBeLessThan(600);
    // The figure above is on its way out of the window by now.
    await first.locator('[data-form="full"]').evaluate((button: HTMLElement) => button.click());
    await expect.poll(() => first.boundingBox()).toEqual({ x: 0, y: 0, ...phone.viewport });
    // What is behind cannot be hit: only its picture says whether it lies above.
    await paint(page);
    const seen = () => page.screenshot({ animations: 'disabled' });
    const before = await seen();
    await next.evaluate((pinned: HTMLElement) => {
      pinned.style.visibility = 'hidden';
    });
    expect(before.equals(await seen())).toBe(true);
    await first.locator('[data-form="full"]').click();
    expect(await page.locator('.opened').count()).toBe(0);
  });

  test('opens to the whole window, and Escape gives the text back with the focus on the button', async () => {
    const { page } = await site.open('lessons/backprop/', phone);
    const pinned = page.locator('.pinned').first();
    await pinned.getByRole('button', { name: 'Open' }).click();
    expect(await pinned.boundingBox()).toEqual({ x: 0, y: 0, ...phone.viewport });
    // What is behind is out of reach: no wheel scrolls it, no Tab leads there.
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await scrolled();
    await page.mouse.move(180, 400);
    await page.mouse.wheel(0, 600);
    for (let k = 0; k < 60; k++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.passage, header, footer') ?? null)).toBe(null);
    }
    expect(await scrolled()).toBe(before);
    await pinned.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Escape');
    expect((await pinned.boundingBox())?.height).toBeLessThanOrEqual(740 * 0.45 + 1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open');
  });
});

test.each([
  ['at 400 %', 320, 256],
  ['on a phone held level', 740, 360],
  ['with the keyboard of a phone open', 360, 400],
])('%s nothing is pinned, and the figure stands in the flow', async (_, width, height) => {
  const { page } = await site.open('lessons/backprop/', { viewport: { width, height } });
  const beside = page.locator('.beside').first();
  expect(await beside.evaluate((element) => getComputedStyle(element).position)).toBe('static');
  const covered = await coveredFields(page);
  expect(covered).toEqual([]);
});

test('a pinned figure is one layer while the page scrolls, and no text beside it is one', async () => {
  const { page } = await site.open('lessons/forward-pass/', { viewport: { width: 1280, height: 800 }, painted: true });
  await scrollToEnd(page);
  const session = await page.context().newCDPSession(page);
  const owners = new Set<number>();
  session.on('LayerTree.layerTreeDidChange', ({ layers = [] }) => {
    owners.clear();
    for (const { drawsContent, backendNodeId } of layers) if (drawsContent && backendNodeId) owners.add(backendNodeId);
  });
  await session.send('DOM.enable');
  await session.send('LayerTree.enable');
  await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
  await page.waitForTimeout(500);
  const named: string[] = [];
  for (const backendNodeId of owners) {
    const { node } = await session.send('DOM.describeNode', { backendNodeId });
    named.push([node.nodeName, ...(node.attributes ?? [])].join(' '));
  }
  expect(named.filter((name) => !/^(?:#document|DETAILS)/.test(name))).toEqual(['DIV class beside']);
});

test('without scripts a scene is its text and then its figure', async () => {
  const { page } = await site.open('lessons/backprop/', {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  // Both at one moment: the page may still be growing.
  const [end, begin] = await page
    .locator('.scene')
    .first()
    .evaluate((scene) => [
      scene.querySelector('.passage')?.getBoundingClientRect().bottom ?? Number.NaN,
      scene.querySelector('.figure')?.getBoundingClientRect().top ?? Number.NaN,
    ]);
  expect(begin).toBeGreaterThanOrEqual(end as number);
});

test('the step of a list that the figure shows is marked, while it is stepped', async () => {
  const { page } = await site.open('lessons/backprop/', { viewport: { width: 1280, height: 800 } });
  const marked = page.locator('.steps li[aria-current="step"]');
  // The list gives away a prediction.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details.reveal')) fold.setAttribute('open', '');
  });
  await page.getByRole('link', { name: 'Through o1' }).click();
  await expect.poll(() => marked.allInnerTexts()).toEqual([expect.stringContaining('Through o1')]);
  await page.locator('#f9-1').getByRole('button', { name: 'Next operation' }).click();
  await expect.poll(() => marked.allInnerTexts()).toEqual([expect.stringContaining('Through o2')]);
});
