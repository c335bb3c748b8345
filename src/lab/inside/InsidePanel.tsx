/** Inside a network: what every layer answers to one image, and what each number was made of. */
import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { RunStrip } from '../parts/RunStrip.tsx';
import { TrainFirst } from '../parts/TrainFirst.tsx';
import { useChosenRun } from '../session/useChosenRun.ts';
import { useOfSession } from '../session/useSession.ts';

export interface InsidePanelProps {
  /** Begins every id in the panel. */
  readonly id: string;
}

export function InsidePanel({ id }: InsidePanelProps) {
  const session = useOfSession((session) => session);
  const run = useChosenRun();
  const inside = useLoaded(() => import('./Inside.tsx'), run !== undefined);
  return (
    <section class="lab lab-panel inside" aria-label="Inside the network">
      <RunStrip />
      {session && run ? (
        inside.loaded ? (
          <inside.loaded.Inside {...{ id, session, run }} />
        ) : (
          <NotLoaded {...inside} />
        )
      ) : (
        <TrainFirst session={session} />
      )}
    </section>
  );
}
