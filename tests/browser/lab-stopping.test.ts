/** Early stopping, l1 and clipping as they are set and as a run ends with them. */
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { openLab, sharedLab } from './lab-page.ts';

const site = useSite();
const title = 'Early stopping, l1, clipping';

describe('the fields of early stopping, l1 and clipping', () => {
  test('are folded away as long as none is used, and stay while one is typed in', async () => {
    const { page, lab } = await sharedLab(site);
    await lab.more();
    await page.getByText(title, { exact: true }).waitFor();
    expect(await lab.field('Patience').isVisible()).toBe(false);
    await page.getByText(title, { exact: true }).click();
    await lab.field('Patience').fill('3');
    await lab.field('Patience').fill('0');
    expect(await lab.field('Patience').isVisible()).toBe(true);
  });

  test('are open for a link that uses one, and refuse what cannot be trained with', async () => {
    const { page, lab } = await openLab(site, {}, '1,clip:0.5');
    await lab.field('Clipping').waitFor();
    expect(await lab.field('Clipping').inputValue()).toBe('0.5');
    await lab.field('l1').fill('2');
    await expect.poll(() => page.locator('.lab-error').allInnerTexts()).toEqual(['l1 must be a number from 0 to 1.']);
  });
});

test('a run that stops early says so, with the epoch that it keeps, and leaves the weights of a run of so many epochs', async () => {
  const { lab, page } = await sharedLab(site, '1,network:8relu,optimizer:adam_0.05,epochs:60,patience:2');
  await lab.start();
  await lab.says(/^Finished with the network of epoch \d+: /);
  const [, best] = /epoch (\d+)/.exec(await lab.now())!;
  const epochs = Number(best) + 2;
  const said = await page.locator('.lab-result').innerText();
  expect(said).toContain(`The run ended after epoch ${epochs}: 2 epochs without a lower one.`);
  const kept = await lab.fingerprint();

  const short = await sharedLab(site, `1,network:8relu,optimizer:adam_0.05,epochs:${best}`);
  await short.lab.start();
  await short.lab.says(/^Finished: /);
  expect(await short.lab.fingerprint()).toBe(kept);
});
