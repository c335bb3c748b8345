/** What frames with parts of the site hold back: what is locked, what a sandbox takes away, what they say and what they hear. */
import { describe, expect, test } from 'vitest';
import { fits, useEmbedHost } from './embed-host.ts';
import { useSite } from './harness.ts';

const site = useSite({ prefix: '/a/b c/', headers: { 'access-control-allow-origin': '*' } });
const host = useEmbedHost(site);

describe('what is locked', () => {
  test('steps: no button, no key, no later link and no message moves the figure', async () => {
    const { page, part } = await host.open(['f9-1/?lock=steps#f9-1=1,23,operation']);
    const sentence = part.locator('.sentence');
    await expect.poll(() => part.locator('.scrubber span').textContent()).toMatch(/step 23 of/);
    const before = await sentence.innerText();
    expect(await part.locator('.player, .below > :not(.all-numbers)').filter({ visible: true }).count()).toBe(0);
    await part.locator('.stage').click({ position: { x: 3, y: 3 } });
    await page.keyboard.press('Tab');
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End', ' ', 'Enter']) await page.keyboard.press(key);
    // Hidden buttons are pressed all the same by a script, and a link is followed.
    await part.evaluate(() => {
      document.querySelector<HTMLElement>('.transport .primary')?.click();
      location.hash = '#f9-1=1,40,operation';
    });
    await page.evaluate(() =>
      window.frames[0]?.postMessage({ perceptible: 'next', hash: '#f9-1=1,40,operation' }, '*'),
    );
    await page.waitForTimeout(500);
    expect(await sentence.innerText()).toBe(before);
  });

  test('editing: no number can be come to or pulled, and nothing is changed', async () => {
    const { page, part } = await host.open(['f9-1/?lock=editing']);
    await part.locator('astro-island:not([ssr])').waitFor();
    await part.getByRole('button', { name: 'Next operation' }).and(part.locator(':enabled')).waitFor();
    const number = part.locator('[data-edit="w.1.0.0"]');
    const before = await number.textContent();
    await number.dispatchEvent('pointerdown', { button: 0, clientX: 10, clientY: 10, pointerId: 1 });
    await number.dispatchEvent('pointerup', { button: 0, clientX: 90, clientY: 10, pointerId: 1 });
    expect(await part.locator('.picture input, .picture [tabindex="0"]').count()).toBe(0);
    await number.focus().catch(() => undefined);
    for (const key of ['ArrowUp', 'Enter', '7']) await page.keyboard.press(key);
    expect(await number.textContent()).toBe(before);
    expect(await part.getByText('Change the numbers').filter({ visible: true }).count()).toBe(0);
    // Steps are not locked with it.
    await part.getByRole('button', { name: 'Next operation' }).click();
    await expect.poll(() => part.locator('.scrubber span').innerText()).toMatch(/step 20 of/);
  });

  test('solutions: hints are there, the solution is not, nor a way to the lesson', async () => {
    const { part } = await host.open(['x9-2/?lock=solutions']);
    for (const name of ['Hint', 'Second hint']) await part.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => part.locator('.hint').count()).toBe(2);
    expect(await part.getByRole('button', { name: 'Show the solution' }).filter({ visible: true }).count()).toBe(0);
    expect(await part.locator('a:visible').count()).toBe(0);
    // Not even where no style sheet hides it.
    expect(await part.locator('.answer').count()).toBe(0);
    const prompt = await host.open(['p9-1/?lock=solutions']);
    expect(await prompt.part.getByRole('button').filter({ visible: true }).allInnerTexts()).toEqual(['Commit']);
  });
});

describe('sandboxed', () => {
  /** Storage, modules and fonts of such a frame are those of no origin. */
  test.each([
    ['allow-scripts', 'without forms'],
    ['allow-scripts allow-forms', 'with forms'],
    ['allow-scripts allow-same-origin', 'with its origin'],
  ])('%s: a figure steps, a question is judged, heights fit', async (sandbox) => {
    const attributes = `sandbox="${sandbox}"`;
    const figure = await host.open(['f9-1/'], { attributes });
    await figure.part.getByRole('button', { name: 'Next operation' }).click();
    await expect.poll(() => figure.part.locator('.scrubber span').innerText()).toMatch(/step 20 of/);
    await fits(figure, 'the figure');
    // The address is written a while after the last step.
    await figure.page.waitForTimeout(600);
    expect(figure.problems()).toEqual([]);
    const question = await host.open(['x9-5/'], { attributes });
    await question.part.locator('input').fill('1');
    await question.part.locator('input').press('Enter');
    await question.part.locator('.verdict .wrong, .verdict .right').first().waitFor();
    await fits(question, 'the question');
    expect(question.problems()).toEqual([]);
  });

  test('where the host lets no modules into a frame of no origin, a still with its height', async () => {
    site.fault(/\.js$/, { headers: { 'access-control-allow-origin': 'https://nobody.example' } });
    const framed = await host.open(['f9-1/'], { attributes: 'sandbox="allow-scripts"' });
    await framed.part.locator('.still').filter({ visible: true }).waitFor();
    expect(await framed.part.locator('.picture svg').isVisible()).toBe(true);
    await fits(framed, 'the still');
  });
});

describe('messages', () => {
  const answer = async (query: string) => {
    const { page, part } = await host.open([`x9-5/?answers=${query}`]);
    await part.locator('input').fill('1');
    await part.getByRole('button', { name: 'Check' }).click();
    await part.locator('.verdict .wrong').first().waitFor();
    await page.waitForTimeout(200);
    return page.evaluate(() =>
      (window as unknown as { said: { data: { perceptible: string } }[] }).said
        .map(({ data }) => data)
        .filter(({ perceptible }) => perceptible === 'answer'),
    );
  };

  test('tell the origin that is named of answers, and nobody else', async () => {
    expect(await answer(host.origin())).toEqual([
      { perceptible: 'answer', question: 'x9-5', answer: ['1'], right: false, tries: 1, seed: 0 },
    ]);
    expect(await answer('https://other.example')).toEqual([]);
  });

  test('that are hostile change nothing, on either side', async () => {
    const framed = await host.open(['f9-1/']);
    await fits(framed, 'as it opens');
    const { page, part } = framed;
    await page.evaluate(() => {
      const hostile = [null, 'height', { perceptible: 'height', height: 1e9 }, { perceptible: { toString: 0 } }, [[]]];
      for (const data of hostile) window.frames[0]?.postMessage(data, '*');
      // This page is no frame of its own.
      for (const data of hostile) window.postMessage(data, '*');
      window.postMessage({ perceptible: 'height', height: 5 }, '*');
    });
    await page.waitForTimeout(200);
    await fits(framed, 'after hostile messages');
    expect(await part.locator('.notice').count()).toBe(0);
    expect(framed.problems()).toEqual([]);
  });
});
