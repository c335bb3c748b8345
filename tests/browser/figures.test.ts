/** The figures of lesson 9 stepped by a reader, in a real browser on the built page. Links and edits: figures-links.test.ts. */
import { expect, test } from 'vitest';
import {
  eventsPerUpdate,
  expectedState,
  openLesson,
  run,
  type State,
  sharedLesson,
  standing,
  standingAt,
  stateOf,
  unfold,
} from './figure-page.ts';
import { useSite } from './harness.ts';

const site = useSite();
const first = '#f9-1';

test('F9.1 shows the engine’s numbers at every step of the update, the same forwards and backwards', async () => {
  const { page, problems } = await sharedLesson(site);
  await page.locator(`${first} button[aria-label='Back to the start']`).click();
  const walk = (selector: string, presses: number) =>
    page.evaluate(
      async ([button, count]) => {
        const figure = document.querySelector('#f9-1') as HTMLElement;
        const states: Record<string, string>[] = [];
        const read = () =>
          Object.fromEntries(
            [...figure.querySelectorAll('.state [data-cell]')].map((cell) => [
              cell.getAttribute('data-cell') as string,
              cell.textContent as string,
            ]),
          );
        for (let k = 0; k <= count; k++) {
          states.push(read());
          (figure.querySelector(button) as HTMLElement).click();
          await new Promise((resolve) => setTimeout(resolve));
        }
        return states;
      },
      [selector, presses] as const,
    );
  const forwards = await walk('button.primary', eventsPerUpdate);
  await page.locator(`${first} button[aria-label='Back one operation']`).click();
  const backwards = await walk("button[aria-label='Back one operation']", eventsPerUpdate);
  const names = Object.keys(forwards[0] as State);
  expect(names.length).toBeGreaterThan(50);
  const engine = forwards.map((_, cursor) => expectedState(run, cursor, names));
  expect(forwards).toEqual(engine);
  expect(backwards).toEqual(engine.toReversed());
  expect(problems()).toEqual([]);
});

test('the whole figure works with the keyboard, and the focus stays on Next', async () => {
  const { page, problems } = await openLesson(site);
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      return element.closest('#f9-1') ? (element.getAttribute('aria-label') ?? element.innerText.trim()) : '';
    });
  for (let k = 0; k < 200 && (await focused()) !== 'Next operation'; k++) await page.keyboard.press('Tab');
  expect(await focused()).toBe('Next operation');

  const cursors: [string, number][] = [
    ['Home', 0],
    ['ArrowLeft', 0],
    ['ArrowRight', 1],
    ['ArrowRight', 2],
    ['Enter', 3],
    ['Space', 4],
    ['ArrowLeft', 3],
    ['End', eventsPerUpdate],
    ['End', 2 * eventsPerUpdate],
    ['ArrowLeft', 2 * eventsPerUpdate - 1],
    ['Home', 0],
  ];
  for (const [key, cursor] of cursors) {
    await page.keyboard.press(key);
    expect(await standing(page, 'f9-1'), key).toBe(standingAt(run, cursor));
    expect(await focused(), key).toBe('Next operation');
  }
  for (const key of ['Control+ArrowRight', 'Alt+End', 'a', 'n', 'x']) await page.keyboard.press(key);
  expect(await standing(page, 'f9-1')).toBe(standingAt(run, 0));

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('Back one operation');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await standing(page, 'f9-1')).toBe(standingAt(run, 0));
  expect(await focused(), 'a button with nothing left to do').toBe('Back one operation');
  expect(problems()).toEqual([]);
});

test('arrow keys step nothing while the focus is outside the figure or in a field', async () => {
  const { page } = await sharedLesson(site);
  const before = await standing(page, 'f9-1');
  await page.locator('h1').click();
  await page.keyboard.press('ArrowRight');
  await unfold(page, 'f9-1', 'Change the numbers');
  const field = page.locator('#f9-1-w-2-0-0');
  await field.focus();
  for (const key of ['Home', 'ArrowRight', 'End', 'ArrowLeft']) await page.keyboard.press(key);
  expect(await standing(page, 'f9-1')).toBe(before);
});

