/** What a scene is measured by, in the page itself: where its figure is while a passage of it is read. */
import type { Page } from 'playwright-core';

/** A link into a figure that did not have it in view, and what was not. */
export interface Unseen {
  readonly link: string;
  readonly missing: readonly string[];
}

/** A reader has turned to something before: the code that joins text and figures comes, and is waited for. */
export async function joinTextAndFigures(page: Page): Promise<void> {
  await page.evaluate(() => document.body.dispatchEvent(new Event('pointerover', { bubbles: true })));
  await page.waitForTimeout(700);
}

/**
 * Goes to every link of the text into a figure, everything unfolded, and presses it: with the link in the middle of the room for
 * text, the figure's picture, its current line and its transport have to be in the window, and the press may move nothing. The
 * contents are there to move.
 */
export function unseenFigures(page: Page): Promise<readonly Unseen[]> {
  return page.evaluate(async () => {
    const frames = async (count: number) => {
      for (let k = 0; k < count; k++) await new Promise(requestAnimationFrame);
    };
    for (const fold of document.querySelectorAll('main details:not(.network-figure details, .contents details)'))
      (fold as HTMLDetailsElement).open = true;
    // What the new window and the open folds have moved or woken stands still.
    await new Promise((come) => setTimeout(come, 250));
    await frames(2);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#f"]:not(.to-figure)')].filter(
      (link) =>
        /^#f\d+-\d+/.test(link.hash) && link.closest('figure, nav') === null && link.getClientRects().length > 0,
    );
    const inWindow = (element: Element | null | undefined) => {
      if (!element) return true;
      const { top, bottom, left, right, height } = element.getBoundingClientRect();
      return height > 0 && top >= -1 && bottom <= innerHeight + 1 && left >= -1 && right <= innerWidth + 1;
    };
    const unseen: { link: string; missing: string[] }[] = [];
    for (const link of links) {
      const figure = document.getElementById(link.hash.slice(1).split('=')[0] as string);
      if (figure === null) continue;
      // The middle of the room for text: below the figure, where that is pinned above it.
      const room = (Number.parseFloat(getComputedStyle(link).scrollMarginTop) + innerHeight) / 2;
      scrollTo({ top: scrollY + link.getBoundingClientRect().top - room, behavior: 'instant' });
      await frames(1);
      const before = link.getBoundingClientRect().top;
      // A link that only lights a mark changes no address.
      const address = location.hash;
      let isHeard = false;
      addEventListener('hashchange', () => (isHeard = true), { once: true });
      link.click();
      while (location.hash !== address && !isHeard) await new Promise((come) => setTimeout(come));
      // The figure is brought into view, where it has to be, a moment after the page has heard of it.
      await new Promise((come) => setTimeout(come));
      await frames(1);
      const missing: string[] = [];
      const moved = link.getBoundingClientRect().top - before;
      if (Math.abs(moved) > 1) missing.push(`the text stays: moved by ${moved.toFixed(0)} px`);
      const stage = figure.querySelector('.network-figure') ?? figure;
      // The lab's picture is its curves, what it is set to, its pad, what asks for a network, or the part that the link has lit.
      const pictures = [
        ...stage.querySelectorAll(
          '.picture, .own-first .own, .lab-plots, .lab-facts, .draw-pad, .lab-train-first, .attack, .lab .lit',
        ),
      ].filter((element) => element.getClientRects().length > 0);
      if (!pictures.some(inWindow)) missing.push('picture');
      // A figure's own part, as a pad, may have the line's place.
      const line = stage.querySelector('.stage-grid > .step');
      const isReplaced =
        line?.getClientRects().length === 0 &&
        inWindow(stage.querySelector('.own-first .own, .own-first > .stage-grid > .own'));
      if (!isReplaced && !inWindow(line)) missing.push('line');
      if (!inWindow(stage.querySelector('.transport'))) missing.push('transport');
      if (missing.length > 0) unseen.push({ link: `${link.hash} “${link.textContent}”`, missing });
    }
    if (links.length === 0) throw new Error('the page has no link into a figure');
    return unseen;
  });
}

/** Buttons of a figure that the text names, as in **Next pass**, at which the figure has already left the window with its scene. */
export function unseenButtons(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const named = [...document.querySelectorAll('.scene > .passage strong')].filter(
      (each) => /^Next /.test(each.textContent) && each.getClientRects().length > 0,
    );
    const unseen: string[] = [];
    for (const name of named) {
      const room = (Number.parseFloat(getComputedStyle(name).scrollMarginTop) + innerHeight) / 2;
      scrollTo({ top: scrollY + name.getBoundingClientRect().top - room, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      const figure = name.closest('.scene')?.querySelector('.pinned > figure:not([data-aside])');
      const parts = [...(figure?.querySelectorAll('.picture, .transport') ?? [])].filter(
        (part) => part.getClientRects().length > 0,
      );
      const rects = parts.map((part) => part.getBoundingClientRect());
      if (rects.some(({ top }) => top < -1))
        unseen.push(`${name.textContent}: ${name.closest('p, li, div')?.textContent.slice(0, 60)}`);
    }
    return unseen;
  });
}

/** Parts of the text that are reached with the keyboard and then stand behind the pinned figure, or out of the window. */
export function coveredFields(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    for (const fold of document.querySelectorAll('main details:not(.network-figure details, .contents details)'))
      (fold as HTMLDetailsElement).open = true;
    const fields = [
      ...document.querySelectorAll<HTMLElement>('.passage :is(a[href], button, input, select, textarea, summary)'),
    ].filter((field) => field.getClientRects().length > 0 && !field.matches(':disabled'));
    const covered: string[] = [];
    for (const field of fields) {
      field.focus();
      await new Promise(requestAnimationFrame);
      // A question that wakes may draw a button anew: the focus is on another then.
      if (document.activeElement !== field) continue;
      const { top, left, height, width } = field.getClientRects()[0] as DOMRect;
      const seen = document.elementFromPoint(left + Math.min(width, 8) / 2, top + Math.min(height, 12) / 2);
      if (seen === null || !(field.contains(seen) || seen.contains(field) || seen.closest('label')?.contains(field)))
        covered.push(field.outerHTML.slice(0, 120));
    }
    return covered;
  });
}

/** All layout shifts of the page so far that no input explains, as one number, with what moved. */
export function layoutShift(page: Page): Promise<{ readonly sum: number; readonly moved: readonly string[] }> {
  return page.evaluate(
    () =>
      new Promise((tell) => {
        interface Shift extends PerformanceEntry {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources: readonly { readonly node: Element | null }[];
        }
        const shifts: Shift[] = [];
        new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[]))).observe({
          type: 'layout-shift',
          buffered: true,
        });
        setTimeout(() => {
          const own = shifts.filter(({ hadRecentInput }) => !hadRecentInput);
          tell({
            sum: own.reduce((sum, { value }) => sum + value, 0),
            moved: own.flatMap(({ sources, value }) =>
              sources.map(({ node }) => {
                const element = node?.nodeType === 3 ? node.parentElement : node;
                return `${value.toFixed(4)} ${element?.outerHTML?.slice(0, 90) ?? '?'}`;
              }),
            ),
          });
        }, 100);
      }),
  );
}
