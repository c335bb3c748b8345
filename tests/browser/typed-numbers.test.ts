/** Numbers typed into one field of each kind on the built pages, as people of several countries and on phones type them. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pagesOf, scrollToEnd, useSite } from './harness.ts';

const site = useSite();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

interface Kind {
  readonly name: string;
  readonly path: string;
  /** Brings the field into view and awake. */
  field(page: Page): Promise<Locator>;
  /** The number that it was given, as the page shows it. */
  given(page: Page, field: Locator): Promise<string>;
}

const unfolded = (page: Page, figure: string, summary: string) =>
  page
    .locator(`#${figure} details`, { has: page.locator('summary', { hasText: summary }) })
    .evaluate((fold: HTMLDetailsElement) => {
      fold.open = true;
    });

const awake = async (page: Page, figure: string) => {
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await page.locator(`#${figure} button:enabled:visible`).first().waitFor();
};

const itself = (_: Page, field: Locator) => field.inputValue();

const kinds: readonly Kind[] = [
  {
    name: 'a number with buttons beside it',
    path: 'lessons/perceptron/',
    async field(page) {
      await awake(page, 'f1-2');
      return page.locator('#f1-2-w1');
    },
    given: itself,
  },
  {
    name: 'a number with a slider',
    path: 'lessons/activations/',
    async field(page) {
      await awake(page, 'f5-1');
      return page.locator('#f5-1-z-text');
    },
    given: itself,
  },
  {
    name: 'the editor',
    path: 'lessons/backprop/#f9-1=1,19,operation',
    async field(page) {
      await awake(page, 'f9-1');
      await unfolded(page, 'f9-1', 'Change the numbers');
      return page.locator('#f9-1-w-2-0-0');
    },
    given: itself,
  },
  {
    name: 'a number of the picture',
    path: 'lessons/backprop/#f9-1=1,19,operation',
    async field(page) {
      await awake(page, 'f9-1');
      await page.locator('#f9-1 [data-edit="w.2.0.0"]').hover();
      await page.locator('#f9-1 [data-edit="w.2.0.0"]').click();
      return page.locator('#f9-1 .number-field input');
    },
    given: async (page) => page.locator('#f9-1 [data-edit="w.2.0.0"]').getAttribute('aria-valuetext').then(String),
  },
  {
    name: 'a setting of the lab',
    path: 'lab/',
    async field(page) {
      await page.locator('.lab details', { has: page.getByText('More settings') }).evaluateAll((folds) => {
        for (const fold of folds) (fold as HTMLDetailsElement).open = true;
      });
      return page.getByLabel('Weight decay (l2)');
    },
    // What is typed stays as it is; what it was read as stands in the link.
    given: itself,
  },
];

describe.each(kinds)('$name', ({ name, path, field, given }) => {
  test('takes what people type, and says of the rest what was expected', async () => {
    const { page, problems } = await site.open(path);
    const isLab = name.includes('lab');
    for (const [text, value] of [
      ['0,25', '0.25'],
      ['٠٫٥', '0.5'],
      ['2,5e–2', '0.025'],
      ['\u200b1/4', '0.25'],
      ['12.5 %', '0.125'],
      ['1.5×10⁻¹', '0.15'],
      ...(isLab
        ? []
        : ([
            ['−0,75', '−0.75'],
            ['–½', '−0.5'],
          ] as const)),
    ] as const) {
      const input = await field(page);
      await input.fill(text);
      await input.press('Enter');
      if (!isLab) await expect.poll(() => given(page, input), { message: text }).toBe(value);
      else await expect.poll(() => input.getAttribute('aria-invalid'), { message: text }).toBe('false');
    }
    for (const text of isLab ? ['1,000', '1e999'] : ['1,000', 'ten', '1e999', '1.5×10−4']) {
      const input = await field(page);
      await input.fill(text);
      await input.press('Enter');
      const said = page.locator(`#${await input.getAttribute('aria-describedby')}`);
      await expect.poll(() => said.innerText(), { message: text }).toContain(`“${text}” `);
      expect(await input.inputValue()).toBe(text);
      await input.press('Escape');
    }
    expect(problems()).toEqual([]);
  });
});

test('an exercise and practice take the notation of the page, and keep what they cannot read', async () => {
  const { page, problems } = await site.open('lessons/backprop/#f9-1=1,0,operation');
  await awake(page, 'f9-1');
  await unfolded(page, 'f9-1', 'I compute the next one');
  const field = page.locator('#f9-1-practice');
  const said = page.locator('#f9-1 .practice .said');
  await field.fill('1,000');
  await field.press('Enter');
  await expect.poll(() => said.innerText()).toContain('1000 or 1.000');
  expect(await field.inputValue()).toBe('1,000');
  await field.fill('7,5×10⁻³');
  await field.press('Enter');
  await expect.poll(() => said.innerText()).toMatch(/Right/);
  expect(problems()).toEqual([]);
});

test('a field that takes quarters alone says so of what lies between them, and takes a quarter in any writing', async () => {
  const { page, problems } = await site.open('lessons/perceptron-learning/');
  await awake(page, 'f2-2');
  await unfolded(page, 'f2-2', 'The points and their order');
  const input = page.locator('#f2-2-point-x1');
  await input.waitFor();
  for (const text of ['1/3', '2,5e-3', '0.30000000000000004']) {
    await input.fill(text);
    await input.press('Enter');
    const said = page.locator('#f2-2-point-x1-problem');
    await expect
      .poll(() => said.innerText(), { message: text })
      .toContain(`“${text}” cannot be used; expected a multiple of ¼`);
    expect(await input.inputValue()).toBe(text);
  }
  for (const [text, value] of [
    ['–1,25', '−1.25'],
    ['¾', '0.75'],
  ] as const) {
    await input.fill(text);
    await input.press('Enter');
    await expect.poll(() => input.inputValue()).toBe(value);
  }
  expect(problems()).toEqual([]);
});

test('a press on a button does not drift', async () => {
  const { page } = await site.open('lessons/activations/#f5-3=1,0,c:1.1');
  await awake(page, 'f5-3');
  await page.locator('#f5-3 button', { hasText: '−1' }).first().click();
  await expect.poll(() => page.locator('#f5-3-c-text').inputValue()).toBe('0.1');
});

test('on a phone every field has letters of 16 pixels, and a keypad with a minus where numbers may be negative', async () => {
  const small: string[] = [];
  let seen = 0;
  for (const path of pagesOf().filter((each) => /^lessons\/[^/]+\/$|^lab\/$/.test(each))) {
    const { page } = await site.open(path, phone);
    await scrollToEnd(page);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await page.waitForTimeout(600);
    const fields = await page.locator('input, select, textarea').evaluateAll((all) =>
      all
        .filter((field) => !/^(range|checkbox|radio|file)$/.test((field as HTMLInputElement).type))
        .map((field) => ({
          id: field.id || field.outerHTML.slice(0, 60),
          size: Number.parseFloat(getComputedStyle(field).fontSize),
        })),
    );
    seen += fields.length;
    small.push(...fields.filter(({ size }) => size < 16).map(({ id, size }) => `${path} ${id}: ${size}`));
    await page.context().close();
  }
  expect(seen).toBeGreaterThan(30);
  expect(small).toEqual([]);
});