test('ten updates are trained, and going back to the start restores every number', async () => {
  const { page, problems } = await sharedLesson(site);
  await page.locator(`${first} button[aria-label='Back to the start']`).dispatchEvent('click');
  const start = await stateOf(page, 'f9-1');
  await page.locator(`${first} .transport select`).selectOption('update');
  for (let update = 1; update <= 10; update++) await page.locator(`${first} button.primary`).dispatchEvent('click');
  const trained = await stateOf(page, 'f9-1');
  expect(trained).toEqual(expectedState(run, 10 * eventsPerUpdate, Object.keys(start)));
  expect(trained['weights[2][0][0]']).not.toBe(start['weights[2][0][0]']);
  for (let update = 9; update >= 0; update--) {
    await page.locator(`${first} button[aria-label='Back one update']`).dispatchEvent('click');
    expect(await stateOf(page, 'f9-1')).toEqual(expectedState(run, update * eventsPerUpdate, Object.keys(start)));
  }
  expect(await stateOf(page, 'f9-1')).toEqual(start);
  expect(problems()).toEqual([]);
});

test('two figures on a page know nothing of each other, and both stand in the address', async () => {
  const { page } = await openLesson(site);
  const second = await stateOf(page, 'f9-2');
  await page.locator(`${first} button.primary`).click();
  expect(await stateOf(page, 'f9-2')).toEqual(second);
  await page.waitForFunction(() => location.hash === '#f9-1=1,20,operation');
  await page.locator('#f9-2 button.primary').click();
  await page.waitForFunction(() => /^#f9-1=1,20,operation&f9-2=1,\d+,unit$/.test(location.hash));
  expect(await standing(page, 'f9-1')).toBe(standingAt(run, 20));
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a thousand quick presses end at the right step, leave nothing behind and are announced at most twice', async () => {
  const { page, problems } = await openLesson(site, '#f9-1=1,1000,operation', { reducedMotion: 'reduce' });
  const nodes = () =>
    page.locator(`${first} .network-figure`).evaluate((figure) => figure.querySelectorAll('*').length);
  const before = await nodes();
  await page.evaluate(() => {
    location.hash = '#f9-1=1,0,operation';
  });
  await expect.poll(() => standing(page, 'f9-1')).toBe(standingAt(run, 0));
  // What was to be said of that has been said.
  const sentence = await page.locator(`${first} .sentence`).innerText();
  await page.locator(`${first} [role=status]`, { hasText: sentence }).first().waitFor({ state: 'attached' });
  const announcements = await page.evaluate(async () => {
    const figure = document.querySelector('#f9-1') as HTMLElement;
    const said: string[] = [];
    const watcher = new MutationObserver((changes) => {
      for (const { target } of changes) if (target.textContent) said.push(target.textContent);
    });
    for (const region of figure.querySelectorAll('[role=status], [role=alert], [aria-live]'))
      watcher.observe(region, { childList: true, characterData: true, subtree: true });
    const next = figure.querySelector('button.primary') as HTMLElement;
    for (let k = 0; k < 1000; k++) {
      next.click();
      if (k % 100 === 99) await new Promise((resolve) => setTimeout(resolve));
    }
    // As many as come, and at least one.
    const begun = performance.now();
    while (performance.now() - begun < (said.length > 0 ? 1200 : 10_000))
      await new Promise((resolve) => setTimeout(resolve, 100));
    return said;
  });
  expect(await standing(page, 'f9-1')).toBe(standingAt(run, 1000));
  const state = await stateOf(page, 'f9-1');
  expect(state).toEqual(expectedState(run, 1000, Object.keys(state)));
  expect(announcements.length).toBeGreaterThanOrEqual(1);
  expect(announcements.length, announcements.join('\n')).toBeLessThanOrEqual(2);
  expect(announcements.at(-1)).toBe(await page.locator(`${first} .sentence`).innerText());
  expect(problems()).toEqual([]);
  expect(await nodes()).toBe(before);
});
