/** The runs that are kept in this browser, and which of those on the page they are. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { grouped } from '../protocol/words.ts';
import { createStore, type RunStore, storageProblem } from '../session/run-store.ts';
import type { LabSession, TrainedRun } from '../session/session.ts';

export interface KeptRuns {
  /** Ids of the kept runs; undefined until they have been looked for. */
  readonly ids?: ReadonlySet<string>;
  /** Each of the three says what has become of it, and resolves to whether it was done. */
  readonly keep: (run: TrainedRun) => Promise<boolean>;
  readonly forget: (run: TrainedRun) => Promise<boolean>;
  readonly clear: () => Promise<boolean>;
}

/**
 * Brings kept runs onto the page when it opens.
 * @param say is told what an action has led to, or why it could not be done
 */
export function useKeptRuns(session: LabSession | undefined, say: (notice: string) => void): KeptRuns {
  const store = useMemo(() => createStore(() => indexedDB), []);
  const [ids, setIds] = useState<ReadonlySet<string>>();

  useEffect(() => {
    if (!session) return;
    bringBack(store, session).then(
      ({ kept, unreadable }) => {
        setIds(kept);
        if (unreadable > 0)
          say(
            `${grouped(unreadable)} of the runs kept in this browser cannot be read, damaged or kept by another version of this page. All others are here.`,
          );
      },
      () => setIds(new Set()),
    );
  }, [session]);

  const attempt = (action: Promise<void>, done: string, change: (ids: Set<string>) => void) =>
    action.then(
      () => {
        setIds((before) => {
          const after = new Set(before);
          change(after);
          return after;
        });
        say(done);
        return true;
      },
      (error) => {
        say(storageProblem(error));
        return false;
      },
    );

  return {
    ...(ids ? { ids } : {}),
    keep: (run) => attempt(store.keep(run), `${run.name} is kept in this browser.`, (ids) => ids.add(run.id)),
    forget: (run) => attempt(store.forget(run.id), `${run.name} is no longer kept.`, (ids) => ids.delete(run.id)),
    clear: () =>
      attempt(store.clear(), 'Nothing is kept any more. The runs stay here until you leave the page.', (ids) =>
        ids.clear(),
      ),
  };
}

/** Adds the kept runs to those of the page; the chosen one stays chosen. */
async function bringBack(store: RunStore, session: LabSession) {
  const { runs, unreadable } = await store.kept();
  const { chosen } = session;
  for (const run of runs) if (!session.runs.some(({ id }) => id === run.id)) session.add(run);
  if (chosen) session.choose(chosen);
  return { kept: new Set(runs.map(({ id }) => id)), unreadable };
}
