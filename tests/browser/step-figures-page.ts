/** The figures of lessons 1, 3 to 8, 10, 11 and 13 to 17 as tests step and read them; the presses are made inside the page. */
import type { Page } from 'playwright-core';
import type { Site, Visit } from './harness.ts';

/** Figures that step, and how many stops each has. */
export const lessons = {
  perceptron: { 'f1-1': 4, 'f1-2': 4 },
  xor: { 'f3-1': 4, 'f3-2': 12, 'f3-3': 3 },
  'forward-pass': { 'f4-1': 16, 'f4-2': 3 },
  loss: { 'f6-1': 4, 'f6-2': 3, 'f6-3': 11, 'f6-4': 10 },
  'gradient-descent': { 'f7-4': 13 },
  'deep-gradients': { 'f11-1': 5, 'f11-2': 12, 'f11-3': 3, 'f11-4': 3, 'f11-5': 5 },
  activations: { 'f5-1': 4, 'f5-2': 24, 'f5-3': 3, 'f5-4': 5 },
  'computational-graphs': { 'f8-1': 15, 'f8-2': 18, 'f8-3': 15 },
  // Figure 10.3 has thousands of stops: tests/figures/training-loop walks it there and back.
  evaluation: { 'f13-1': 30, 'f13-2': 2, 'f13-3': 13, 'f13-4': 4, 'f13-5': 8 },
  // Figure 15.5 has 845: own-digit.test.ts.
  cnn: { 'f15-1': 20, 'f15-2': 23, 'f15-3': 10, 'f15-4': 6 },
  interpretability: { 'f16-1': 10, 'f16-2': 14, 'f16-3': 16, 'f16-4': 20, 'f16-5': 6 },
  // Figure 17.5 is a map and has no steps.
  sequences: { 'f17-1': 40, 'f17-2': 171, 'f17-3': 5, 'f17-4': 120 },
  // Of lesson 14 those with few stops: the others are walked there and back in tests/figures/overfitting.
  overfitting: { 'f14-2': 20, 'f14-3': 8, 'f14-6': 11 },
  'training-loop': { 'f10-1': 24, 'f10-2': 50, 'f10-4': 30 },
} as const;
export type Slug = keyof typeof lessons;
export const slugs = Object.keys(lessons) as Slug[];
export const figuresOf = (slug: Slug) => Object.entries(lessons[slug]) as [string, number][];

/** The page of a lesson that its tests share, one after another, with its figures awake: for a reader as wide and with such media. */
export async function openFigures(
  site: Site,
  slug: Slug,
  viewport = { width: 1280, height: 720 },
  media: { readonly forcedColors?: 'active' } = {},
): Promise<Visit> {
  const visit = await site.share(`lessons/${slug}/`, { reducedMotion: 'reduce', bypassCSP: true });
  const { page } = visit;
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, forcedColors: null, ...media });
  await openReveals(page);
  for (const [id] of figuresOf(slug)) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    // Its transport's; an open fold may have buttons of its own.
    await page.locator(`#${id} button.primary:enabled`).first().waitFor();
  }
  return visit;
}

/** Shows all that is still to be guessed: it is kept back in figures as well. */
export const openReveals = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details.reveal')) fold.setAttribute('open', '');
  });

/** Where a figure stands, and all that it draws and says. */
export const look = (page: Page, id: string) =>
  page.evaluate((figure) => {
    const root = document.getElementById(figure) as HTMLElement;
    const parts = [
      'svg',
      '.step',
      '.sentence',
      '.scrubber span',
      '.state',
      '.answers',
      '.shares',
      '.regions',
      '.pass-grid',
    ];
    return parts.flatMap((part) => [...root.querySelectorAll(part)].map((element) => element.outerHTML)).join('\n');
  }, id);

export interface Walk {
  /** What was drawn at each stop. */
  readonly frames: readonly string[];
  /** How many elements the figure has after the last press. */
  readonly nodes: number;
}

/** Presses a button so many times inside the page and says what was drawn before the first press and after each. */
export const walk = (page: Page, id: string, button: string, presses: number): Promise<Walk> =>
  page.evaluate(
    async ([figure, selector, count]) => {
      const root = document.getElementById(figure) as HTMLElement;
      const draw = () =>
        `${root.querySelector('.sentence')?.textContent}|${root.querySelector('.scrubber span')?.textContent}`;
      const frames = [draw()];
      for (let k = 0; k < count; k++) {
        (root.querySelector(selector) as HTMLElement).click();
        await new Promise((resolve) => setTimeout(resolve));
        frames.push(draw());
      }
      return { frames, nodes: root.querySelectorAll('*').length };
    },
    [id, button, presses] as const,
  );

/** Presses a button of every figure a thousand times without a pause. @returns for each what is said aloud, and its elements */
export const hurry = (page: Page, ids: readonly string[], button: string) =>
  page.evaluate(
    async ([figures, selector]) => {
      const roots = figures.map((figure) => document.getElementById(figure) as HTMLElement);
      const announcements = roots.map((root) => {
        const said: unknown[] = [];
        for (const region of root.querySelectorAll('[role=status]'))
          new MutationObserver((records) => said.push(...records)).observe(region, {
            childList: true,
            characterData: true,
            subtree: true,
          });
        for (let k = 0; k < 1000; k++) (root.querySelector(selector) as HTMLElement).click();
        return said;
      });
      await new Promise((resolve) => setTimeout(resolve, 700));
      return roots.map((root, k) => ({
        announcements: announcements[k]?.length,
        nodes: root.querySelectorAll('*').length,
      }));
    },
    [ids, button] as const,
  );

export const next = 'button.primary';
export const back = 'button[aria-label^="Back one"]';
export const standing = (page: Page, id: string) => page.locator(`#${id} .scrubber span`).innerText();
/**
 * Presses a button inside the page: one with nothing left to do may be pressed too, and does nothing; one that a low slot has no room
 * for, too.
 */
export const press = (page: Page, id: string, name: string) =>
  page
    .locator(`#${id}`)
    .getByRole('button', { name, exact: true, includeHidden: true })
    .first()
    .evaluate((button: HTMLElement) => button.click());
export const toStart = (page: Page, id: string) => press(page, id, 'Back to the start');
export const toEnd = (page: Page, id: string) => press(page, id, 'To the end');
