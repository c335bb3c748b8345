/** The workbench where things are not as they should be: translated, with code that does not come, in a sub-folder, on paper, attacked. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { packed } from '../../src/components/kit/stage/to-workbench/packed.ts';
import { writeLink } from '../../src/workbench/state/link.ts';
import { opened } from '../../src/workbench/state/state.ts';
import { axe, useSite } from './harness.ts';
import { faults, translate, translated, untranslated, wakeFigures, watchFaults } from './lesson-walk.ts';

const site = useSite();
const below = useSite({ prefix: '/a/b c/' });
const still = { reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } } as const;

async function open(at = 'workbench/', options = {}) {
  const visit = await site.open(at, { ...still, ...options });
  await visit.page.locator('.run:enabled').waitFor();
  return visit;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const updates = async (page: Page) =>
  Number(/^[\d,]+/.exec(await page.locator('.time').innerText())?.[0].replaceAll(',', ''));
const unfold = (page: Page, summary: string) =>
  page.locator('.bench-extras details:has(> summary)', { hasText: summary }).evaluate((fold: HTMLDetailsElement) => {
    fold.open = true;
  });
const folds = ['Challenges', 'Layer by layer', 'Compare two runs', 'Share and take away'];
/** Without the translator's marks. */
const plain = async (page: Page, place: string) =>
  ((await page.locator(place).first().textContent()) ?? '').replaceAll(translated, '').replaceAll(/\s+/g, ' ').trim();

test('translated before it is used, it says what the untranslated one says, and nothing breaks', async () => {
  const walks: unknown[] = [];
  for (const act of ['null', translate]) {
    const { page, problems } = await open();
    await page.evaluate(watchFaults);
    await page.evaluate(act);
    const said: string[] = [];
    const look = async () => {
      for (const place of ['.doing', '.time span']) said.push(await plain(page, place));
    };
    await look();
    for (const by of ['On 100 updates', 'Back 1 update', 'On 1 update']) {
      await page.locator(`[aria-label="${by}"]`).click();
      await page.waitForTimeout(200);
      await look();
    }
    for (const tab of ['network', 'training', 'data']) {
      await page.locator(`[role=tab][id$="-tab-${tab}"]`).click();
      await page.locator('.bench-settings .panel:visible').first().waitFor();
    }
    await page.locator('.data-panel select').first().selectOption('iris');
    await page.waitForTimeout(200);
    said.push(await plain(page, '.bench-head .notice'));
    await page.locator('.views button').nth(1).click();
    await page.locator('.bench-steps .transport .primary:enabled').waitFor();
    for (let k = 0; k < 3; k++) {
      await page.locator('.bench-steps .transport .primary').click();
      said.push(await plain(page, '.bench-steps .sentence'));
    }
    for (const fold of await page.locator('.bench-extras > details, .bench-extras > div > details').all())
      await fold.evaluate((its: HTMLDetailsElement) => {
        its.open = true;
      });
    await page.locator('.take-away').waitFor();
    await page.locator('.challenge-list').waitFor();
    if (act === translate) expect(await page.evaluate(untranslated)).toBe('[]');
    expect(await page.evaluate(faults)).toBe('[]');
    expect(problems()).toEqual([]);
    walks.push(said);
  }
  expect(walks[1]).toEqual(walks[0]);
}, 60_000);

