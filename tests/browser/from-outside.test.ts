/** A page whose storage holds anything: it works, keeps what is whole, and says what is left out. */
import { expect, test } from 'vitest';
import { scrollToEnd, useSite } from './harness.ts';
import { panelOf } from './lab-panels.ts';
import { settled } from './prompts-answer.ts';

const site = useSite();
const whole = { answer: ['up'], right: false };

test('answers and seeds of wrong types are left out in words, and the questions can be answered', async () => {
  const { page, problems } = await site.open('lessons/backprop/');
  await page.evaluate((kept) => {
    const damaged = {
      'p9-1': kept,
      'x9-2': { answer: ['0.0827', '0.4087'], right: true, seed: 1e308 },
      'x9-5': { answer: ['1'], right: false, seed: 'three' },
      'x9-6': { answer: { 0: 'a' }, right: false },
      'x9-10': { answer: ['<b>'], right: false, seed: 7 },
      'p9-2': { answer: ['NaN'], right: 'yes' },
      'p9-3': 3,
    };
    localStorage.setItem('perceptible.answers.1', JSON.stringify(damaged));
    localStorage.setItem('lab-backend', '<b>');
    localStorage.setItem('perceptible:theme', '{"a":1}');
  }, whole);
  await page.reload();
  await scrollToEnd(page);
  await expect.poll(() => page.locator('main').innerText()).toContain('5 answers kept in this browser cannot be read');
  expect(await page.locator('#p9-1 dl').count()).toBe(1);
  const task = page.locator('#x9-2');
  const [gradient = '', next = ''] = (await settled('x9-2')).exercise?.right ?? [];
  await task.locator('input').first().fill(gradient.replace('.', ','));
  await task.locator('input').last().fill(next);
  const asked = await task.locator('legend').innerText();
  await task.getByRole('button', { name: 'Check' }).click();
  await expect.poll(() => task.locator('.verdict').innerText()).toContain('All right');
  await task.getByRole('button', { name: 'New numbers' }).click();
  await expect.poll(() => task.locator('legend').innerText()).not.toBe(asked);
  expect(await page.locator('main').innerText()).not.toContain('Check the connection');
  expect(problems()).toEqual([]);
});

test('one damaged run takes no other with it', async () => {
  const { page, problems } = await site.open('lab/');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('perceptible-lab', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('runs', { keyPath: 'id' });
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('runs', 'readwrite');
          const store = transaction.objectStore('runs');
          for (const record of [
            { id: 'a' },
            { id: 'b', json: 7, weights: 'x' },
            { id: 'c', json: '{', weights: new ArrayBuffer(8) },
          ])
            store.put(record);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await panelOf(page, 'runs');
  await expect
    .poll(() => page.locator('main').innerText())
    .toContain('3 of the runs kept in this browser cannot be read');
  expect(problems()).toEqual([]);
});

test('a link that a mail program has written otherwise is read, and a figure that is not there is named', async () => {
  const { page, problems } = await site.open('lessons/backprop/#f9-1%3D1,17,weight,w.2.0.0:0.45&amp;f9-2%3D1,3,unit).');
  await expect.poll(() => page.locator('#f9-1 .changes').innerText()).toContain('w5 = 0.45');
  expect(await page.locator('#f9-1 .notice').count()).toBe(0);
  expect(await page.evaluate(() => location.hash)).toBe('#f9-1=1,17,weight,w.2.0.0:0.45&f9-2=1,3,unit');
  await page.evaluate(() => {
    location.hash = '#f9-77=1,3';
  });
  await expect.poll(() => page.locator('.link-notice').innerText()).toContain('“f9-77”, which this page does not have');
  expect(problems()).toEqual([]);
});
