/**
 * From a figure of a lesson to the workbench: the link that each network figure gives opens its network at its step, and both pages show
 * the same numbers. Bit for bit, in Node: tests/workbench/state/handed.test.ts, handed-stops.test.ts.
 */
import process from 'node:process';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createSession } from '../../src/workbench/session/session.ts';
import { experimentOf } from '../../src/workbench/state/experiment-of.ts';
import { readLink } from '../../src/workbench/state/read-link.ts';
import { openedPart } from '../workbench/state/opened.ts';
import { useSite } from './harness.ts';
import { wakeFigures } from './lesson-walk.ts';
import { htmlOf, lessons } from './prompts-answer.ts';

const site = useSite();
const still = { reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } } as const;

/** The figures from which a link leads to the workbench. What has no network of the engine, or none that learns, has none. */
const expected: Readonly<Record<string, readonly string[]>> = {
  perceptron: ['f1-1', 'f1-2'],
  'perceptron-learning': ['f2-1', 'f2-2', 'f2-3'],
  xor: ['f3-1', 'f3-2', 'f3-3', 'f3-4'],
  'forward-pass': ['f4-1'],
  activations: ['f5-4'],
  loss: ['f6-1', 'f6-3'],
  'gradient-descent': ['f7-5'],
  backprop: ['f9-1', 'f9-2', 'f9-3', 'f9-4'],
  'training-loop': ['f10-1', 'f10-3', 'f10-4'],
  'deep-gradients': ['f11-1', 'f11-2', 'f11-5'],
  overfitting: ['f14-1', 'f14-5'],
};

/** Figure 3.2 opens with units that compare, in two layers: what does not learn has no link. */
const learning = '#f3-2=1,0,operation,as:sigmoid';

/** By hand, with EVERY=1, also where each figure opens. */
const every = process.env['EVERY'] !== undefined;

const fold = 'details:has(> summary:text-is("Open in the workbench"))';

/** Every number that names its cell, outside the current line, which shows what its event has read. */
const numbersIn = (page: Page, place: string): Promise<Record<string, string>> =>
  page
    .locator(`${place} .state [data-cell]`)
    .evaluateAll((cells) =>
      Object.fromEntries(
        cells
          .filter((cell) => cell.closest('.numbers, .symbols') === null)
          .map((cell) => [cell.getAttribute('data-cell'), cell.textContent ?? '']),
      ),
    );

/** A shown number, and half of its last digit; undefined for words. */
function read(text: string): { value: number; half: number } | undefined {
  const match = /^(−?)(\d+)(?:\.(\d+))?(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, whole, decimals = '', raised = ''] = match;
  const power = Number(
    [...raised]
      .map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))
      .map((k) => (k < 0 ? '-' : k))
      .join('') || 0,
  );
  const scale = 10 ** power;
  return {
    value: (sign === '' ? 1 : -1) * Number(`${whole}.${decimals || 0}`) * scale,
    half: 0.5000001 * 10 ** -decimals.length * scale,
  };
}

/** The link of a figure at the step at which it stands. */
async function linkOf(page: Page, id: string): Promise<string> {
  const its = page.locator(`#${id} ${fold}`);
  await its.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await its.locator('a').waitFor();
  // A step that was just made is packed a moment later.
  await page.waitForTimeout(150);
  return (await its.locator('a').getAttribute('href')) ?? '';
}

const updatesIn = (text: string) => Number((/^[\d,]+/.exec(text)?.[0] ?? '').replaceAll(',', ''));

describe.each(lessons.map(({ slug }) => slug))('/lessons/%s/', (slug) => {
  test('each network figure opens in the workbench with its numbers', async () => {
    const { page, problems } = await site.open(`lessons/${slug}/${slug === 'xor' ? learning : ''}`, still);
    expect(await page.evaluate(wakeFigures)).toBe('[]');
    const figures = await page
      .locator(`figure.figure:has(${fold})`)
      .evaluateAll((all) => all.map((figure) => figure.id));
    expect(figures.sort()).toEqual([...(expected[slug] ?? [])].sort());
    for (const id of figures) {
      const next = page.locator(`#${id} .transport .primary`);
      const steps = (await next.count()) === 0 ? [0] : every ? [0, 3] : [3];
      for (const more of steps) {
        for (let k = 0; k < more; k++) await next.dispatchEvent('click');
        const href = await linkOf(page, id);
        const { state } = await openedPart(href.replace(/^.*#/, ''));
        const { page: bench, problems: wrong } = await site.open('', still);
        await bench.goto(href);
        await bench.locator('.run:enabled').waitFor();
        // The end of an update is the beginning of the next, and is called so once the steps of the workbench are there.
        const { update, done } = state.time;
        const places = done > 0 ? [update, update + 1] : [update];
        await expect
          .poll(async () => places.includes(updatesIn(await bench.locator('.time').innerText())), {
            message: `${id} ${places}`,
          })
          .toBe(true);
        expect(await bench.locator('.notice, .link-notice').count(), `${id} ${href}`).toBe(0);
        await bench.getByRole('button', { name: 'Step through an update' }).click();
        await bench.locator('.bench-steps .transport').waitFor();
        const [here, there] = [await numbersIn(page, `#${id}`), await numbersIn(bench, '.bench-steps')];
        const both = Object.keys(here).filter((cell) => read(here[cell] ?? '') && read(there[cell] ?? ''));
        const other = both.filter((cell) => {
          const [a, b] = [read(here[cell] as string), read(there[cell] as string)];
          return a && b && Math.abs(a.value - b.value) > Math.max(a.half, b.half);
        });
        expect(
          other.map((cell) => `${cell}: ${here[cell]}, there ${there[cell]}`),
          `${id} ${more}`,
        ).toEqual([]);
        expect(wrong()).toEqual([]);
        await bench.context().close();
      }
    }
    expect(problems()).toEqual([]);
  }, 180_000);
});

/** The state that a link at the end of a lesson opens the workbench in, as its address has it. */
const onwardOf = (slug: string) =>
  /aria-labelledby="onward".*?href="[^"]*\/workbench\/[^"#]*#w=([^"]+)"/s.exec(htmlOf(slug))?.[1] ?? '';

