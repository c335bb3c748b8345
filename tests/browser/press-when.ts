/** Presses that would come too late from outside: what they are to stop takes a second or two, and may be over by then. */
import type { Locator } from 'playwright-core';

type Press = readonly [scope: Locator, sentence: string, fits: RegExp, name: string];

/**
 * Presses a button as soon as a sentence fits, from inside the page.
 * @param scope holds both
 * @param sentence where the sentence stands, as CSS
 * @param name what the button says then
 */
export async function pressWhen(...press: Press): Promise<void> {
  const pressed = await readyToPress(...press);
  await pressed();
}

/** The same, once the page watches for the sentence. @returns waits until the button has been pressed */
export async function readyToPress(...[scope, sentence, fits, name]: Press): Promise<() => Promise<void>> {
  const watch = await scope.evaluateHandle(
    (element, { sentence, source, name }) => {
      const pressed = new Promise<void>((resolve, reject) => {
        const said = () => element.querySelector(sentence)?.textContent ?? '';
        setTimeout(() => reject(new Error(`no sentence that fits ${source}; last: ${said()}`)), 30_000);
        const look = () => {
          const button = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name);
          if (!new RegExp(source).test(said()) || !button) return;
          watcher.disconnect();
          button.click();
          resolve();
        };
        const watcher = new MutationObserver(look);
        watcher.observe(element, { subtree: true, childList: true, characterData: true });
        look();
      });
      // Whoever waits for it later hears of it then.
      pressed.catch(() => {});
      return { pressed };
    },
    { sentence, source: fits.source, name },
  );
  return () => watch.evaluate(({ pressed }) => pressed);
}
