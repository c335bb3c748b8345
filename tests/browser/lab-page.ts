/** The lab as tests press and read it. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './harness.ts';

export const SHARD = /mnist-(train|test)-.*\.bin$/;
export const WORKER = /worker-.*\.js$/;

/** @param hash settings in the address: `1,epochs:3` */
export async function openLab(site: Site, options: BrowserContextOptions = {}, hash?: string) {
  const visit = await site.open(hash === undefined ? 'lab/' : `lab/#lab=${hash}`, options);
  await ready(visit.page);
  return { ...visit, lab: controls(visit.page) };
}

export async function ready(page: Page): Promise<void> {
  await page.locator('.train').scrollIntoViewIfNeeded();
  await page
    .locator('.lab-now')
    .getByText(/^Ready\./)
    .waitFor();
}

export function controls(page: Page) {
  const panel = page.locator('.train');
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  return {
    button,
    start: () => button('Start').click(),
    epochs: (count: number) => panel.getByLabel('Epochs').fill(String(count)),
    images: (count: string) => panel.getByRole('radio', { name: count }).check(),
    more: () => panel.getByText('More settings').click(),
    field: (name: string) => panel.getByLabel(name, { exact: true }),
    /** Waits until the lab's sentence fits. */
    says: (sentence: RegExp, timeout = 30_000) =>
      panel.locator('.lab-now').filter({ hasText: sentence }).waitFor({ timeout }),
    /** Presses a button as soon as the lab trains, from inside the page: before a press from outside, a run may be over. */
    pressInTraining: (name: string) =>
      panel.evaluate(
        (section, name) =>
          new Promise<void>((resolve, reject) => {
            setTimeout(() => reject(new Error('the lab does not train')), 20_000);
            const look = () => {
              if (!section.querySelector('.lab-now')?.textContent?.startsWith('Training: epoch')) return;
              observer.disconnect();
              [...section.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
              resolve();
            };
            const observer = new MutationObserver(look);
            observer.observe(section, { subtree: true, childList: true, characterData: true });
            look();
          }),
        name,
      ),
    now: () => panel.locator('.lab-now').innerText(),
    fault: () => panel.locator('.lab-fault').innerText(),
    readout: async (name: string) =>
      panel.locator('.lab-readouts > div').filter({ hasText: name }).locator('.lab-value').innerText(),
    fingerprint: () => panel.locator('.lab-result code').innerText(),
    rows: () => panel.locator('.lab-table tbody tr').count(),
  };
}
