/** Presses that would come too late from outside: what they are to stop takes a second or two, and may be over by then. */
import type { Locator } from 'playwright-core';

/**
 * Presses a button as soon as a sentence fits, from inside the page.
 * @param scope holds both
 * @param sentence where the sentence stands, as CSS
 * @param name what the button says then
 */
export async function pressWhen(scope: Locator, sentence: string, fits: RegExp, name: string): Promise<void> {
  await scope.evaluate(
    (element, { sentence, source, name }) =>
      new Promise<void>((resolve, reject) => {
        setTimeout(() => reject(new Error(`no sentence that fits ${source}`)), 20_000);
        const look = () => {
          const said = element.querySelector(sentence)?.textContent ?? '';
          const button = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name);
          if (!new RegExp(source).test(said) || !button) return;
          watcher.disconnect();
          button.click();
          resolve();
        };
        const watcher = new MutationObserver(look);
        watcher.observe(element, { subtree: true, childList: true, characterData: true });
        look();
      }),
    { sentence, source: fits.source, name },
  );
}
