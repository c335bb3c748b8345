/** What a page does while a run is under way, besides showing it: it waits when nobody can see it, and says how far it is. */
import { announceRuns, liveRegion } from './announcing.ts';
import { pauseWhenHidden } from './hidden.ts';
import type { LabSession } from './session.ts';

export function attend(page: Document, session: LabSession): void {
  pauseWhenHidden(page, session);
  announceRuns(session, liveRegion(page));
}