test('every part whose code does not come says so, and comes with the next try', async () => {
  const { page } = await open();
  await page.evaluate(watchFaults);
  const here = site.requests(/\.js$/).map((file) => file.replaceAll(/[.\\+]/g, '\\$&'));
  site.fault(new RegExp(`^(?!.*(?:${here.join('|')})).*\\.js$`), 'missing');
  const said = async (place: string) => page.locator(`${place} .unloaded:visible`).first().waitFor({ timeout: 8000 });
  const lacking: string[] = [];
  const look = async (name: string, place: string) => said(place).catch(() => void lacking.push(name));
  for (const tab of ['Network', 'Training']) {
    await page.getByRole('tab', { name: tab }).click();
    if ((await page.locator('.bench-settings .panel:visible').count()) === 0) await look(tab, '.bench-settings');
  }
  for (const fold of folds) {
    await unfold(page, fold);
    await look(fold, `.bench-extras details:has(> summary:text("${fold}"))`);
  }
  await press(page, 'Step through an update');
  if ((await page.locator('.bench-steps').count()) === 0) await look('steps', '.bench-network');
  expect(lacking).toEqual([]);
  site.clearFaults();
  for (let k = 0; k < 12 && (await page.locator('.workbench .unloaded button').count()) > 0; k++) {
    await page.locator('.workbench .unloaded button').first().dispatchEvent('click');
    await page.waitForTimeout(400);
  }
  await expect.poll(() => page.locator('.workbench .unloaded').count()).toBe(0);
  await page.locator('.take-away').waitFor();
  await page.locator('.bench-steps .transport').waitFor();
  expect(await page.evaluate(faults)).toBe('[]');
}, 90_000);

