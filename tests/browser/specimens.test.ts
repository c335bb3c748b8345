/** A stage for each subject, under a reader's hands: numbers, links, keyboard, accessibility, phones. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { locate } from '../../src/player/cursor.ts';
import { axe, useSite } from './harness.ts';
import { hostile, runOf, specimens } from './specimens-page.ts';

const site = useSite();
const ids = Object.keys(specimens);

/** Opens the page, and waits until the stages are awake. */
async function open(hash = '', how = site.share) {
  const visit = await how(`specimens/${hash}`);
  for (const id of ids) {
    await visit.page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await visit.page.locator(`#${id} button.primary:enabled`).waitFor();
  }
  return visit;
}

const standing = (page: Page, id: string) => page.locator(`#${id} .scrubber span`).innerText();

/** `Step 3 of 20`, `Update 2, step 3 of 20` */
function standingAt(id: string, cursor: number): string {
  const run = runOf(id);
  const { update, done } = locate(run, cursor);
  const step = `tep ${done} of ${run.plan(update).count}`;
  return run.updates === 1 ? `S${step}` : `Update ${update + 1}, s${step}`;
}

test('a link leads every stage to its step, and the step gives the same link', async () => {
  const hash = ids.map((id, k) => `${id}=1,${7 + 3 * k},${k % 2 === 0 ? 'operation' : 'pass'}`).join('&');
  const { page, problems } = await open(`#${hash}`);
  for (const [k, id] of ids.entries()) {
    expect(await standing(page, id), id).toBe(standingAt(id, 7 + 3 * k));
    expect(await page.locator(`#${id} .transport select`).inputValue()).toBe(k % 2 === 0 ? 'operation' : 'pass');
  }
  // A step forwards and back writes every part anew.
  for (const [k, id] of ids.entries()) {
    if (k % 2 === 1) continue;
    await page.locator(`#${id} button.primary`).press('ArrowRight');
    await page.locator(`#${id} button.primary`).press('ArrowLeft');
  }
  const parts = () => page.evaluate(() => decodeURIComponent(location.hash).slice(1).split('&').toSorted());
  await expect.poll(parts).toEqual(hash.split('&').toSorted());
  expect(problems()).toEqual([]);
});

test('no link breaks a stage: it stands at a step of its run, or says plainly what it could not use', async () => {
  const { page, problems } = await open();
  for (const id of ids) {
    const count = runOf(id).plan(0).count;
    const states = await page.evaluate(
      async ([stage, links]) => {
        const seen: { text: string; at: string; notices: string[] }[] = [];
        for (const link of links) {
          location.hash = `#${stage}=${link}`;
          await new Promise((resolve) => setTimeout(resolve, 20));
          const figure = document.querySelector(`#${stage}`) as HTMLElement;
          seen.push({
            text: (figure.querySelector('.picture') as HTMLElement).textContent ?? '',
            at: (figure.querySelector('.scrubber span') as HTMLElement).textContent ?? '',
            notices: [...figure.querySelectorAll('.notice')].map((notice) => notice.textContent ?? ''),
          });
        }
        return seen;
      },
      [id, hostile] as const,
    );
    for (const [k, { text, at, notices }] of states.entries()) {
      const link = `${id}=${hostile[k]}`;
      expect(text, link).not.toMatch(/NaN|undefined|null|\[object/);
      expect(at, link).toMatch(/^(Update \d+, s|S)tep \d+ of \d+$/);
      expect(Number(/of (\d+)/.exec(at)?.[1]), link).toBe(count);
      for (const notice of notices) expect(notice, link).toMatch(/^[A-Z“\d][^<>]{8,200}\.$/);
    }
  }
  expect(problems()).toEqual([]);
});

test('every stage is stepped with the keyboard alone', async () => {
  const { page, problems } = await open('', site.open);
  for (const id of ids) {
    await page.locator(`#${id} a.label`).focus();
    const onNext = () =>
      page.evaluate((stage) => document.activeElement === document.querySelector(`#${stage} button.primary`), id);
    for (let k = 0; k < 40 && !(await onNext()); k++) await page.keyboard.press('Tab');
    expect(await onNext(), id).toBe(true);
    const end = runOf(id).plan(0).count;
    for (const [key, cursor] of [
      ['Enter', 1],
      ['Space', 2],
      ['ArrowRight', 3],
      ['ArrowLeft', 2],
      ['End', end],
      ['ArrowLeft', end - 1],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => standing(page, id), { message: `${id} ${key}` }).toBe(standingAt(id, cursor));
    }
  }
  expect(problems()).toEqual([]);
});

/** In the middle of a run, where values, gradients and windows are seen. */
const middle = `#${ids.map((id) => `${id}=1,${Math.round(runOf(id).plan(0).count * 0.7)},operation`).join('&')}`;

test('the specimens have no fault that axe can see, in light and dark colours', async () => {
  const { page } = await open(middle);
  expect(await axe(page, 'all', 'main'), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page, 'colours', 'main'), 'dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
});

test('no number of a picture leaves its box or lies on another', async () => {
  const { page } = await open(middle);
  const overlaps = await page.evaluate(() => {
    const found: string[] = [];
    // A network's own labels may touch where lines cross: its tests look after them.
    for (const svg of document.querySelectorAll('.picture svg:not(.network)')) {
      const numbers = [...svg.querySelectorAll('text[data-cell]')].filter((text) => text.textContent !== '');
      const boxes = numbers.map((text) => text.getBoundingClientRect());
      for (const [k, a] of boxes.entries())
        for (const [n, b] of boxes.slice(k + 1).entries()) {
          const [x, y] = [
            Math.min(a.right, b.right) - Math.max(a.left, b.left),
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
          ];
          // The boxes of letters are taller than the letters.
          if (x > 1 && y > 4) found.push(`${numbers[k]?.textContent} on ${numbers[k + 1 + n]?.textContent}`);
        }
    }
    return found;
  });
  expect(overlaps).toEqual([]);
});

test('on a phone of 360 pixels nothing is wider than the page, and no letter of a picture is smaller than 11 pixels', async () => {
  const { page, problems } = await open(middle);
  await page.setViewportSize({ width: 360, height: 740 });
  const [wide, small] = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('.picture svg:not(.network) text')].filter(
      (text) => text.textContent !== '',
    );
    const size = (text: Element) => {
      const svg = text.closest('svg') as SVGSVGElement;
      let outer = svg;
      while (outer.ownerSVGElement) outer = outer.ownerSVGElement;
      const scale = outer.getBoundingClientRect().width / outer.viewBox.baseVal.width;
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    };
    return [
      document.documentElement.scrollWidth - innerWidth,
      texts
        .filter((text) => size(text) < 10.95)
        .map((text) => `${text.closest('figure')?.id} ${text.textContent} ${size(text)}`),
    ] as const;
  });
  expect(wide).toBeLessThanOrEqual(0);
  expect(small).toEqual([]);
  expect(problems()).toEqual([]);
});
