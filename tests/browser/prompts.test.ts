/** Every prompt of every lesson page, answered: right, wrong in each known way, and forgotten. Exercises: exercises.test.ts. */
import { describe, expect, test } from 'vitest';
import { axe, pagesOf, useSite } from './harness.ts';
import {
  asking,
  enter,
  htmlOf,
  lessons,
  said,
  settled,
  spoken,
  squeezed,
  tasksOf,
  unfold,
  wake,
} from './prompts-answer.ts';

const site = useSite();

const open = (slug: string) => site.open(`lessons/${slug}/`, { reducedMotion: 'reduce' });

test('every question that a lesson writes down is on its page', () => {
  expect(pagesOf()).toEqual(expect.arrayContaining(lessons.map(({ slug }) => `lessons/${slug}/`)));
  for (const { slug, source } of lessons) {
    const ids = [...source.matchAll(/<(?:Prompt|Exercise) id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id) => !htmlOf(slug).includes(`id="${id}"`))).toEqual([]);
  }
});

/** How questions wake and keep is the same on every page: seen on the first and on the last. */
const twoOf = asking.filter((_, k) => k === 0 || k === asking.length - 1);

describe.each(asking)('/lessons/$slug/', ({ slug }) => {
  test('shows no outcome of a prediction before it is asked for', async () => {
    const { page } = await open(slug);
    const text = squeezed(await page.locator('main').innerText());
    for (const { id } of await tasksOf(page)) {
      const { prompt } = await settled(id);
      const kind = prompt?.face.input.kind;
      const outcome = Number(prompt?.right[0]).toPrecision(3);
      const isNumber = kind === 'size' || kind === 'numbers';
      expect(isNumber && text.includes(outcome), `${id}: ${outcome} stands on the page; <Reveal> folds it`).toBe(false);
    }
    expect(await page.locator('.verdict > *').count()).toBe(0);
  });

  test('takes each prediction, right or wrong, says both, and keeps it until it is forgotten', async () => {
    const { page, problems } = await open(slug);
    const prompts = (await tasksOf(page)).filter(({ id }) => id.startsWith('p'));
    for (const { slot, id, task } of prompts) {
      const { prompt } = await settled(id);
      if (prompt === undefined) throw new Error(id);
      await wake(task);
      const commit = task.getByRole('button', { name: 'Commit' });
      await commit.click();
      await task.locator('.message').waitFor();
      for (const answer of [...prompt.mistakes.map((mistake) => mistake.answer), prompt.right]) {
        await enter(task, prompt, answer);
        await commit.click();
        await task.locator('dl').waitFor();
        const text = await said(task);
        expect(text, slot).toContain('Yousaid');
        expect(text, slot).toContain(spoken(prompt.words(prompt.right)));
        expect(text, slot).toContain(spoken(prompt.why));
        expect(await task.locator('dl .right').count(), slot).toBe(prompt.judge(answer).state === 'right' ? 1 : 0);
        if (answer !== prompt.right) await task.getByRole('button', { name: 'Ask me again' }).click();
      }
    }
    expect(await page.locator('details.reveal:not([open])').count()).toBe(0);

    await page.goto(site.url(`lessons/${slug}/`));
    // A question that was answered wakes when it is seen: nobody points at it here.
    for (const { task } of prompts) {
      await task.scrollIntoViewIfNeeded();
      await task.locator('dl .right').waitFor();
    }
    expect(await axe(page)).toEqual([]);

    await wake(page.locator('.your-answers'));
    await page.getByRole('button', { name: 'Forget all my answers' }).click();
    for (const { task } of prompts) await task.locator('dl').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.getItem('perceptible.answers.1'))).toBeNull();
    expect(problems()).toEqual([]);
  });

  test('shows a prediction’s outcome without a guess to who asks for it', async () => {
    const { page } = await open(slug);
    for (const { id, slot, task } of (await tasksOf(page)).filter((each) => each.id.startsWith('p'))) {
      const { prompt } = await settled(id);
      await wake(task);
      await task.getByRole('button', { name: 'Show anyway' }).click();
      await task.locator('dl').waitFor();
      expect(await said(task), slot).not.toContain('Yousaid');
      expect(await said(task), slot).toContain(spoken(prompt?.why ?? ''));
    }
  });

  test('stands with its answers below the questions without JavaScript, and at the end on paper with it', async () => {
    const plain = (await site.open(`lessons/${slug}/`, { javaScriptEnabled: false })).page;
    const ids = await tasksOf(plain);
    for (const { slot, task } of ids) {
      await unfold(task);
      expect(await task.locator('legend').isVisible(), slot).toBe(true);
      await task.locator('summary').last().click();
      expect((await task.locator('noscript details').innerText()).length, slot).toBeGreaterThan('Answer'.length);
    }
    const { page } = await open(slug);
    expect(await page.locator('.printed-answers').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.printed-answers').waitFor();
    expect(await page.locator('.printed-answers h3').count()).toBe(ids.length);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.printed-answers').waitFor({ state: 'detached' });
  });

  test('says on paper what comes out of a prediction among the answers only, and still asks what is asked there', async () => {
    const { page } = await open(slug);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.printed-answers').waitFor();
    const reveals = await page.locator('.reveal > .body > *').evaluateAll((parts) =>
      parts.map((part) => ({
        isTask: part.matches('.task'),
        isShown: part.getClientRects().length > 0,
        isAnswer: (document.querySelector('.printed-answers')?.textContent ?? '').includes(part.textContent ?? ''),
      })),
    );
    for (const { isTask, isShown, isAnswer } of reveals) {
      expect(isShown).toBe(isTask);
      expect(isAnswer).toBe(!isTask);
    }
    expect(await page.locator('.printed-answers astro-island').count()).toBe(0);
    expect(await page.locator('[id]').evaluateAll((all) => all.length - new Set(all.map(({ id }) => id)).size)).toBe(0);
  });
});

