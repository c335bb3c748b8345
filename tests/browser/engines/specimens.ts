/** The specimens in a browser engine: there and back, the same numbers as the engine in Node has. */
import { expect, test } from 'vitest';
import type { EngineSite } from '../engines.ts';
import { placesOf, runOf, type Shown, specimens, walk, wrongNumbers } from '../specimens-page.ts';

/** Shows one stage alone, so that nothing else is laid out anew with each step, and waits until it is awake. */
const awake = (id: string) => `(async () => {
  for (const stage of document.querySelectorAll('[id^="f99-"]')) if (/^f99-\\d$/.test(stage.id)) stage.style.display = stage.id === '${id}' ? '' : 'none';
  document.querySelector('#${id}').scrollIntoView();
  for (let k = 0; k < 600 && !document.querySelector('#${id} button.primary:enabled'); k++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return document.querySelector('#${id} button.primary:enabled') !== null;
})()`;

/** What the first engine has shown: the others show the same texts. */
const shownFirst = new Map<string, readonly Shown[]>();

export function specimensIn(site: EngineSite): void {
  test('every stage of the specimens shows the same numbers there and back', async () => {
    await site.open('specimens/');
    for (const id of Object.keys(specimens)) {
      expect(await site.evaluate(awake(id)), `${site.version()} ${id}`).toBe(true);
      const run = runOf(id);
      const places = placesOf(run);
      const walked: Shown[] = JSON.parse((await site.evaluate(walk(id, places, run.plan(0).count))) as string);
      const there = walked.slice(0, places.length);
      expect(Object.keys(there[0] as Shown).length).toBeGreaterThan(3);
      expect(there.flatMap((shown, k) => wrongNumbers(run, places[k] as number, shown))).toEqual([]);
      expect(walked.slice(places.length)).toEqual(there.toReversed());
      expect(there).toEqual(shownFirst.get(id) ?? there);
      shownFirst.set(id, shownFirst.get(id) ?? there);
    }
  }, 300_000);
}
