/** The lab as tests press and read it. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beginRun } from './begin-run.ts';
import type { Site } from './harness.ts';
import { readyToPress } from './press-when.ts';

export const SHARD = /mnist-(train|test)-.*\.bin$/;
export const WORKER = /worker-.*\.js$/;

/** Settings of a run that takes a minute, so that a press comes in time on a busy machine too: 200 epochs of 1,000 images take 3 s. */
export const longRun = '1,images:20000,epochs:200,network:128relu';

/** @param hash settings in the address: `1,epochs:3` */
export async function openLab(site: Site, options: BrowserContextOptions = {}, hash?: string) {
  const visit = await site.open(hash === undefined ? 'lab/' : `lab/#lab=${hash}`, options);
  await ready(visit.page);
  return { ...visit, lab: controls(visit.page) };
}

/**
 * The lab on the page that the tests of a file share: before a run, at settings as an address has them. Images, library and
 * worker are there from the tests before.
 */
export async function sharedLab(site: Site, settings = '1', options: BrowserContextOptions = {}) {
  const visit = await site.share(`lab/#lab=${settings}`, options);
  const lab = controls(visit.page);
  await awake(visit.page);
  await lab.reset();
  await ready(visit.page);
  return { ...visit, lab };
}

/** Brings the panel to the front in which this stands, where panels share a place. */
export async function forward(page: Page, part: string): Promise<void> {
  await page
    .locator(part)
    .first()
    .evaluate((element) => {
      const id = element.closest('.panels > section, .pinned > figure')?.id;
      document.querySelector<HTMLElement>(`.deck [data-show="${id}"]`)?.click();
    });
  await page.locator(part).first().scrollIntoViewIfNeeded();
}

/** Turns to the lab, which wakes it. */
export async function awake(page: Page): Promise<void> {
  await forward(page, '.train');
  await page.locator('astro-island:not([ssr]) .train').waitFor({ timeout: 90_000 });
}

export async function ready(page: Page): Promise<void> {
  await forward(page, '.train');
  await page
    .locator('.lab-now')
    .getByText(/^Ready\./)
    .waitFor({ timeout: 90_000 });
}

export function controls(page: Page) {
  const panel = page.locator('.train');
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  return {
    button,
    /** Starts a run: what the lab says afterwards is said of it. */
    start: () => beginRun(panel),
    /** Starts a run, and presses a button as soon as it trains. */
    startAndPress: async (name: string) => {
      const pressed = await readyToPress(panel, '.lab-now', /^Training: epoch/, name);
      await button('Start').click();
      await pressed();
    },
    /** Goes back to before the run, if there is one. */
    reset: () =>
      panel.evaluate((element) => {
        const buttons = [...element.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent === 'Reset')?.click();
      }),
    epochs: (count: number) => panel.getByLabel('Epochs').fill(String(count)),
    images: (count: string) => panel.getByRole('radio', { name: count }).check(),
    more: () => panel.getByText('More settings').click(),
    field: (name: string) => panel.getByLabel(name, { exact: true }),
    /** Waits until the lab's sentence fits. */
    says: (sentence: RegExp, timeout = 90_000) =>
      panel.locator('.lab-now').filter({ hasText: sentence }).waitFor({ timeout }),
    now: () => panel.locator('.lab-now').innerText(),
    fault: () => panel.locator('.lab-fault').innerText(),
    readout: async (name: string) =>
      panel.locator('.lab-readouts > div').filter({ hasText: name }).locator('.lab-value').innerText(),
    fingerprint: () => panel.locator('.lab-result code').innerText(),
    rows: () => panel.locator('.lab-table tbody tr').count(),
  };
}
