/** Figures 9.3 and 9.4 under a reader's hands, in a real browser on the built page. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arrowsOf, votesOf } from '../../src/components/figures/averaging/votes.ts';
import { checkFrame } from '../../src/components/figures/gradient-check/frame.ts';
import { checkSpec } from '../../src/components/figures/gradient-check/settings.ts';
import { networkFrame } from '../../src/components/kit/diagram/network-frame.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { mazur, twoVotes } from '../../src/exercises/backprop/variants.ts';
import { denseNotation } from '../../src/notation/dense/dense.ts';
import { formatNumber, notYet } from '../../src/notation/format.ts';
import { scrollToEnd, useSite } from './harness.ts';

const site = useSite();
const check = '#f9-3';
const votes = '#f9-4';

/** Opens the lesson and turns to a figure, which wakes it. */
async function open(figure: string, hash = '', options = {}) {
  const visit = await site.open(`lessons/backprop/${hash}`, { reducedMotion: 'reduce', ...options });
  await visit.page.locator(figure).scrollIntoViewIfNeeded();
  // Whatever form it has: the name of a figure stands in all of them.
  await visit.page.locator(`${figure} .stage`).hover();
  await visit.page.locator(`${figure} button.primary:enabled`).waitFor();
  return visit;
}

const mazurRun = createRun(mazur);
const { opened } = checkSpec('f9-3', 8);
const frameAt = (step: number, values: Partial<typeof opened.values> = {}) =>
  checkFrame(mazurRun, step, { ...opened.values, ...values });

const rowsOf = (page: Page, table: string) =>
  page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
const checked = (page: Page) => rowsOf(page, `${check} .own .state`);
const checksAt = (step: number, values: Partial<typeof opened.values> = {}) =>
  frameAt(step, values).rows.map(({ connection, claimed, nudge }) => [
    connection.name,
    ...(nudge === undefined
      ? [notYet]
      : [formatNumber(claimed), formatNumber(nudge.slope), `${nudge.agrees ? '✓' : '✗'} ${formatNumber(nudge.ratio)}`]),
  ]);

test('the hunt loads nothing for who scrolls past, and wakes when the address names it', async () => {
  const { page } = await site.open('lessons/backprop/');
  await scrollToEnd(page);
  expect(await page.locator(`${check} astro-island[ssr]`).count()).toBe(1);
  await page.evaluate(() => {
    location.hash = '#f9-3=1,3,v:B';
  });
  await page.locator(`${check} .player`).getByText('3 of 8').waitFor();
  expect(await checked(page)).toEqual(checksAt(3, { v: 'B' }));
});

test('the hunt wakes at any key while it is in view', async () => {
  const { page } = await site.open('lessons/backprop/');
  await page.locator(check).scrollIntoViewIfNeeded();
  // The browser says a moment later that the figure is in view.
  const awake = async () => {
    await page.keyboard.press('Shift');
    return page.locator(`${check} button.primary:enabled`).count();
  };
  await expect.poll(awake, { timeout: 20_000 }).toBe(1);
});

describe('Figure 9.3', () => {
  test('shows the engine’s numbers at every step, the same forwards and backwards', async () => {
    const { page, problems } = await open(check);
    await page.locator(`${check} select`).first().selectOption('F');
    for (let step = 0; step <= 8; step++) {
      expect(await checked(page), `step ${step}`).toEqual(checksAt(step, { v: 'F' }));
      expect(await page.locator(`${check} .sentence`).innerText()).toBe(frameAt(step, { v: 'F' }).sentence);
      if (step < 8)
        await page
          .getByRole('button', { name: 'Next weight' })
          .and(page.locator(`${check} button`))
          .click();
    }
    const differing = frameAt(8, { v: 'F' }).rows.filter(({ nudge }) => !nudge?.agrees).length;
    expect(await page.locator(`${check} .connection.on-path .wire`).count()).toBe(differing);
    for (let step = 8; step >= 0; step--) {
      expect(await checked(page), `step ${step}, back`).toEqual(checksAt(step, { v: 'F' }));
      if (step > 0) await page.locator(`${check} button[aria-label='Back one weight']`).click();
    }
    expect(problems()).toEqual([]);
  });

  test('goes to the end and back with the keyboard, keeps the focus, and leaves the arrow keys to the nudge’s slider', async () => {
    const { page } = await open(check);
    const next = page.locator(`${check} button.primary`);
    await next.focus();
    for (let press = 0; press < 9; press++) await page.keyboard.press('ArrowRight');
    await page.locator(`${check} .player`).getByText('8 of 8').waitFor();
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Home');
    expect(await checked(page)).toEqual(checksAt(0));
    await page.keyboard.press('End');
    expect(await checked(page)).toEqual(checksAt(8));
    await page.keyboard.press('ArrowLeft');
    expect(await checked(page)).toEqual(checksAt(7));

    const place = () => page.locator(`${check} .plot circle`).getAttribute('cx');
    const before = Number(await place());
    await page.locator(`${check} .nudge input`).focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowLeft');
    expect(await checked(page)).toEqual(checksAt(7, { e: -5 }));
    expect(Number(await place())).toBeLessThan(before);
    expect(await page.locator(`${check} .nudge input`).getAttribute('aria-valuetext')).toBe(formatNumber(1e-5));
  });

  test('answers a suspicion by the numbers, forgets it with another version, and goes to a weight pressed in the picture', async () => {
    const { page } = await open(check, '#f9-3=1,8,v:C');
    const suspicion = page.locator(`${check} .suspect select`);
    for (const guess of ['updated', 'hiddenSlope', 'onePath'] as const) {
      await suspicion.selectOption(guess);
      const { verdict } = frameAt(8, { v: 'C', guess });
      expect(await page.locator(`${check} .suspect p`).innerText()).toBe(verdict?.text);
      expect(await page.locator(`${check} .suspect .right`).count()).toBe(verdict?.right ? 1 : 0);
    }
    await page.locator(`${check} select`).first().selectOption('D');
    expect(await page.locator(`${check} .suspect p`).innerText()).toBe('');
    await page.locator(`${check} .connection .label`).getByText('w4').click();
    await page.locator(`${check} .player`).getByText('4 of 8').waitFor();
  });

  test('keeps its state in the address; a link brings it back, or says that it makes no sense', async () => {
    const { page } = await open(check, '#f9-3=1,2,v:D,e:-5,guess:sign');
    expect(await checked(page)).toEqual(checksAt(2, { v: 'D', e: -5 }));
    expect(await page.locator(`${check} .suspect select`).inputValue()).toBe('sign');
    await page.locator(`${check} button.primary`).click();
    await page.waitForFunction(() => location.hash === '#f9-3=1,3,v:D,e:-5,guess:sign');
    await page
      .getByRole('button', { name: 'Start afresh' })
      .and(page.locator(`${check} button`))
      .click();
    expect(await checked(page)).toEqual(checksAt(0));
    await page.evaluate(() => {
      location.hash = '#f9-3=1,99,v:Z,e:5';
    });
    await page.locator(`${check} .notice`).first().waitFor();
    expect(await checked(page)).toEqual(checksAt(0));
  });
});