test.each(lessons)(
  'the end of /lessons/$slug/ leads on to the workbench, with a beginning of its own that trains',
  async ({ slug }) => {
    const read = await readLink(onwardOf(slug));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const built = experimentOf(read);
    if ('problems' in built) throw new Error(JSON.stringify(built.problems));
    const session = createSession(built.experiment, built.prepared);
    session.train(read.time.update + 5);
    expect([session.update, session.ended]).toEqual([read.time.update + 5, undefined]);
  },
);

test('the link at the end of a lesson opens the workbench, which trains', async () => {
  const { page } = await site.open('lessons/xor/', still);
  await page.locator('[aria-labelledby="onward"] a').click();
  await page.locator('.run:enabled').waitFor();
  expect(new URL(page.url()).hash).toBe(`#w=${onwardOf('xor')}`);
  expect(await page.locator('.notice, .link-notice').count()).toBe(0);
  expect(await page.locator('.doing').innerText()).not.toContain('not a number');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(async () => updatesIn(await page.locator('.time').innerText())).toBeGreaterThan(3);
});

test('where what a figure hands over does not come, the fold says so, and makes its link with the next try', async () => {
  const { page } = await site.open('lessons/gradient-descent/', still);
  expect(await page.evaluate(wakeFigures)).toBe('[]');
  site.fault(/\/handed[^/]*\.js$/, 'missing');
  const its = page.locator(`#f7-5 ${fold}`);
  await its.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await its.getByText('This could not be loaded').waitFor();
  expect(await its.locator('a').count()).toBe(0);
  await its.getByRole('button', { name: 'Try again' }).click();
  await its.getByText('This could not be loaded').waitFor();
  site.clearFaults();
  await its.getByRole('button', { name: 'Try again' }).click();
  await its.locator('a[href*="/workbench/"][href*="#e=1."]').waitFor();
  expect(await its.locator('.unloaded').count()).toBe(0);
});

test('the fold packs its link once for each state, however often the figure is drawn', async () => {
  const { page } = await site.open('lessons/backprop/', still);
  expect(await page.evaluate(wakeFigures)).toBe('[]');
  await page.evaluate(() => {
    const Plain = CompressionStream;
    Object.assign(globalThis, { packed: 0 });
    globalThis.CompressionStream = class extends Plain {
      constructor(format: CompressionFormat) {
        super(format);
        (globalThis as unknown as { packed: number }).packed++;
      }
    };
  });
  const packed = () => page.evaluate(() => (globalThis as unknown as { packed: number }).packed);
  const link = page.locator(`#f9-1 ${fold} a`);
  await linkOf(page, 'f9-1');
  expect(await packed()).toBe(1);
  // What the pointer comes to is drawn lit, in the picture and in the table.
  const cells = page.locator('#f9-1 svg.network [data-cell]');
  for (const k of [0, 1, 2, 3]) await cells.nth(k).dispatchEvent('pointerover');
  await page.waitForTimeout(100);
  expect(await packed()).toBe(1);
  const before = await link.getAttribute('href');
  await page.locator('#f9-1 .transport .primary').dispatchEvent('click');
  await expect.poll(() => link.getAttribute('href')).not.toBe(before);
  expect(await packed()).toBe(2);
});

test.each([320, 360, 400, 768, 1280])('the header has all its places in one row at %i px', async (width) => {
  const { page } = await site.open('lessons/perceptron/', { ...still, viewport: { width, height: 740 } });
  const places = page.locator('.site-header nav a');
  expect(await places.allInnerTexts()).toHaveLength(4);
  const tops = await page.locator('.site-header :is(a, button)').evaluateAll((all) =>
    all.map((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return Math.round((top + bottom) / 2);
    }),
  );
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(4);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
