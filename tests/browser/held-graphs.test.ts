/** Lesson 8 in a browser: what its predictions ask is kept back by every figure, in graphs of the text and of one's own. */
import { expect, test } from 'vitest';
import { answered, openerOf, showAnyway, standing } from './graph-page.ts';
import { useSite } from './harness.ts';

const open = openerOf(useSite());

test('where the fork is asked about, the table of paths has the product of each and not yet what they make', async () => {
  const { page } = await open('#f8-2=1,16,operation', 'f8-2');
  await answered(page, 'p8-1');
  const total = page.locator('#f8-2 .paths tr', { hasText: 'All 2 paths together' }).locator('td').last();
  expect(await page.locator('#f8-2 .paths tr td:last-child').allInnerTexts()).toEqual(['3', '2', '?', '?']);
  const next = page.locator('#f8-2 button.primary').first();
  // What a pass may do with both is not said before.
  const way = page.locator('#f8-2 select', { hasText: 'adds what arrives' });
  expect(await way.isVisible()).toBe(false);
  await showAnyway(page);
  await expect.poll(() => way.isVisible()).toBe(true);
  await next.click();
  await expect.poll(() => total.innerText()).toBe('5');
});

/** How one's own expression stands in a link. */
const own = (id: string, text: string) => `#${id}=1,99,operation,as:=${text}~`;

test.each<readonly [string, string, string, number, number, readonly string[]]>([
  ['f8-1', '#f8-1=1,15,operation', 'Prediction 8.1', 3, 15, []],
  ['f8-1', '#f8-1=1,29,operation,as:neuron', 'Prediction 8.1', 15, 29, []],
  ['f8-1', own('f8-1', 'z=2;q=3;z*q'), 'Prediction 8.1', 2, 8, []],
  ['f8-1', own('f8-1', 'z=2;w=3;max(z!w)'), 'Prediction 8.4', 2, 8, ['p8-1', 'p8-2']],
  ['f8-1', own('f8-1', 'u=2;v=3;w=4;(u+v)*(v+w)'), 'Prediction 8.2', 19, 21, ['p8-1', 'p8-3']],
  ['f8-2', '#f8-2=1,18,operation', 'Prediction 8.1', 4, 18, []],
  ['f8-2', '#f8-2=1,18,operation', 'Prediction 8.2', 16, 18, ['p8-1']],
  ['f8-2', own('f8-2', 'x=2;y=3;z=4;(x+y)*z'), 'Prediction 8.1', 3, 15, ['p8-2']],
  ['f8-2', own('f8-2', 'a=2;b=3;(a+b)*(b*1)'), 'Prediction 8.2', 16, 18, ['p8-1', 'p8-3']],
  ['f8-2', own('f8-2', 'z=2;w=3;max(z!w)'), 'Prediction 8.4', 2, 8, ['p8-1', 'p8-2']],
  ['f8-3', '#f8-3=1,15,operation,as:max', 'Prediction 8.1', 3, 15, []],
  ['f8-3', '#f8-3=1,15,operation,as:max', 'Prediction 8.4', 8, 15, ['p8-1']],
])(
  '%s by %s does not go beyond what %s asks, by a link or a press, until the guess is made',
  async (id, hash, asks, held, linked, before) => {
    const { page, problems } = await open(hash, id);
    await answered(page, ...before);
    const figure = page.locator(`#${id}`);
    const said = () => figure.locator('.sentence').innerText();
    await expect.poll(said).toMatch(new RegExp(`What comes next is what ${asks} asks\\.$`));
    expect(await figure.locator('.step').innerText()).toContain(`first your guess in ${asks}`);
    for (const name of ['To the end', 'Play', 'Next operation'])
      await figure.getByRole('button', { name }).evaluate((button: HTMLElement) => button.click());
    expect(await standing(page, id)).toBe(`Step ${held} of ${linked}`);
    await figure.getByText('I compute the next one').click();
    await expect.poll(() => figure.locator('.practice').innerText()).toContain(`what ${asks} asks`);
    await figure.getByRole('button', { name: 'Back one operation' }).click();
    await expect.poll(() => standing(page, id)).toBe(`Step ${held - 1} of ${linked}`);
    expect(await said()).not.toContain(asks);
    expect(problems()).toEqual([]);
  },
);

test('a guess sets the figure free, and the link that led farther is followed', async () => {
  const { page } = await open('#f8-1=1,15,operation');
  await expect.poll(() => standing(page)).toBe('Step 3 of 15');
  await page.locator('#p8-1 input').fill('2');
  await page.locator('#p8-1').getByRole('button', { name: 'Commit' }).click();
  await expect.poll(() => standing(page)).toBe('Step 15 of 15');
  expect(await page.locator('#f8-1 .nodes td:last-child').nth(2).innerText()).toBe('3');
});
