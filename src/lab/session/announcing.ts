/** What a screen reader hears of a run: from one place on the page, whichever panels stand on it, and not too often. */

import type { LabSession } from './session.ts';
import { announcement } from './status-words.ts';

/** At most one message in so many ms. */
export const quietTime = 2500;

/** Says what there is to say at once after a quiet time, else when that time is over: then only the newest. */
export function announceRuns(session: Pick<LabSession, 'view' | 'subscribe'>, say: (text: string) => void): void {
  let newest = '';
  let said = '';
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  session.subscribe(() => {
    const text = announcement(session.view);
    if (text === newest) return;
    newest = text;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (text === said) return;
        said = text;
        last = performance.now();
        say(text);
      },
      Math.max(0, last + quietTime - performance.now()),
    );
  });
}

/** A live region for the whole page, not shown. @returns what puts a text into it */
export function liveRegion(page: Document): (text: string) => void {
  const region = page.createElement('p');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  (page.querySelector('main') ?? page.body).append(region);
  return (text) => {
    region.textContent = text;
  };
}
