/** The figures of lesson 9 under a reader's hands, in a real browser on the built page. */
import { expect, test } from 'vitest';
import { describeFault, faultOf } from '../../src/engine/trace/fault.ts';
import {
  eventsPerUpdate,
  expectedState,
  openLesson,
  run,
  runWith,
  type State,
  standing,
  standingAt,
  stateOf,
} from './figure-page.ts';
import { useSite } from './harness.ts';

const site = useSite();
const first = '#f9-1';

test('F9.1 shows the engine’s numbers at every step of the update, the same forwards and backwards', async () => {
  const { page, problems } = await openLesson(site);
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
  for (const key of ['Control+ArrowRight', 'Alt+End', 'a', 'n', 'p']) await page.keyboard.press(key);
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
  const { page } = await openLesson(site);
  const before = await standing(page, 'f9-1');
  await page.locator('h1').click();
  await page.keyboard.press('ArrowRight');
  await page.locator(`${first} summary`, { hasText: 'Change the numbers' }).click();
  const field = page.locator('#f9-1-w-2-0-0');
  await field.focus();
  for (const key of ['Home', 'ArrowRight', 'End', 'ArrowLeft']) await page.keyboard.press(key);
  expect(await standing(page, 'f9-1')).toBe(before);
});

test('a link with a step, a step size and an edited weight restores exactly that, in its figure only', async () => {
  const { page, problems } = await openLesson(site, '#f9-1=1,41,weight,w.2.0.0:0.45');
  const edited = runWith({ target: 'w.2.0.0', value: 0.45 });
  const state = await stateOf(page, 'f9-1');
  expect(await standing(page, 'f9-1')).toBe(standingAt(edited, 41));
  expect(await page.locator(`${first} .transport select`).inputValue()).toBe('weight');
  expect(state).toEqual(expectedState(edited, 41, Object.keys(state)));
  await page.locator(`${first} summary`, { hasText: 'Change the numbers' }).click();
  expect(await page.locator('#f9-1-w-2-0-0').inputValue()).toBe('0.45');
  expect(await page.locator('.network-figure .notice').count()).toBe(0);
  const other = await stateOf(page, 'f9-2');
  expect(other).toEqual(expectedState(run, 19, Object.keys(other)));
  expect(problems()).toEqual([]);
});

test('the link that a figure gives leads back to the very same state', async () => {
  const { page } = await openLesson(site);
  await page.locator(`${first} summary`, { hasText: 'Change the numbers' }).click();
  await page.locator('#f9-1-b-1-1').fill('−1e-3');
  await page.locator('#f9-1-b-1-1').press('Enter');
  await page.locator(`${first} .transport select`).selectOption('unit');
  await page.locator(`${first} button.primary`).click();
  const [state, place] = [await stateOf(page, 'f9-1'), await standing(page, 'f9-1')];
  await page.waitForFunction(() => location.hash.includes('b.1.1:-0.001'));
  const again = await openLesson(site, new URL(page.url()).hash);
  expect(await standing(again.page, 'f9-1')).toBe(place);
  expect(await stateOf(again.page, 'f9-1')).toEqual(state);
  expect(again.problems()).toEqual([]);
});

test('a hostile or old link gives a valid figure and a plain notice', async () => {
  const { page, problems } = await openLesson(site, '#f9-1=2,17,weight');
  const asOpened = expectedState(run, 19, Object.keys(await stateOf(page, 'f9-1')));
  expect(await stateOf(page, 'f9-1')).toEqual(asOpened);
  const links = [
    '',
    '%',
    '1,NaN,weight',
    '1,-1,operation',
    '1,19,epoch',
    '1,19,operation,w.2.0.0:1e999',
    '1,19,operation,__proto__:1,constructor.prototype:1',
    '1,19,operation,<img src=x onerror=document.title=1>',
    '<svg/onload=document.title=1>',
    'javascript:document.title=1',
    '1,19,operation,lr:٣',
    '9'.repeat(100_000),
  ];
  const [pathname, title] = [new URL(page.url()).pathname, await page.title()];
  for (const link of links) {
    await page.evaluate((part) => {
      location.hash = `#f9-1=${part}`;
    }, link);
    await expect.poll(() => page.locator(`${first} .notice`).count(), { message: link.slice(0, 60) }).toBe(1);
    expect(await page.locator(`${first} .notice`).innerText()).toMatch(/^[A-Z0-9][\w ]+\.( [A-Z][\w ]+\.)?$/);
    expect(await stateOf(page, 'f9-1'), link.slice(0, 60)).toEqual(asOpened);
    expect(await page.locator(`${first} img`).count()).toBe(0);
    await page.evaluate(() => {
      location.hash = '#f9-1=1,3,unit';
    });
    await expect.poll(() => page.locator(`${first} .notice`).count()).toBe(0);
  }
  expect(await page.title()).toBe(title);
  expect(new URL(page.url()).pathname).toBe(pathname);
  expect(problems()).toEqual([]);
});

