/** The specimens in every browser engine: there and back, the same numbers at every step as the engine in Node has. */
import { describe, expect, test } from 'vitest';
import { engines, useEngine } from './engines.ts';
import { cursorsOf, lengthOf, runOf, type Shown, specimens, walk, wrongNumbers } from './specimens-page.ts';

const ids = Object.keys(specimens);

/** Brings a stage into view, and waits until it is awake. */
const awake = (id: string) => `(async () => {
  document.querySelector('#${id}').scrollIntoView();
  for (let k = 0; k < 600 && !document.querySelector('#${id} button.primary:enabled'); k++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return document.querySelector('#${id} button.primary:enabled') !== null;
})()`;

/** What the first engine has shown: the others show the same texts. */
const shownFirst = new Map<string, readonly Shown[]>();

describe.each(engines)('%s', (engine) => {
  const site = useEngine(engine);

  test('every stage shows the same numbers there and back', async () => {
    await site.open('specimens/');
    for (const id of ids) {
      expect(await site.evaluate(awake(id)), `${site.version()} ${id}`).toBe(true);
      const run = runOf(id);
      const steps = lengthOf(run);
      const walked = JSON.parse((await site.evaluate(walk(id, steps))) as string) as Shown[];
      const cursors = cursorsOf(steps);
      expect(walked.flatMap((shown, k) => wrongNumbers(run, cursors[k] as number, shown))).toEqual([]);
      expect(walked.slice(steps)).toEqual(walked.slice(0, steps + 1).toReversed());
      expect(walked).toEqual(shownFirst.get(id) ?? walked);
      shownFirst.set(id, shownFirst.get(id) ?? walked);
    }
  }, 600_000);

  test('no specimen is wider than its window', async () => {
    await site.open('specimens/');
    for (const width of [360, 1280]) {
      await site.resize(width, 800);
      const wide = await site.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wide, `${site.version()} at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
});