test('answers stay until printing ends, though media change while pages are measured', async () => {
  const { page } = await open(asking[0]?.slug ?? '');
  const answers = page.locator('.printed-answers');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await answers.count()).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await answers.count()).toBe(0);
});

describe.each(twoOf)('/lessons/$slug/', ({ slug }) => {
  test('loads nothing for who only scrolls past, and loses no press of who turns to a question', async () => {
    const { page } = await open(slug);
    const [first] = (await tasksOf(page)).filter(({ id }) => id.startsWith('p'));
    if (first === undefined) throw new Error('no prompt');
    await first.task.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(await first.task.locator('astro-island[ssr]').count()).toBe(1);
    // A press by script comes without the pointer that would have woken the question.
    await first.task.getByRole('button', { name: 'Show anyway' }).evaluate((button: HTMLElement) => {
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      button.click();
    });
    await first.task.locator('dl').waitFor();
  });

  test.each(['light', 'dark'] as const)(
    'has words to be read on every kind of button that is pointed at, in %s colours',
    async (colorScheme) => {
      const { page } = await site.open(`lessons/${slug}/`, { colorScheme, reducedMotion: 'reduce' });
      const kinds = await page
        .locator('button')
        .filter({ visible: true })
        .evaluateAll((buttons) => {
          const places = new Map(
            buttons.map((button, n) => [
              `${button.className} ${button.parentElement?.className} ${button.getAttribute('aria-pressed')}`,
              n,
            ]),
          );
          return [...places.values()];
        });
      expect(kinds.length).toBeGreaterThan(3);
      const buttons = page.locator('button').filter({ visible: true });
      for (const n of kinds) {
        const button = buttons.nth(n);
        await button.hover({ force: true });
        await button.evaluate((element) => element.setAttribute('data-pointed-at', ''));
        expect(await axe(page, 'colours', '[data-pointed-at]'), await button.innerText()).toEqual([]);
        await button.evaluate((element) => element.removeAttribute('data-pointed-at'));
      }
    },
  );

  test('works without storage, and says once that it keeps nothing', async () => {
    const { page, problems } = await site.open('404.html');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await page.goto(site.url(`lessons/${slug}/`));
    for (const { id, task } of (await tasksOf(page)).filter((each) => each.id.startsWith('p'))) {
      const { prompt } = await settled(id);
      if (prompt === undefined) throw new Error(id);
      await wake(task);
      await enter(task, prompt, prompt.right);
      await task.getByRole('button', { name: 'Commit' }).click();
      await task.locator('dl .right').waitFor();
    }
    expect(await page.getByText('This browser keeps no answers').count()).toBe(1);
    expect(problems()).toEqual([]);
  });

  test('keeps the answer when the questions cannot be loaded, and works on the second try', async () => {
    const { page } = await open(slug);
    const [first] = (await tasksOf(page)).filter(({ id }) => id.startsWith('p'));
    if (first === undefined) throw new Error('no prompt');
    const { prompt } = await settled(first.id);
    if (prompt === undefined) throw new Error(first.id);
    await wake(first.task);
    await page.context().setOffline(true);
    await enter(first.task, prompt, prompt.right);
    await first.task.getByRole('button', { name: 'Commit' }).click();
    await first.task.getByText('This could not be loaded').waitFor();
    await page.context().setOffline(false);
    await first.task.getByRole('button', { name: 'Commit' }).click();
    await first.task.locator('dl .right').waitFor();
  });
});
