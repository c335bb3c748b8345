/** Lesson 8 in a browser: numbers to pull, expressions of one's own, paths, and links that nobody has made. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openerOf, showAnyway, standing } from './graph-page.ts';
import { axe, useSite } from './harness.ts';

const site = useSite();

const open = openerOf(site);

const result = (page: Page, id = 'f8-1') => page.locator(`#${id} .graph-of-wires .value`).last().textContent();
async function unfoldEditor(page: Page, id: string) {
  await page.locator(`#${id}`).getByText('Write your own expression').click();
  await page.locator(`#${id}-expression`).waitFor();
}

async function write(page: Page, id: string, text: string) {
  await page.locator(`#${id}-expression`).fill(text);
  await page.locator(`#${id}`).getByRole('button', { name: 'Draw its graph' }).click();
}

test('the first thing to do is to move a number: the result follows, and the change can be taken back', async () => {
  const { page, problems } = await open();
  expect(await result(page)).toBe('−12');
  await page.locator('#f8-1 text[data-edit="n.2"]').click();
  await page.locator('#f8-1 .number-field input').fill('−3');
  await page.keyboard.press('Enter');
  await expect.poll(() => result(page)).toBe('−9');
  await page.locator('#f8-1').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => result(page)).toBe('−12');
  expect(problems()).toEqual([]);
});

test('an expression of one’s own is drawn, stepped, linked to, and comes back', async () => {
  const { page, problems } = await open();
  await showAnyway(page);
  await unfoldEditor(page, 'f8-1');
  await write(page, 'f8-1', 'x = 3\n(x - 1) * max(x, 2)');
  const figure = page.locator('#f8-1');
  await expect.poll(() => figure.getByRole('status').allInnerTexts()).toContain('Drawn: 3 operations.');
  expect(await standing(page)).toContain('Step 0 of');
  await figure.getByRole('button', { name: 'To the end' }).click();
  expect(await result(page)).toBe('6');
  const gradients = await figure.locator('.nodes td:last-child').allInnerTexts();
  expect(gradients[0]).toBe('5');
  // The address follows a moment later: of the graph, and then of its end.
  await page.waitForFunction(
    () => location.hash.includes('as:=x=3;(x-1)*max(x!2)~') && !location.hash.includes('f8-1=1,0,'),
  );
  const again = await open(new URL(page.url()).hash);
  await showAnyway(again.page);
  await expect.poll(() => again.page.locator('#f8-1 .nodes td:last-child').allInnerTexts()).toEqual(gradients);
  expect(await again.page.locator('#f8-1 .notice').count()).toBe(0);
  await unfoldEditor(again.page, 'f8-1');
  expect(await again.page.locator('#f8-1-expression').inputValue()).toBe('x = 3\n(x-1)*max(x, 2)');
  expect([...problems(), ...again.problems()]).toEqual([]);
});

test('what cannot be read is marked where it stands, and the graph stays', async () => {
  const { page } = await open();
  await unfoldEditor(page, 'f8-1');
  const before = await page.locator('#f8-1 .nodes').innerText();
  const field = page.locator('#f8-1-expression');
  for (const [text, place, says, marked] of [
    ['(x + y)(z)', 'Character 8.', 'expected “*” between “)” and “(”', '('],
    ['x = 2\ny = 3\nsin(x) * y', 'Line 3, character 1.', 'expected one of the functions max', 'sin'],
    ['x * (y +', 'Character 9.', 'The text ends here: expected a number, a name or “(”', ''],
  ] as const) {
    await write(page, 'f8-1', text);
    const problem = page.locator('#f8-1-expression-problem');
    await expect.poll(() => problem.innerText()).toContain(says);
    expect(await problem.locator('strong').innerText()).toBe(place);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const selected = await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe(marked);
    expect(await page.locator('#f8-1 .nodes').innerText()).toBe(before);
  }
  expect(await axe(page, 'all', '#f8-1')).toEqual([]);
  await field.fill('x * y');
  expect(await page.locator('#f8-1-expression-problem').count()).toBe(0);
});

test('the paths to b are those that a press shows in the picture; a pass with a mistake differs from them', async () => {
  const { page, problems } = await open('#f8-2=1,18,operation', 'f8-2');
  await showAnyway(page);
  const figure = page.locator('#f8-2');
  const path = figure.getByRole('button', { name: 'e → d → b' });
  await path.click();
  expect(await figure.locator('.wire.on-path').count()).toBe(2);
  await path.click();
  expect(await figure.locator('.wire.on-path').count()).toBe(0);
  expect(await figure.locator('.verdict').innerText()).toBe('The backward pass agrees.');
  await figure.getByRole('combobox', { name: 'Backward pass' }).selectOption('B');
  await expect.poll(() => figure.locator('.verdict').innerText()).toMatch(/differs: the paths and the nudge agree/);
  expect(await figure.locator('.differs').innerText()).toBe('2');
  expect(await figure.getByText('I compute the next one').count()).toBe(0);
  await figure.getByLabel('Paths from e to').selectOption('a');
  await expect.poll(() => figure.locator('.verdict').innerText()).toBe('The backward pass agrees.');
  expect(problems()).toEqual([]);
});

test.each([
  ['#f8-1=1,3,operation,as:=', 1],
  ['#f8-1=1,3,operation,as:=x+', 1],
  ['#f8-1=1,3,operation,as:=%3Cscript%3Ealert(1)%3C/script%3E', 1],
  [`#f8-1=1,3,operation,as:=${'x*'.repeat(3000)}x`, 1],
  ['#f8-1=1,99999,operation,as:neuron', 0],
  ['#f8-1=1,3,operation,n.0:1e999,n.99:2,n.3:4', 1],
  ['#f8-1=1,3,update', 1],
  ['#f8-1=1,3,operation,as:__proto__', 1],
  ['#f8-1=1,3,operation,as:last-', 1],
])('the hostile link %s leaves a figure that works', async (hash, notices) => {
  const { page, problems } = await open(hash);
  const figure = page.locator('#f8-1');
  expect(await figure.locator('.notice').count()).toBe(notices);
  await figure.getByRole('button', { name: 'Back to the start' }).evaluate((button: HTMLElement) => button.click());
  await figure.getByRole('button', { name: /^Next/ }).click();
  expect(await standing(page)).toContain('Step 1 of');
  expect(problems()).toEqual([]);
});

test('a wide graph is followed on a phone, and the page does not scroll sideways', async () => {
  const { page } = await open('#f8-1=1,0,operation,as:neuron', 'f8-1', { viewport: { width: 360, height: 740 } });
  const next = page.locator('#f8-1').getByRole('button', { name: /^Next/ });
  for (let k = 0; k < 8; k++) await next.click();
  const box = page.locator('#f8-1 .follow-box');
  expect(await box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
});

test('predictions are not given away: what tells them is folded until the reader has committed', async () => {
  const { page } = await open();
  expect(await page.locator('details.reveal[open]').count()).toBe(0);
  const visible = await page.locator('main').innerText();
  expect(visible.match(/4,608|512 paths|add across|multiply along,|routes\b/g)).toBeNull();
});

test('in a window that is not high, what is wrong, the field and its button are in sight together', async () => {
  const { page } = await open('', 'f8-1', { viewport: { width: 1280, height: 800 } });
  await unfoldEditor(page, 'f8-1');
  await write(page, 'f8-1', '2^3^2');
  const own = await page.locator('#f8-1 .own').boundingBox();
  const bottom = (own?.y ?? 0) + (own?.height ?? 0);
  for (const part of [
    page.locator('#f8-1-expression-problem'),
    page.locator('#f8-1').getByRole('button', { name: 'Draw its graph' }),
  ]) {
    const box = await part.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((own?.y ?? 0) - 1);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bottom + 1);
  }
});

test('a large graph that was stepped through shows what it shows when it is opened there', async () => {
  const gates = Array.from({ length: 56 }, (_, k) => {
    const [before, other] = [k === 0 ? 'a' : `n${k - 1}`, k < 4 ? 'b' : `n${k - 4}`];
    return k % 3 === 0 ? `n${k}=tanh(${before}+${other})` : `n${k}=${before}${k % 2 === 0 ? '*' : '+'}${other}`;
  });
  const { page, problems } = await open();
  await showAnyway(page);
  await unfoldEditor(page, 'f8-1');
  await write(page, 'f8-1', ['a=0.5', 'b=-0.25', ...gates].join('\n'));
  await expect.poll(() => standing(page)).toMatch(/Step 0 of 4\d\d/);
  const seen = (its: Page) =>
    its.locator('#f8-1').evaluate((figure) => {
      // What a pointer leaves on a number is no state of the figure.
      const markup = (name: string) =>
        figure.querySelector(name)?.outerHTML.replaceAll(/ (tabindex|role|aria-\w+|data-edit)="[^"]*"/g, '');
      return [markup('.graph-of-wires'), markup('.nodes')];
    });
  const next = page.locator('#f8-1').getByRole('button', { name: 'Next operation' });
  for (const stop of [70, 150]) {
    await page.locator('#f8-1 .scrubber input').fill(String(stop - 12));
    for (let k = 0; k < 12; k++) await next.click();
    await expect.poll(() => standing(page)).toContain(`Step ${stop} of`);
    await page.waitForFunction((at) => location.hash.includes(`f8-1=1,${at},`), stop);
    const fresh = await open(new URL(page.url()).hash);
    await showAnyway(fresh.page);
    await expect.poll(() => standing(fresh.page)).toContain(`Step ${stop} of`);
    expect(await seen(page)).toEqual(await seen(fresh.page));
  }
  expect(problems()).toEqual([]);
});
