/** Class links in the page: made in a form, obeyed by the exercises of a lesson, said to the pupil, and never in the way where they are broken. */
import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { usualLink, writeClass } from '../../src/teach/class/class-link.ts';
import { seedOfName } from '../../src/teach/class/own-numbers.ts';
import { loadLesson } from '../teach/worksheet/lessons.ts';
import { engines, useEngine } from './engines.ts';
import { axe, useSite } from './harness.ts';

// A busy machine.
vi.setConfig({ testTimeout: 120_000 });

const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
const site = useSite({ prefix: '/a/b c/', headers: { 'content-security-policy': policy } });
const narrow = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const code = writeClass({ ...usualLink, ids: ['x9-5', 'x9-6', 'x8-1'], hints: 'never', tries: 2, own: true });

test('a form makes a link that opens the first lesson, and says what it sets', async () => {
  const { page, problems } = await site.open('teach/class/', narrow);
  const make = page.getByRole('button', { name: 'Make the link' });
  await page.getByLabel('Lesson', { exact: true }).selectOption('backprop');
  await make.click();
  await page.getByText('Choose at least one exercise.').waitFor();
  const group = page.locator('.exercises');
  await group.locator('legend', { hasText: 'Lesson 9' }).waitFor();
  const [first, second] = [group.getByRole('checkbox').nth(6), group.getByRole('checkbox').nth(4)];
  await first.check();
  await second.check();
  await page.getByLabel('Solutions').selectOption('from a day on');
  await make.click();
  await page.getByText('Write the day on which it comes.').waitFor();
  await page.getByLabel('Day of the solutions').fill('2030-01-31');
  await page.getByLabel('Answers to check').selectOption('3');
  await page.getByLabel('Other numbers for each pupil').check();
  await make.click();
  // The focus follows once the link is drawn.
  await page.locator('h2:focus', { hasText: 'The link for your class' }).waitFor();
  const address = await page.getByLabel('The link', { exact: true }).inputValue();
  expect(address).toMatch(
    /\/a\/b%20c\/lessons\/backprop\/(index\.html)?\?class=C1\.[wx]9-[\d_]+(\.x9-\d+)?\.s20300131\.t3\.n\.\w{4}$/,
  );
  await page.getByText('Solutions come on 2030-01-31. You may check 3 answers of each exercise.').waitFor();
  expect(await page.getByRole('img', { name: 'The link as a QR code' }).isVisible()).toBe(true);
  expect(await axe(page)).toEqual([]);
  expect(await width(page)).toBeLessThanOrEqual(320);
  // Which have no other numbers is said, as far as the list above says so.
  const same = await group.locator('li:has(:checked):has(.soft) strong').allInnerTexts();
  expect(await page.locator('.made').getByText('The same for everybody').count()).toBe(same.length > 0 ? 1 : 0);
  for (const name of same) await page.locator('.made').getByText(name).waitFor();
  // The choices are still here once it was looked at.
  const [pupil] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'See it as a pupil does' }).click(),
  ]);
  await pupil.getByText('Set by your teacher').waitFor();
  await pupil.close();
  expect(await first.isChecked()).toBe(true);
  expect(await page.getByLabel('The link', { exact: true }).inputValue()).toBe(address);
  await second.uncheck();
  await page.getByText('A setting has changed, so the link that was here is out of date.').waitFor();
  expect(await page.getByLabel('The link', { exact: true }).count()).toBe(0);
  expect(problems()).toEqual([]);
});

