/** A page of the built folder that is opened as a file: no script of it runs, and it says so. The edition that does run there: offline-edition. */
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { DIST, useSite } from './harness.ts';
import { withoutScripts } from './lesson-walk.ts';

const site = useSite();
const still = { reducedMotion: 'reduce' } as const;

test('a page that is opened as a file is what readers without JavaScript get', async () => {
  const { page } = await site.open('about/', still);
  await page.goto(`${pathToFileURL(DIST).href}/lessons/xor/index.html`);
  await expect.poll(() => page.evaluate(withoutScripts)).toBe('[]');
});

test.each(['workbench', 'teach/packages', 'teach/worksheets', 'work', 'search'])(
  '/%s/ that is opened as a file says that no scripts run, and shows no button or field that does nothing',
  async (path) => {
    const { page } = await site.open('about/', still);
    await page.goto(`${pathToFileURL(DIST).href}/${path}/index.html`);
    await page.locator('.scripts-none').waitFor();
    expect(await page.locator('main .unloaded:visible').filter({ hasNotText: 'No scripts run' }).count()).toBe(0);
    const alive = page.locator('main :is(button, input, select, textarea):enabled:visible');
    expect(await alive.evaluateAll((controls) => controls.map((control) => control.outerHTML.slice(0, 80)))).toEqual(
      [],
    );
  },
);
