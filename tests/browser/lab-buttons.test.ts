/** The buttons of the lab under everybody's hands: pressed twice, at the wrong time, by keyboard, in a hidden tab. */
import { describe, expect, test } from 'vitest';
import { axe, useSite } from './harness.ts';
import { longRun, SHARD, sharedLab } from './lab-page.ts';

const site = useSite();

describe('the buttons', () => {
  test('stop and reset during the download and during training leave a lab that can train', async () => {
    const { problems } = await sharedLab(site);
    // Each with images that are not there yet.
    for (const [press, images] of [
      ['Stop', 5000],
      ['Reset', 12_000],
    ] as const) {
      const { lab } = await sharedLab(site, `1,images:${images}`);
      for (const at of ['download', 'training']) {
        if (at === 'training') await lab.startAndPress(press);
        else {
          await lab.start();
          await lab.button(press).click();
        }
        await lab.says(press === 'Stop' ? /^Stopped/ : /^Ready/);
      }
    }
    const { lab } = await sharedLab(site, '1,epochs:1');
    await lab.start();
    await lab.says(/^Finished/);
    expect(await lab.rows()).toBe(1);
    expect(problems()).toEqual([]);
  });

  test('start pressed twice is one run, which says aloud that it has finished', async () => {
    const { page, lab, problems } = await sharedLab(site, '1,epochs:2');
    await lab.button('Start').dblclick();
    await lab.says(/^Finished/);
    expect(await lab.rows()).toBe(2);
    expect(page.workers()).toHaveLength(1);
    await page
      .getByRole('status')
      .filter({ hasText: /^Finished: / })
      .waitFor();
    expect(problems()).toEqual([]);
  });

  // That a run with pauses, or by batches and epochs, has the same weights: run-training.test.ts, run-resumed.test.ts.
  test('pause holds the run, continue goes on', async () => {
    const { page, lab } = await sharedLab(site, longRun);
    await lab.startAndPress('Pause');
    await lab.says(/^Paused/);
    // Not the bar of the download, which goes on.
    const measured = page.locator('.lab-readouts, .lab-table, .lab-bars label:last-child');
    const before = await measured.allInnerTexts();
    await page.waitForTimeout(400);
    expect(await measured.allInnerTexts()).toEqual(before);
    await lab.button('Continue').click();
    await expect.poll(() => measured.allInnerTexts()).not.toEqual(before);
    await lab.reset();
  });

  test('one batch and one epoch hold the run after them', async () => {
    const { lab } = await sharedLab(site, '1,epochs:2');
    for (const step of [1, 2, 3]) {
      await lab.button('One batch').click();
      await lab.says(new RegExp(`^Step ${step} of 29 in epoch 1: loss `));
    }
    await lab.button('One epoch').click();
    await lab.says(/^Epoch 1 is done/);
    await lab.button('Continue').click();
    await lab.says(/^Finished/);
  });

  test('waits while its tab is hidden, says so, and goes on when it is seen', async () => {
    const { page, lab } = await sharedLab(site, longRun);
    await lab.start();
    await lab.says(/^Training: epoch/);
    const turn = (state: string) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await turn('hidden');
    await lab.says(/^Paused in epoch \d+ while this tab is hidden/);
    expect(await page.title()).toMatch(/^Paused: /);
    await turn('visible');
    await lab.says(/^Training: epoch/);
    expect(await page.title()).not.toMatch(/^Paused/);
    expect(await page.getByText('Training waited while this tab was hidden.').count()).toBe(1);
    await lab.button('Pause').click();
    await lab.says(/^Paused/);
    await turn('hidden');
    await turn('visible');
    await page.waitForTimeout(200);
    await lab.says(/^Paused in epoch \d+\.$/);
  });

  test('absurd numbers are refused at the field, and start does nothing', async () => {
    const { page, lab } = await sharedLab(site);
    for (const epochs of ['0', '1000000000', '-1', '1.5', '']) {
      await page.getByLabel('Epochs').fill(epochs);
      expect(await page.locator('.lab-error').innerText()).toBe('Epochs must be a whole number from 1 to 200.');
      // Playwright would wait for the button to be enabled.
      await lab.button('Start').click({ force: true });
    }
    expect(site.requests(SHARD)).toEqual([]);
  });
});

describe('everyone', () => {
  test('can train by keyboard alone', async () => {
    const { page, lab } = await sharedLab(site);
    await page.getByRole('radio', { name: '1,000' }).focus();
    const epochs = () => page.getByLabel('Epochs').inputValue();
    await page.keyboard.press('ArrowRight');
    await expect.poll(epochs).toBe('5');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(epochs).toBe('20');
    // One key at a time, each seen to arrive: what a busy machine does late must not go to another control.
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: at } = document;
        return (at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent)?.trim();
      });
    await page.keyboard.press('Shift+Tab');
    await expect.poll(focused).toBe('Epochs');
    await page.keyboard.type('1');
    await expect.poll(epochs).toBe('1');
    await page.keyboard.press('Tab');
    await expect.poll(focused).toMatch(/^1,000 [\d.]+ MB$/);
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('More settings');
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('Start');
    await page.keyboard.press('Enter');
    await lab.says(/^Finished/);
    expect(await lab.rows()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Start');
  });

  test('sees by its colour a button that cannot be used now, in the reader’s own colours', async () => {
    const { page, lab } = await sharedLab(site, '1,epochs:1');
    await lab.start();
    await lab.says(/^Finished/);
    await page.emulateMedia({ forcedColors: 'active' });
    const isGrey = (name: string) =>
      lab.button(name).evaluate((button) => {
        const unavailable = document.body.appendChild(document.createElement('span'));
        unavailable.style.color = 'GrayText';
        return getComputedStyle(button).color === getComputedStyle(unavailable).color;
      });
    expect([await isGrey('Pause'), await isGrey('Stop')]).toEqual([true, true]);
    expect([await isGrey('One batch'), await isGrey('Reset')]).toEqual([false, false]);
    await page.emulateMedia({ forcedColors: null });
  });

  test('meets no WCAG violation during and after a run, in light and dark colours', async () => {
    const { page, lab } = await sharedLab(site, longRun);
    await page.setViewportSize({ width: 360, height: 780 });
    await lab.startAndPress('Pause');
    await lab.says(/^Paused in epoch/);
    expect(await axe(page)).toEqual([]);
    await lab.reset();
    await lab.epochs(2);
    await lab.start();
    await lab.says(/^Finished/);
    await page.getByText('The same as a table').click();
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, 'colours')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('sees the lab, its twelve images and why it is still without JavaScript', async () => {
    const { page } = await site.open('lab/', { javaScriptEnabled: false });
    expect(await page.locator('.lab-sample img').count()).toBe(12);
    expect(await page.locator('.lab-now').innerText()).toContain('JavaScript is switched off');
  });
});