test('a pupil sees what is set, has the numbers of a name, and as many tries as there are', async () => {
  const { page, problems } = await site.open(`lessons/backprop/?class=${code}`, narrow);
  const banner = page.getByRole('complementary', { name: 'Class link' });
  await banner.getByText('Hints are not shown. Solutions come after your first answer.').waitFor();
  await banner.getByText('your teacher’s request').waitFor();
  // How to get round it is not taught here.
  expect(await banner.innerText()).not.toMatch(/without it|lock/);
  expect(await banner.getByRole('link', { name: /^Exercise 9\.\d+$/ }).count()).toBe(2);
  const task = page.locator('#x9-5');
  const [check, field] = [task.getByRole('button', { name: 'Check' }), task.getByRole('textbox')];
  await field.fill('0.5');
  await check.click();
  await task.getByText('Your numbers come from your name').waitFor();
  const before = await task.locator('legend').innerText();
  await banner.getByLabel('Your name').fill(' ANN ');
  await banner.getByLabel('Your name').press('Enter');
  await banner.getByText('These are the numbers of ANN.').waitFor();
  await expect.poll(() => task.locator('legend').innerText(), { timeout: 30_000 }).not.toBe(before);
  const its = (await loadLesson('backprop'))['x9-5']?.settle(seedOfName('Ann') ?? 0);
  expect(await task.getByRole('button', { name: /Hint|solution|New numbers/ }).count()).toBe(0);
  await task.getByText('2 answers left to check. Hints are not shown. The solution comes after').waitFor();
  await field.fill('123');
  await check.click();
  await task.getByText('One answer left to check.').waitFor();
  expect(await task.locator('.verdict').innerText()).not.toContain('hint');
  // The same once more is no other answer.
  await check.click();
  await field.fill('124');
  await task.getByText('One answer left to check.').waitFor();
  await check.click();
  // The last is told its verdict, without a hint that would change nothing; then the button says why it does no more.
  await task
    .getByText('0 answers left to check. Your teacher’s link allows 2 answers, which you have given.')
    .waitFor();
  expect(await check.getAttribute('aria-disabled')).toBe('true');
  expect(await check.evaluate((button) => document.activeElement === button)).toBe(true);
  await field.fill(its?.right[0] ?? '');
  await field.press('Enter');
  await task.locator('.verdict').getByText('Your teacher’s link allows 2 answers, which you have given.').waitFor();
  // In the same browser, on another day.
  await page.reload();
  await task.getByText('0 answers left to check.').waitFor();
  await task.getByRole('button', { name: 'Show the solution' }).click();
  await task.locator('.solution li').first().waitFor();
  // An exercise that is not asked for is as always.
  const free = page.locator('#x9-7');
  await free.getByRole('button', { name: 'Hint' }).click();
  await free.locator('.hint').first().waitFor();
  expect(await width(page)).toBeLessThanOrEqual(320);
  expect(await axe(page)).toEqual([]);
  // What is set goes along, also to the receipt.
  await banner.getByRole('link', { name: 'lesson 8' }).click();
  await page.waitForURL(/\/lessons\/[^/]+\/(index\.html)?\?class=C1/);
  await banner.getByRole('link', { name: 'Show my work' }).click();
  await page.waitForURL(/\/work\/(index\.html)?\?class=C1/);
  expect(await page.getByLabel('Your name or initials').inputValue()).toBe('ANN');
  await page.getByRole('button', { name: 'Make the receipt' }).click();
  await page.getByRole('link', { name: 'what your teacher will see' }).click();
  await page.getByRole('rowheader', { name: 'the numbers of this name' }).waitFor();
  expect(problems()).toEqual([]);
});

test('who has used up all answers is sent to no hint, though there are hints', async () => {
  const free = writeClass({ ...usualLink, ids: ['x9-5'], tries: 2 });
  const { page, problems } = await site.open(`lessons/backprop/?class=${free}`);
  const task = page.locator('#x9-5');
  const [field, check] = [task.getByRole('textbox'), task.getByRole('button', { name: 'Check' })];
  await field.fill('123');
  await task.getByText('2 answers left to check.').waitFor();
  expect(await check.getAttribute('aria-disabled')).not.toBe('true');
  await check.click();
  await task.getByText('Not yet. A hint may help.').waitFor();
  await field.fill('124');
  await check.click();
  await task.getByText('0 answers left to check. Your teacher’s link allows 2 answers').waitFor();
  expect(await task.locator('.verdict').innerText()).toMatch(/Not yet\.\s*$/);
  expect(await check.getAttribute('aria-disabled')).toBe('true');
  expect(await axe(page, 'all', '#x9-5')).toEqual([]);
  expect(problems()).toEqual([]);
});

