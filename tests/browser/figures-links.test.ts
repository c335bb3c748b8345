/** The figures of lesson 9 set by links and by numbers that are put in: restored, refused, diverging. */
import { expect, test } from 'vitest';
import { describeFault, faultOf } from '../../src/engine/trace/fault.ts';
import {
  expectedState,
  openLesson,
  run,
  runWith,
  sharedLesson,
  standing,
  standingAt,
  stateOf,
  unfold,
} from './figure-page.ts';
import { useSite } from './harness.ts';

const site = useSite();
const first = '#f9-1';

test('a link with a step, a step size and an edited weight restores exactly that, in its figure only', async () => {
  const { page, problems } = await sharedLesson(site, '#f9-1=1,41,weight,w.2.0.0:0.45&f9-2=1,19,unit');
  const edited = runWith({ target: 'w.2.0.0', value: 0.45 });
  const state = await stateOf(page, 'f9-1');
  expect(await standing(page, 'f9-1')).toBe(standingAt(edited, 41));
  expect(await page.locator(`${first} .transport select`).inputValue()).toBe('weight');
  expect(state).toEqual(expectedState(edited, 41, Object.keys(state)));
  await unfold(page, 'f9-1', 'Change the numbers');
  expect(await page.locator('#f9-1-w-2-0-0').inputValue()).toBe('0.45');
  expect(await page.locator('.network-figure .notice').count()).toBe(0);
  const other = await stateOf(page, 'f9-2');
  expect(other).toEqual(expectedState(run, 19, Object.keys(other)));
  expect(problems()).toEqual([]);
});

test('the link that a figure gives leads back to the very same state', async () => {
  const { page } = await sharedLesson(site);
  await unfold(page, 'f9-1', 'Change the numbers');
  await page.locator('#f9-1-b-1-1').fill('−1e-3');
  await page.locator('#f9-1-b-1-1').press('Enter');
  await page.locator(`${first} .transport select`).selectOption('unit');
  await page.locator(`${first} button.primary`).dispatchEvent('click');
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
  // What else there is to write into a link: tests/player/share.test.ts, refused-link.test.ts.
  const links = [
    '',
    '%',
    '1,19,epoch',
    '1,19,operation,w.2.0.0:1e999',
    '1,19,operation,__proto__:1,constructor.prototype:1',
    '1,19,operation,<img src=x onerror=document.title=1>',
    'javascript:document.title=1',
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
  const { page, problems } = await sharedLesson(site);
  await unfold(page, 'f9-1', 'Change the numbers');
  const field = page.locator('#f9-1-w-2-0-0');
  await field.fill('0.7321');
  await field.press('Enter');
  const edited = runWith({ target: 'w.2.0.0', value: 0.7321 });
  const state = await stateOf(page, 'f9-1');
  expect(state).toEqual(expectedState(edited, 19, Object.keys(state)));
  expect(await standing(page, 'f9-1')).toBe(standingAt(edited, 19));

  const rate = page.locator('#f9-1-lr');
  for (const [input, text, words] of [
    [field, 'abc', '“abc” is not a number; expected one as in 0.25'],
    [field, '1,5,2', '“1,5,2” is not a number'],
    [field, '1,000', '“1,000” could be 1000 or 1.000; type the one that is meant. w5 stays 0.7321.'],
    [field, '', 'Nothing is typed yet'],
    [field, '1e999', 'is too large'],
    [field, '<b>', '“<b>” is not a number'],
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
  const { page } = await sharedLesson(site, '#f9-1=1,41,operation,w.2.0.0:0.45,lr:0.1');
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
  const { page, problems } = await sharedLesson(site, `#f9-1=1,0,operation,${edits}`);
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
