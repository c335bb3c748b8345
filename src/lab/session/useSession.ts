import { useEffect, useState } from 'preact/hooks';
import { tellTrained } from '../../components/kit/stage/trained.ts';
import { preferenceIn } from './preference.ts';
import { createSession, type LabSession, type TrainedRun } from './session.ts';
import { idleView, type LabView } from './view.ts';

/** The islands of a page are drawn apart from each other, and share what belongs to their document. */
const sessions = new WeakMap<Document, LabSession>();

/** The page's one session. The worker is started by the first run or question, not before. */
function sessionOf(page: Document): LabSession {
  const existing = sessions.get(page);
  if (existing) return existing;
  const worker = () =>
    new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: 'mnist-lab' });
  const session = createSession(
    worker,
    preferenceIn(() => localStorage),
  );
  // With the first run, and no earlier.
  const unsubscribe = session.subscribe(() => {
    if (!session.view.settings) return;
    unsubscribe();
    import('./attending.ts').then(({ attend }) => attend(page, session)).catch(() => {});
  });
  sessions.set(page, session);
  session.subscribe(() => (session.live || session.runs.length > 0) && tellTrained());
  return session;
}

/** What `select` reads of the session; drawn anew only when that has changed. Undefined before the page has started. */
export function useOfSession<T>(select: (session: LabSession) => T): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const session = sessionOf(document);
    const update = () => setValue(() => select(session));
    update();
    return session.subscribe(update);
  }, []);
  return value;
}

export interface SessionState {
  /** Undefined in the page as it is served, until its program has started. */
  readonly session: LabSession | undefined;
  readonly view: LabView;
  readonly runs: readonly TrainedRun[];
  /** The id of the chosen run. */
  readonly chosen: string | undefined;
}

/** The session and its state, drawn anew on every change: several times a second while a run is under way. */
export function useSession(): SessionState {
  const session = useOfSession((session) => session);
  const view = useOfSession(({ view }) => view) ?? idleView;
  const runs = useOfSession(({ runs }) => runs) ?? [];
  const chosen = useOfSession(({ chosen }) => chosen);
  return { session, view, runs, chosen };
}