test('who goes through the site by its links comes to a lesson with what is set', async () => {
  const { page, problems } = await site.open(`lessons/backprop/?class=${code}#x9-5`, {
    viewport: { width: 1280, height: 720 },
  });
  const header = page.getByRole('banner');
  const isSet = (path: string) =>
    page.waitForURL(new RegExp(`/a/b%20c/${path}(index\\.html)?\\?class=C1[^#]*(#\\S+)?$`));
  const task = page.locator('#x9-5');
  // Home by the header, and by its list to the lesson again: neither hints nor the solution are free.
  await page.getByRole('complementary', { name: 'Class link' }).waitFor();
  await header.getByRole('link', { name: 'Lessons' }).click();
  await isSet('');
  await page.locator('h4 a[href*=backprop]').click();
  await isSet('lessons/backprop/');
  await task.getByText('2 answers left to check. Hints are not shown.').waitFor();
  expect(await task.getByRole('button', { name: /Hint|solution/ }).count()).toBe(0);
  // To the next lesson and back; by the workbench, the glossary and the search.
  await page.getByRole('navigation', { name: 'Lessons before and after' }).getByRole('link').last().click();
  await isSet('lessons/(?!backprop)[^/]+/');
  for (const name of ['Workbench', 'Search']) {
    await header.getByRole('link', { name }).click();
    await isSet(`${name.toLowerCase()}/`);
  }
  await page.getByRole('searchbox').fill('chain rule');
  await page.waitForURL(/\?q=chain%20rule&class=C1/);
  await page
    .getByRole('main')
    .getByRole('link', { name: /chain rule/i })
    .first()
    .click();
  await page.waitForURL(/\?class=C1[^#]*#/);
  // In a tab of its own, too, and the link is afterwards as it was.
  const lessons = header.getByRole('link', { name: 'Lessons' });
  const before = await lessons.getAttribute('href');
  const [other] = await Promise.all([page.context().waitForEvent('page'), lessons.click({ button: 'middle' })]);
  await other.waitForURL(/\?class=C1[^#]*#lessons$/);
  expect(await lessons.getAttribute('href')).toBe(before);
  await other.close();
  expect(problems()).toEqual([]);
});

test('without a class link links stay as they are; one that is damaged is told of again', async () => {
  const { page, problems } = await site.open('');
  const lesson = page.locator('h4 a[href*=backprop]');
  await lesson.click();
  await page.waitForURL(/\/lessons\/backprop\/(index\.html)?$/);
  await page.goto(site.url(`index.html?class=${code.slice(0, -2)}`), { waitUntil: 'commit' });
  await lesson.click();
  await page.getByText('The class link in this address cannot be read. It is damaged').waitFor();
  expect(problems()).toEqual([]);
});

test('a broken, old or hostile link is told of in a sentence, and the lesson is as always', async () => {
  const { page, problems } = await site.open(`lessons/backprop/?class=C7${code.slice(2)}`);
  for (const [bad, says] of [
    ['', 'It was made for another version'],
    [code.slice(0, -3), 'It is damaged'],
    [encodeURIComponent('<img src=x onerror=alert(1)>'), 'It is no class link'],
  ]) {
    if (bad !== '') await page.goto(site.url(`lessons/backprop/?class=${bad}`), { waitUntil: 'commit' });
    await page.getByText(`The class link in this address cannot be read. ${says}`).waitFor();
  }
  const task = page.locator('#x9-5');
  await task.getByRole('button', { name: 'Hint' }).click();
  await task.locator('.hint').waitFor();
  expect(await task.locator('.set').count()).toBe(0);
  expect(problems()).toEqual([]);
});

describe.each(engines)('in %s', (engine) => {
  const its = useEngine(engine);

  test('a name has the numbers that it has everywhere, at 320 px', async () => {
    await its.open(`lessons/backprop/index.html?class=${code}`);
    await its.resize(320, 640);
    const legend = "document.querySelector('#x9-5 legend')?.textContent";
    await expect
      .poll(() => its.evaluate("document.querySelector('#class-name') !== null"), { timeout: 30_000 })
      .toBe(true);
    const before = await its.evaluate(legend);
    await its.evaluate(`(() => {
      const field = document.querySelector('#class-name');
      field.value = 'Zoe\u0308 SMITH';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      setTimeout(() => field.form.querySelector('button').click());
    })()`);
    await expect.poll(() => its.evaluate(legend), { timeout: 30_000 }).not.toBe(before);
    const asked = (await loadLesson('backprop'))['x9-5']?.settle(seedOfName('Zoë Smith') ?? 0).face.ask ?? '';
    const numbers = (text: string) => text.match(/\d+\.\d+/g);
    expect(numbers(asked)?.length).toBeGreaterThan(0);
    expect(numbers(String(await its.evaluate(legend)))).toEqual(numbers(asked));
    expect(await its.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});
