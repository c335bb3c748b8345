/** The workbench attacked, by links, tables and files: each is refused or read in words, and what the reader had stays. */
import { expect, test } from 'vitest';
import { packed } from '../../src/components/kit/stage/to-workbench/packed.ts';
import { writeLink } from '../../src/workbench/state/link.ts';
import { opened } from '../../src/workbench/state/state.ts';
import { useSite } from './harness.ts';
import { openBench, unfold, updates } from './workbench-page.ts';

const site = useSite();
const open = () => openBench(site);

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
  const bomb = new Response(new Blob([' '.repeat(25_000_000)]).stream().pipeThrough(new CompressionStream('deflate')));
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