test('an edited number changes everything that follows from it; one that cannot be used is refused beside its field', async () => {
  const { page, problems } = await openLesson(site);
  await page.locator(`${first} summary`, { hasText: 'Change the numbers' }).click();
  const field = page.locator('#f9-1-w-2-0-0');
  await field.fill('0.7321');
  await field.press('Enter');
  const edited = runWith({ target: 'w.2.0.0', value: 0.7321 });
  const state = await stateOf(page, 'f9-1');
  expect(state).toEqual(expectedState(edited, 19, Object.keys(state)));
  expect(await standing(page, 'f9-1')).toBe(standingAt(edited, 19));

  const rate = page.locator('#f9-1-lr');
  for (const [input, text, words] of [
    [field, 'abc', '“abc” cannot be used; expected a number'],
    [field, '1,5,2', '“1,5,2” cannot be used'],
    [field, '', 'Nothing cannot be used'],
    [field, '1e999', 'cannot be used'],
    [field, '<b>', '“<b>” cannot be used'],
    [rate, '-1', '“-1” cannot be used; expected a finite number from 0. η stays 0.5.'],
  ] as const) {
    await input.fill(text);
    await input.blur();
    const problem = page.locator(`#${await input.getAttribute('aria-describedby')}`);
    expect(await problem.innerText()).toContain(words);
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    expect(await stateOf(page, 'f9-1'), text).toEqual(state);
  }
  await page.locator(`${first} button`, { hasText: 'Start afresh' }).click();
  expect(await page.locator(`${first} .problem`).count()).toBe(0);
  expect(await field.inputValue()).toBe('0.4');
  expect(await rate.inputValue()).toBe('0.5');
  expect(await stateOf(page, 'f9-1')).toEqual(expectedState(run, 19, Object.keys(state)));
  expect(problems()).toEqual([]);
});

test('what was changed is said and can be taken back, and the focus stays in the figure', async () => {
  const { page } = await openLesson(site, '#f9-1=1,41,operation,w.2.0.0:0.45,lr:0.1');
  const changes = page.locator(`${first} .changes`);
  expect(await changes.innerText()).toContain('w5 = 0.45 (was 0.4), η = 0.1 (was 0.5)');
  await changes.locator('button').focus();
  await page.keyboard.press('Enter');
  expect(await changes.count()).toBe(0);
  const state = await stateOf(page, 'f9-1');
  expect(state).toEqual(expectedState(run, 41, Object.keys(state)));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next operation');
});

test.each([
  ['weights and inputs too large', 'w.1.0.0:1e200,x.0.0:1e200', 'w1 times input 1', 'Smaller numbers at the start'],
  ['a learning rate too large', 'lr:1e308,y.0.0:100', 'the step of w5', 'A smaller learning rate'],
])('with %s the figure stops at the first number that is not finite and names it', async (_, edits, name, cure) => {
  const { page, problems } = await openLesson(site, `#f9-1=1,0,operation,${edits}`);
  const diverging = runWith(
    ...edits.split(',').map((edit) => {
      const [target, value] = edit.split(':') as [Parameters<typeof runWith>[0]['target'], string];
      return { target, value: Number(value) };
    }),
  );
  const record = diverging.record(0);
  expect(record.fault, describeFault(faultOf(record) as NonNullable<ReturnType<typeof faultOf>>)).toBe(true);
  const next = page.locator(`${first} button.primary`);
  await next.focus();
  await page.keyboard.press('End');
  for (let k = 0; k < 3; k++) await page.keyboard.press('Enter');
  expect(await standing(page, 'f9-1')).toBe(standingAt(diverging, record.count));
  const sentence = await page.locator(`${first} .sentence.fault`).innerText();
  expect(sentence).toContain(`The run ends here. In update 1, ${name} is too large for the computer to hold`);
  expect(sentence).toContain(cure);
  expect(await next.getAttribute('aria-disabled')).toBe('true');
  expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
  const figure = await page.locator(`${first} .network-figure`).innerText();
  expect(figure).not.toMatch(/\bNaN\b|\bInfinity\b|undefined/);
  await page.keyboard.press('ArrowLeft');
  expect(await standing(page, 'f9-1')).toBe(standingAt(diverging, record.count - 1));
  expect(problems()).toEqual([]);
});

test('ten updates are trained, and going back to the start restores every number', async () => {
  const { page, problems } = await openLesson(site);
  await page.locator(`${first} button[aria-label='Back to the start']`).click();
  const start = await stateOf(page, 'f9-1');
  await page.locator(`${first} .transport select`).selectOption('update');
  for (let update = 1; update <= 10; update++) await page.locator(`${first} button.primary`).click();
  const trained = await stateOf(page, 'f9-1');
  expect(trained).toEqual(expectedState(run, 10 * eventsPerUpdate, Object.keys(start)));
  expect(trained['weights[2][0][0]']).not.toBe(start['weights[2][0][0]']);
  for (let update = 9; update >= 0; update--) {
    await page.locator(`${first} button[aria-label='Back one update']`).click();
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
  const { page, problems } = await openLesson(site, '#f9-1=1,0,operation', { reducedMotion: 'reduce' });
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

  const nodes = (of: typeof page) =>
    of.locator(`${first} .network-figure`).evaluate((figure) => figure.querySelectorAll('*').length);
  const fresh = await openLesson(site, '#f9-1=1,1000,operation', { reducedMotion: 'reduce' });
  expect(await nodes(page)).toBe(await nodes(fresh.page));
});