describe('Figure 9.4', () => {
  const run = createRun(twoVotes);
  const passes = [0, ...run.marks(0, 'pass')];
  const votesAt = (done: number) => {
    const three = { significant: 3 } as const;
    const frame = networkFrame(run, { update: 0, done }, { significant: 4 }, denseNotation(run));
    return votesOf(frame).map((row) => {
      const { connection, before, after, disagree } = row;
      const known = (value: number | undefined, text = value === undefined ? '' : formatNumber(value, three)) =>
        value === undefined ? `?${notYet}` : text;
      const now = after === undefined ? `?${notYet}` : formatNumber(after);
      return {
        name: `${connection.name}${disagree ? ' ⇄' : ''}${formatNumber(before)} → ${now}`,
        numbers: [...row.votes, row.mean].map(({ value }) => known(value)),
        arrows: arrowsOf(row).filter((length) => length !== undefined).length,
      };
    });
  };
  const shown = (page: Page) =>
    page.locator(`${votes} .votes tbody tr`).evaluateAll((rows) =>
      rows.map((row) => {
        const [name, picture, ...numbers] = row.children;
        return {
          name: name?.textContent ?? '',
          numbers: numbers.map((cell) => cell.textContent ?? ''),
          arrows: picture?.querySelectorAll('g').length ?? 0,
        };
      }),
    );

  test('shows the engine’s votes after every pass, the same forwards and backwards', async () => {
    const { page, problems } = await open(votes);
    for (const [k, done] of passes.entries()) {
      expect(await shown(page), `pass ${k}`).toEqual(votesAt(done));
      if (k < passes.length - 1) await page.locator(`${votes} button.primary`).click();
    }
    for (const [k, done] of passes.toReversed().entries()) {
      expect(await shown(page), `pass ${k}, back`).toEqual(votesAt(done));
      if (done > 0) await page.locator(`${votes} button[aria-label='Back one pass']`).click();
    }
    expect(problems()).toEqual([]);
  });

  test('comes back by a link, goes to the end and back with the keyboard, and says why a mean is what it is', async () => {
    const { page } = await open(votes, '#f9-4=1,86,pass');
    expect(await shown(page)).toEqual(votesAt(86));
    await page.locator(`${votes} button.primary`).focus();
    await page.keyboard.press('End');
    expect(await shown(page)).toEqual(votesAt(run.plan(0).count));
    await page.waitForFunction(() => location.hash === '#f9-4=1,115,pass');
    await page.keyboard.press('Home');
    expect(await shown(page)).toEqual(votesAt(0));
    await page.keyboard.press('End');
    await page.locator(`${votes} .votes tbody tr`).nth(4).locator('button.term').last().click();
    await page
      .locator(`${votes}`)
      .getByText('exampleWeightGradient')
      .or(page.locator(`${votes} .why`))
      .first()
      .waitFor();
  });
});

test('no accessibility violation with both figures in the middle of things', async () => {
  const { page } = await open(votes, '#f9-3=1,8,v:F,guess:onePath&f9-4=1,99,pass');
  for (const fold of await page.locator(`${check} summary, ${votes} summary`).all()) await fold.click();
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await builder.include(check).include(votes).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))).toEqual([]);
});

test('at 320 px nothing but tables is wider than the page, and every control has 24 px', async () => {
  const { page } = await open(votes, '#f9-3=1,8,v:F,guess:input&f9-4=1,99,pass', {
    viewport: { width: 320, height: 700 },
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const bad = await page
    .locator(`:is(${check}, ${votes}) :is(button:not(.term), input, select)`)
    .evaluateAll((controls) =>
      controls
        .filter((control) => {
          const { width, height, right } = control.getBoundingClientRect();
          return width > 0 && (width < 24 || height < 24 || right > 320);
        })
        .map((control) => control.outerHTML.slice(0, 120)),
    );
  expect(bad).toEqual([]);
});

test('without JavaScript both figures stand as stills with their tables', async () => {
  const { page } = await site.open('lessons/backprop/', { javaScriptEnabled: false });
  expect(await checked(page)).toEqual(checksAt(0));
  expect(await page.locator(`${votes} .votes tbody tr`).count()).toBe(8);
  expect(await page.locator(`${check} .setting-row`).isVisible()).toBe(false);
});
