/** Predictions on the built pages, of every kind: asked, answered, kept and forgotten. Exercises: exercises.test.ts. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../scripts/lessons/rubric.ts';
import { axe, pagesOf, useSite } from './harness.ts';
import { answered, asking, enter, htmlOf, lessons, said, settled, spoken, tasksOf, wake } from './prompts-answer.ts';

const site = useSite();

const open = (slug: string) => site.open(`lessons/${slug}/`, { reducedMotion: 'reduce' });

test('every question that a lesson writes down is on its page', () => {
  expect(pagesOf()).toEqual(expect.arrayContaining(lessons.map(({ slug }) => `lessons/${slug}/`)));
  for (const { slug, source } of lessons) {
    const ids = [...source.matchAll(/<(?:Prompt|Exercise) id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id) => !htmlOf(slug).includes(`id="${id}"`))).toEqual([]);
  }
});

const answeredHere = await answered();

/** How questions wake and keep is the same on every page: seen on the one where most kinds are answered. */
const oneOf = answeredHere.toSorted((a, b) => b.prompts.length - a.prompts.length).slice(0, 1);

test('prompts of every kind are among those answered, and one of every lesson', async () => {
  const kinds = await Promise.all(
    answeredHere.flatMap(({ prompts }) => prompts).map(async (id) => (await settled(id)).kind),
  );
  const written = await Promise.all(lessons.map(async ({ slug }) => Object.values((await questionsOf(slug)).prompts)));
  expect([...new Set(kinds)].sort()).toEqual([...new Set(written.flat().map(({ kind }) => kind))].sort());
  expect(answeredHere.filter(({ prompts }) => prompts.length === 0)).toEqual([]);
});

describe.each(answeredHere)('/lessons/$slug/', ({ slug, prompts: ids }) => {
  test('asks without giving an outcome away, on the screen and on paper, and says both sides once there is an answer', async () => {
    const { page, problems } = await open(slug);
    const tasks = await tasksOf(page);
    await expectNoOutcome(page, tasks);
    await expectPaper(page, tasks.length);
    for (const { slot, id, task } of tasks.filter(({ id }) => ids.includes(id))) {
      const { prompt } = await settled(id);
      if (prompt === undefined) throw new Error(id);
      await wake(task);
      const commit = task.getByRole('button', { name: 'Commit' });
      await commit.click();
      await task.locator('.message').waitFor();
      for (const answer of [...prompt.mistakes.slice(0, 1).map((mistake) => mistake.answer), prompt.right]) {
        await enter(task, prompt, answer);
        await commit.click();
        await task.locator('dl').waitFor();
        const text = await said(task);
        expect(text, slot).toContain('Yousaid');
        expect(text, slot).toContain(spoken(prompt.words(prompt.right)));
        expect(text, slot).toContain(spoken(prompt.why));
        expect(await task.locator('dl .right').count(), slot).toBe(prompt.judge(answer).state === 'right' ? 1 : 0);
        expect(await page.locator(`details.reveal[data-prompt="${id}"]:not([open])`).count(), slot).toBe(0);
        await task.getByRole('button', { name: 'Ask me again' }).click();
      }
      await task.getByRole('button', { name: 'Show anyway' }).click();
      await task.locator('dl').waitFor();
      expect(await said(task), slot).not.toContain('Yousaid');
      expect(await said(task), slot).toContain(spoken(prompt.why));
    }
    expect(problems()).toEqual([]);
  });

  test('stands with its answers below the questions without JavaScript', async () => {
    const { page } = await site.open(`lessons/${slug}/`, { javaScriptEnabled: false });
    const lacking = await page.locator('.task').evaluateAll((tasks) => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      return tasks.flatMap((task) => {
        const isAsked = (task.querySelector('legend')?.getClientRects().length ?? 0) > 0;
        const answer = task.querySelector<HTMLElement>('.answer details')?.innerText ?? '';
        return isAsked && answer.length > 'Answer'.length ? [] : [task.id];
      });
    });
    expect(lacking).toEqual([]);
  });
});

/** No number that a prediction is about stands on the page where it can be read, and nothing is answered yet. */
async function expectNoOutcome(page: Page, tasks: readonly { id: string }[]): Promise<void> {
  // What stands apart is not one number: a 1 above 0.05 is no 10.05.
  const numbers = new Set((await page.locator('main').innerText()).match(/\d+(?:\.\d+)?/g));
  for (const { id } of tasks) {
    const { prompt } = await settled(id);
    const kind = prompt?.face.input.kind;
    const outcome = Number(prompt?.right[0]).toPrecision(3);
    const isNumber = kind === 'size' || kind === 'numbers';
    expect(isNumber && numbers.has(outcome), `${id}: ${outcome} stands on the page; <Reveal> folds it`).toBe(false);
  }
  expect(await page.locator('.verdict > *').count()).toBe(0);
}

/** On paper what comes out of a prediction stands among the answers at the end only, and what is asked there is still asked. */
async function expectPaper(page: Page, questions: number): Promise<void> {
  const answers = page.locator('.printed-answers');
  expect(await answers.count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await answers.waitFor();
  expect(await answers.locator('h3').count()).toBe(questions);
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
  expect(await answers.locator('astro-island').count()).toBe(0);
  expect(await page.locator('[id]').evaluateAll((all) => all.length - new Set(all.map(({ id }) => id)).size)).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await answers.waitFor({ state: 'detached' });
}

describe.each(oneOf)('/lessons/$slug/', ({ slug, prompts: ids }) => {
  test('keeps an answer until it is forgotten', async () => {
    const { page, problems } = await open(slug);
    const answeredOnes = (await tasksOf(page)).filter(({ slot }) => ids.includes(slot));
    for (const { id, task } of answeredOnes) {
      const { prompt } = await settled(id);
      if (prompt === undefined) throw new Error(id);
      await wake(task);
      await enter(task, prompt, prompt.right);
      await task.getByRole('button', { name: 'Commit' }).click();
      await task.locator('dl').waitFor();
    }
    await page.reload();
    // A question that was answered wakes when it is seen: nobody points at it here.
    for (const { task } of answeredOnes) {
      await task.evaluate((element) => {
        for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
          fold.open = true;
      });
      await task.scrollIntoViewIfNeeded();
      await task.locator('dl .right').waitFor();
    }
    expect(await axe(page, 'all', '.task')).toEqual([]);

    await wake(page.locator('.your-answers'));
    await page.getByRole('button', { name: 'Forget all my answers' }).click();
    for (const { task } of answeredOnes) await task.locator('dl').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.getItem('perceptible.answers.1'))).toBeNull();
    expect(problems()).toEqual([]);
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

describe.each(oneOf)('/lessons/$slug/', ({ slug }) => {
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

  test('has words to be read on every button that is pointed at, in light and dark colours', async () => {
    const { page } = await site.open(`lessons/${slug}/`, { colorScheme: 'light', reducedMotion: 'reduce' });
    expect(await pointAtAll(page, 'button')).toBeGreaterThan(20);
    expect(await axe(page, 'colours', 'button'), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, 'colours', 'button'), 'dark').toEqual([]);
  });

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
    for (const { id, task } of (await tasksOf(page)).filter((each) => each.id.startsWith('p')).slice(0, 2)) {
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

/** Draws elements as if the pointer were on each of them. @returns how many there are */
async function pointAtAll(page: Page, css: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: css });
  for (const nodeId of nodeIds) await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: ['hover'] });
  return nodeIds.length;
}
