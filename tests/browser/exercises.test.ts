/** Exercises of every kind on the built pages: put in wrong, with garbage and right, and helped with by keyboard. */
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { answered, checked, enter, put, said, settled, spoken, squeezed, wake } from './prompts-answer.ts';

const site = useSite();
const lessons = (await answered()).filter(({ exercises }) => exercises.length > 0);

test('exercises of every kind are among those answered', async () => {
  const kinds = await Promise.all(
    lessons.flatMap(({ exercises }) => exercises).map(async (id) => (await settled(id)).kind),
  );
  expect([...new Set(kinds)].sort()).toEqual(['bug', 'choose', 'construct', 'fill', 'number', 'order']);
});

describe.each(lessons)('/lessons/$slug/', ({ slug, exercises }) => {
  test('exercises help by keyboard, name a known mistake, keep garbage in its field, and know the right answer', async () => {
    const { page, problems } = await site.open(`lessons/${slug}/`, { reducedMotion: 'reduce' });
    for (const id of exercises) {
      const { exercise, renewable } = await settled(id);
      if (exercise === undefined) throw new Error(id);
      const task = page.locator(`[id="${id}"]`);
      await wake(task);

      for (const name of ['Hint', 'Second hint', 'Show the solution']) {
        await task.getByRole('button', { name, exact: true }).focus();
        await page.keyboard.press('Enter');
        await task.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
      }
      const text = await said(task);
      for (const part of [...exercise.hints, ...exercise.solution]) expect(text, id).toContain(spoken(part));
      expect(await page.evaluate(() => document.activeElement?.className), id).toBe('verdict');

      const [mistake] = exercise.mistakes;
      if (mistake !== undefined) {
        await put(task, exercise, mistake.answer);
        expect(await checked(task), `${id} ${mistake.answer.join()}`).toContain(
          spoken(exercise.judge(mistake.answer).say),
        );
      }
      const check = task.getByRole('button', { name: 'Check' });
      const field = task.locator('input[type=text]').first();
      if ((await field.count()) > 0) {
        await field.fill('abc$_1');
        await check.click();
        // A hint stands there already.
        await expect.poll(() => task.innerText().then(squeezed), { message: id }).toContain('isnotanumber');
        expect(await field.inputValue(), id).toBe('abc$_1');
      }
      await enter(task, exercise, exercise.right);
      await check.click();
      await task.locator('.verdict p.right').waitFor();

      if (!renewable) continue;
      const asked = await task.locator('legend').innerText();
      await task.getByRole('button', { name: 'New numbers' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => task.locator('legend').innerText()).not.toBe(asked);
      expect(await said(task), id).toBe('');
    }
    expect(problems()).toEqual([]);
  });
});
