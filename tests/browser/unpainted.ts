/**
 * Pages that are laid out, and answer, but are not painted: a quarter of what a test takes is for pictures that nobody sees. An
 * element without opacity is drawn nowhere; boxes, clicks, focus, texts and sheets of paper are what they are.
 */
import type { BrowserContext, Page } from 'playwright-core';

/** In a page: from now on it is not painted. As text, also for engines that know no more than expressions. */
export const leaveUnpainted = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media screen { :root:not([data-painted]) { opacity: 0 !important } }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

/** No page of a context is painted, unless `paint` asks for it. */
export const leaveAllUnpainted = (context: BrowserContext): Promise<unknown> => context.addInitScript(leaveUnpainted);

/** Has a page painted, until it is left: for colours, pictures of it, and what else is only there to be seen. */
export async function paint(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (document.documentElement.hasAttribute('data-painted')) return;
    document.documentElement.setAttribute('data-painted', '');
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}
