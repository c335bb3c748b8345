/** A run waits while nobody can see its page; the title says so, where tabs show it. */
import type { LabSession } from './session.ts';

/** As much of a document as is used. */
export interface Page {
  readonly visibilityState: DocumentVisibilityState;
  title: string;
  addEventListener: (type: 'visibilitychange', listener: () => void) => void;
}

export function pauseWhenHidden(page: Page, session: Pick<LabSession, 'view' | 'hide'>): void {
  let title: string | undefined;
  page.addEventListener('visibilitychange', () => {
    const hidden = page.visibilityState === 'hidden';
    session.hide(hidden);
    if (hidden && session.view.phase === 'running') {
      title ??= page.title;
      page.title = `Paused: ${title}`;
    } else if (!hidden && title !== undefined) {
      page.title = title;
      title = undefined;
    }
  });
}