test('from a lesson in a sub-folder the way leads to the workbench of that folder', async () => {
  const { page, problems } = await below.open('lessons/backprop/', still);
  expect(await page.evaluate(wakeFigures)).toBe('[]');
  const fold = page.locator('#f9-1 details:has(> summary:text-is("Open in the workbench"))');
  await fold.evaluate((its: HTMLDetailsElement) => {
    its.open = true;
  });
  await fold.locator('a').click();
  await page.locator('.run:enabled').waitFor();
  expect(page.url()).toMatch(/\/a\/b%20c\/workbench\/(index\.html)?#/);
  expect(await page.locator('.built-network').getAttribute('aria-label')).toBe('Network 2-2-2');
  await press(page, 'Train');
  await expect.poll(() => updates(page)).toBeGreaterThan(10);
  await page.locator('.site-header').getByRole('link', { name: 'Lessons' }).click();
  await page.waitForURL('**/a/b%20c/**#lessons');
  expect(problems().filter((problem) => !problem.startsWith('foreign'))).toEqual([]);
});

test('on paper it is the network with its numbers, without what is pressed', async () => {
  const { page } = await open();
  await page.locator('[aria-label="On 100 updates"]').click();
  await expect.poll(() => updates(page)).toBe(100);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.built-network').isVisible()).toBe(true);
  expect(await page.locator('.doing').isVisible()).toBe(true);
  const buttons = await page
    .locator('.workbench button, .workbench select, .workbench input')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length);
  expect(buttons).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

describe('open to all readers', () => {
  test('while it trains', async () => {
    const { page } = await open();
    await press(page, 'Train');
    await expect.poll(() => updates(page)).toBeGreaterThan(50);
    expect(await axe(page)).toEqual([]);
  });

  test('with the notice of a link that cannot be used, and of what does not go together', async () => {
    const { page } = await open('workbench/#w=1.abc');
    await page.locator('.bench-head .notice').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Training' }).click();
    await page.getByRole('combobox', { name: 'Loss' }).selectOption('categorical-cross-entropy');
    await page.locator('.notice[role=alert]').first().waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test('with the form in which challenges are made, in dark colours, and with two runs compared', async () => {
    const { page } = await open('workbench/', { colorScheme: 'dark' });
    await unfold(page, 'Challenges');
    await page.locator('.challenge-list').waitFor();
    await page.locator('.challenges details').evaluateAll((all) => {
      for (const fold of all as HTMLDetailsElement[]) fold.open = true;
    });
    await unfold(page, 'Compare two runs');
    await press(page, 'Keep this run');
    expect(await axe(page)).toEqual([]);
  });

  test('with a table, its dialect and what was left out of it', async () => {
    const { page } = await open();
    await page.locator('.data-panel select').first().selectOption('table');
    await page.getByText('Or paste rows').click();
    await page.locator('.paste-field textarea').fill('a;b;c\n1,5;2;x\n2,5;;y\n3,5;=1+1;x\n4;2;<b>y</b>\n5;3;x\n');
    await press(page, 'Read these rows');
    await page.locator('.table-read').waitFor();
    expect(await axe(page)).toEqual([]);
  });
});

describe('attacked', () => {
  /** Points of the reader's own, a trained network, a number set by hand: what must not be lost. */
  async function mine() {
    const { page, problems } = await open();
    await page.locator('.data-panel select').first().selectOption('own');
    await page.locator('.own-plane').waitFor();
    await page.locator('.own-plane').focus();
    for (const key of ['ArrowRight', 'Enter', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await page.locator('[aria-label="On 100 updates"]').click();
    await expect.poll(() => updates(page)).toBe(100);
    await page.waitForTimeout(600);
    const here = async () => ({
      hash: await page.evaluate(() => location.hash),
      doing: await page.locator('.doing').innerText(),
      points: await page
        .locator('.own-points')
        .innerText()
        .catch(() => 'gone'),
    });
    return { page, problems, here };
  }
  const hostile = async (json: unknown) => `#w=${await packed(json as object)}`;
  const put = (path: string, value: unknown) => {
    const state = structuredClone(opened) as unknown as Record<string, unknown>;
    const keys = path.split('.');
    const holder = keys.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, state);
    holder[keys.at(-1) as string] = value;
    return state;
  };

  test('by links: each is refused in words, and what the reader had stays, in the address too', async () => {
    const whole = await writeLink(opened);
    const bomb = new Response(
      new Blob([' '.repeat(25_000_000)]).stream().pipeThrough(new CompressionStream('deflate')),
    );
    const links = [
      ...[3, 9, 40, whole.length - 1].map((length) => `#w=${whole.slice(0, length)}`),
      `#w=0.${whole.slice(2)}`,
      `#w=2.${whole.slice(2)}`,
      `#c=${whole}`,
      `#e=${whole}`,
      '#w=%00%ff',
      `#w=1.${'A'.repeat(1_000_000)}`,
      `#w=1.${Buffer.from(await bomb.arrayBuffer()).toString('base64url')}`,
      await hostile(
        put(
          'network.layers',
          Array.from({ length: 9 }, () => ({ units: 1, activation: 'tanh' })),
        ),
      ),
      await hostile(put('network.layers', [{ units: 1e9, activation: 'tanh' }])),
      await hostile(put('source.points', 1e308)),
      await hostile(put('source.kind', '__proto__')),
      await hostile(put('training.optimizer', { kind: 'constructor', learningRate: 1 })),
      await hostile(put('time.update', -1)),
      await hostile(JSON.parse('{"__proto__": {"version": 1}, "constructor": {"prototype": {"polluted": 1}}}')),
      await hostile([[[[]]]]),
      `#e=${await packed({ from: '<img src=x>', experiment: { network: null }, update: 0, granularity: 'update' })}`,
    ];
    const { page, problems, here } = await mine();
    const before = await here();
    for (const link of links) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, link);
      await page.locator('.bench-head .notice', { hasText: 'This link cannot be used' }).waitFor();
      await expect.poll(here, { message: link.slice(0, 60) }).toEqual(before);
      // A change takes the notice away, and is taken back.
      await page.locator('[aria-label="Back 1 update"]').click();
      await page.locator('[aria-label="On 1 update"]').click();
      await page.waitForTimeout(500);
    }
    expect(await page.evaluate(() => ({}) as { polluted?: number }).then(({ polluted }) => polluted)).toBe(undefined);
    expect(problems()).toEqual([]);
  }, 120_000);

  test('by tables: each says what is wrong, and what the reader had stays', async () => {
    const { page, problems, here } = await mine();
    const before = await here();
    const wide = new Array(10_000).fill('1').join(',');
    const files: readonly (readonly [string, Buffer, RegExp])[] = [
      ['wide.csv', Buffer.from(`${wide}\n${wide}\n`), /Line 1 has 10,000 columns/],
      ['empty.csv', Buffer.from(''), /no text/],
      ['mark.csv', Buffer.from([0xef, 0xbb, 0xbf]), /no (text|row)/],
      ['zero.csv', Buffer.from('a,b\n1,\0\n'), /line 2/],
      ['picture.csv', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), /a picture/],
      ['book.csv', Buffer.from('PK\u0003\u0004', 'latin1'), /workbooks/],
      ['long.csv', Buffer.alloc(5_000_001, '1,2\n'), /bytes are taken/],
      ['one.csv', Buffer.from('height\n1\n2\n4\n'), /Only one column/],
    ];
    await page
      .locator('.data-panel select')
      .first()
      .selectOption('table')
      .catch(() => undefined);
    for (const [name, buffer, words] of files) {
      await page.locator('.table-panel input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
      await page.locator('.table-panel .notice', { hasText: words }).first().waitFor();
      expect(await page.locator('.doing').innerText(), name).toBe(before.doing);
    }
    expect(await page.locator('script[src*=evil], .table-panel b').count()).toBe(0);
    expect(problems()).toEqual([]);
  }, 60_000);

  test('by a table of formulas, markup, NaN, a mark and letters of Windows: it is read, and what is left out is named', async () => {
    const { page, problems } = await open();
    await page.locator('.data-panel select').first().selectOption('table');
    const rows = Array.from({ length: 20 }, (_, n) => `${n % 7};${n % 5},5;${n % 2 ? 'rouge' : 'été'}`);
    const text = ['größe;b;c', '=1+1;2;été', '<script>document.title=1</script>;3;été', 'NaN;1;rouge', ...rows].join(
      '\r\n',
    );
    await page.locator('.table-panel input[type=file]').setInputFiles({
      name: '<img src=x onerror=document.title=1>.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text, 'latin1'),
    });
    await page.locator('.table-read').waitFor();
    const said = await page.locator('.table-panel').innerText();
    expect(said).toMatch(/Line 1 is not UTF-8.*Windows-1252/);
    expect(said).toContain('größe');
    expect(said).toContain('<img src=x onerror=document.title=1>.csv');
    const left = page.locator('.table-panel details', { hasText: 'left out' });
    if ((await left.count()) > 0)
      await left.first().evaluate((its: HTMLDetailsElement) => {
        its.open = true;
      });
    expect(await page.locator('.table-panel').innerText()).toMatch(/(L|l)ine 2\b/);
    expect(await page.title()).not.toBe('1');
    expect(problems()).toEqual([]);
  });

  test('by files: each says line and column, and what the reader had stays', async () => {
    const { page, problems, here } = await mine();
    const before = await here();
    await unfold(page, 'Share and take away');
    await page.locator('.take-away').waitFor();
    const json = JSON.stringify(opened, undefined, 2);
    const files: readonly (readonly [string, RegExp])[] = [
      [json.slice(0, 200), /line \d+, column \d+/],
      [json.replace('"points": 200', '"points": NaN'), /line \d+, column \d+/],
      [json.replace('"points": 200', '"points": 1e999'), /line \d+, column \d+/],
      [json.replace('"version": 1', '"version": 0'), /line 2, column 14.*version/],
      ['['.repeat(500_000), /cannot be used/],
      ['{"__proto__": {"version": 1}}', /line 1, column 1/],
    ];
    for (const [text, words] of files) {
      await page.locator('.take-away input[type=file]').setInputFiles({
        name: 'state.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      await page.locator('.take-away > [role=status]', { hasText: words }).waitFor();
      expect(await here(), text.slice(0, 40)).toEqual(before);
      await page.locator('.take-away input[type=file]').evaluate((input: HTMLInputElement) => {
        input.value = '';
      });
    }
    expect(problems()).toEqual([]);
  }, 60_000);
});
