/** Starts that are seen from inside the page: a short run can begin and end between two looks of a test. */
import type { Locator } from 'playwright-core';

/** What the lab says while no run is under way. */
const atRest = /^(Ready|Not ready|Finished|Stopped|The run has ended|The lab starts)/;

/**
 * Presses Start, and waits until the lab has spoken of a run under way: what it says from then on is said of that run, even
 * where the one before has ended with the same sentence.
 * @param lab holds the buttons and the sentence
 */
export async function beginRun(lab: Locator): Promise<void> {
  const run = await lab.evaluateHandle(
    (element, source) => ({
      begun: new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (new RegExp(source).test(element.querySelector('.lab-now')?.textContent ?? '')) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(element, { subtree: true, childList: true, characterData: true });
      }),
    }),
    atRest.source,
  );
  await lab.getByRole('button', { name: 'Start', exact: true }).click();
  await run.evaluate(({ begun }) => begun);
}
