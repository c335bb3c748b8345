import '../parts/digits.css';
import './runs.css';
import './table.css';
import './curves.css';
/** The finished runs: compared, kept, downloaded, loaded; and which of them the other panels look at. */
import { useState } from 'preact/hooks';
import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { LazyFold } from '../../components/kit/stage/LazyFold.tsx';
import { RunStrip } from '../parts/RunStrip.tsx';
import { TrainFirst } from '../parts/TrainFirst.tsx';
import { dataSets } from '../protocol/data-sets.ts';
import { inOrder, removedText } from '../session/run-label.ts';
import type { TrainedRun } from '../session/session.ts';
import { useOfSession } from '../session/useSession.ts';
import { LoadRun } from './LoadRun.tsx';
import type { RunRow } from './RunTable.tsx';
import { useFocus } from './useFocus.ts';
import { useKeptRuns } from './useKeptRuns.ts';

export interface RunsPanelProps {
  /** Begins every id in the panel. */
  readonly id: string;
}

/** The last run that was taken from the list, and whether from the browser too. */
interface Removed {
  readonly run: TrainedRun;
  readonly everywhere: boolean;
}

export function RunsPanel({ id }: RunsPanelProps) {
  const session = useOfSession((session) => session);
  const runs = useOfSession(({ runs }) => runs) ?? [];
  const chosen = useOfSession(({ chosen }) => chosen);
  const live = useOfSession(({ live }) => live);
  const epochs = useOfSession(({ view }) => view.epochs) ?? [];
  const backend = useOfSession(({ view }) => view.backend?.name);
  const seconds = useOfSession(({ view }) => view.network?.trainingSeconds);
  const [notice, say] = useState('');
  const kept = useKeptRuns(session, say);
  const [removed, setRemoved] = useState<Removed>();
  const focus = useFocus();
  const list = useLoaded(() => import('./run-list.ts'), live !== undefined || runs.length > 0);
  const [hidden, hide] = useState<ReadonlySet<string>>(new Set());
  if (!session)
    return (
      <section class="lab-panel runs" aria-label="Finished runs">
        <RunStrip />
        <TrainFirst session={session} />
        <LoadRun id={id} session={session} />
      </section>
    );

  const ordered = inOrder(runs);
  // Curves of other data would be read as those of the same task.
  const data = (runs.find(({ id }) => id === chosen) ?? live ?? runs.at(-1))?.settings.data;
  const alike = ordered.map((run, look) => ({ run, look })).filter(({ run }) => run.settings.data === data);
  const drawn = alike.filter(({ run }) => !hidden.has(run.id));
  const soFar = { epochs, ...(backend && { backend }), ...(seconds !== undefined && { trainingSeconds: seconds }) };
  const rows: RunRow[] = live ? [...ordered, { ...live, ...soFar }] : ordered;
  const run = runs.find(({ id }) => id === chosen);
  const replace = (changed: TrainedRun) => {
    session.add(changed);
    session.choose(changed.id);
    if (kept.ids?.has(changed.id)) kept.keep(changed);
  };
  const remove = async (one: TrainedRun, everywhere: boolean) => {
    if (everywhere && !(await kept.forget(one))) return;
    focus(`${id}-back`);
    session.remove(one.id);
    setRemoved({ run: one, everywhere });
    say(removedText(one, everywhere, kept.ids?.has(one.id) ?? false));
  };
  const bringBack = async ({ run: one, everywhere }: Removed) => {
    focus(`${id}-run-${one.id}`);
    session.add(one);
    session.choose(one.id);
    setRemoved(undefined);
    say(`${one.name} is back.`);
    if (everywhere) await kept.keep(one);
  };
  const clear = async () => {
    if (await kept.clear()) focus(run ? `${id}-keep` : `${id}-files`);
  };
  return (
    <section class="lab-panel runs" aria-label="Finished runs">
      <RunStrip />
      {rows.length === 0 && <TrainFirst session={session} />}
      {rows.length > 0 && list.failed && <NotLoaded failed again={list.again} />}
      {rows.length > 0 && list.loaded && (
        <>
          <list.loaded.RunTable
            id={id}
            session={session}
            rows={rows}
            chosen={chosen}
            kept={kept.ids ?? new Set()}
            hidden={hidden}
            onToggle={(id) =>
              hide((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]))
            }
          />
          <p class="soft">
            The run that is marked is the one the other parts of the lab look at. Runs that are neither kept nor
            downloaded are gone when this page is closed or loaded again; one that was stopped and not tested, when the
            next run begins.
          </p>
          {data && alike.length < ordered.length && (
            <p class="soft">
              Curves are drawn of the runs on {dataSets[data].title}, as the marked one. Scores on other data say
              nothing about which of two networks is better.
            </p>
          )}
          {drawn.length > 0 && <list.loaded.RunCurves id={id} drawn={drawn} chosen={chosen} />}
        </>
      )}
      {run && list.loaded && (
        <list.loaded.RunCard
          key={run.id}
          id={id}
          run={run}
          isKept={kept.ids?.has(run.id) ?? false}
          onRename={(name) => replace({ ...run, name })}
          onKeep={() => kept.keep(run)}
          onForget={() => kept.forget(run)}
          onRemove={(everywhere) => void remove(run, everywhere)}
        />
      )}
      <div class="lab-row" role="status">
        {notice && <p class="runs-notice">{notice}</p>}
      </div>
      <p class="lab-row">
        {removed && !runs.some(({ id }) => id === removed.run.id) && (
          <button id={`${id}-back`} type="button" class="button" onClick={() => void bringBack(removed)}>
            Bring {removed.run.name} back
          </button>
        )}
        {(kept.ids?.size ?? 0) > 0 && (
          <button type="button" class="button" onClick={() => void clear()}>
            Clear everything kept in this browser
          </button>
        )}
      </p>
      <LoadRun id={id} session={session} onLoaded={({ name }) => say(`${name} is loaded.`)} />
      {runs.length > 1 && (
        <LazyFold
          summary="Compare two networks image by image"
          load={() => import('./Compare.tsx')}
          inner={{ id, session, runs: ordered }}
          still="Networks can be compared when JavaScript is switched on."
        />
      )}
    </section>
  );
}
