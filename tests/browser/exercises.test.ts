/** Every exercise of every lesson page, answered: wrong in each known way, with garbage, and right; and helped with. */
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { asking, checked, enter, put, said, settled, spoken, squeezed, tasksOf, wake } from './prompts-answer.ts';

const site = useSite();

const open = (slug: string) => site.open(`lessons/${slug}/`, { reducedMotion: 'reduce' });

describe.each(asking)('/lessons/$slug/', ({ slug }) => {
  test('names each known mistake in an exercise, keeps garbage in its field, and knows the right answer', async () => {
    const { page, problems } = await open(slug);
    for (const { id, slot, task } of await tasksOf(page)) {
      const { exercise } = await settled(id);
      if (exercise === undefined || exercise.right.length === 0) continue;
      // Answered with a run that is trained first: see mnist-lab.test.ts.
      if (exercise.face.input.kind === 'run') continue;
      await wake(task);
      for (const { answer } of exercise.mistakes) {
        await put(task, exercise, answer);
        expect(await checked(task), `${slot} ${answer.join()}`).toContain(spoken(exercise.judge(answer).say));
      }
      const check = task.getByRole('button', { name: 'Check' });
      const field = task.locator('input[type=text]').first();
      if ((await field.count()) > 0) {
        await field.fill('abc$_1');
        await check.click();
        await task.locator('.verdict p').first().waitFor();
        expect(squeezed(await task.innerText()), slot).toContain('isnotanumber');
        expect(await field.inputValue(), slot).toBe('abc$_1');
      }
      await enter(task, exercise, exercise.right);
      await check.click();
      await task.locator('.verdict p.right').waitFor();
    }
    expect(problems()).toEqual([]);
  });

  test('gives two hints, then the solution, and new numbers, all by keyboard', async () => {
    const { page } = await open(slug);
    for (const { id, slot, task } of await tasksOf(page)) {
      const { exercise, renewable } = await settled(id);
      if (exercise === undefined || exercise.right.length === 0) continue;
      await wake(task);
      for (const name of ['Hint', 'Second hint', 'Show the solution']) {
        await task.getByRole('button', { name, exact: true }).focus();
        await page.keyboard.press('Enter');
        await task.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
      }
      const text = await said(task);
      for (const part of [...exercise.hints, ...exercise.solution]) expect(text, slot).toContain(spoken(part));
      expect(await page.evaluate(() => document.activeElement?.className), slot).toBe('verdict');
      if (!renewable) continue;
      const asked = await task.locator('legend').innerText();
      await task.getByRole('button', { name: 'New numbers' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => task.locator('legend').innerText()).not.toBe(asked);
      expect(await said(task), slot).toBe('');
    }
  });
});
