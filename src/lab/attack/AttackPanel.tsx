/** Attack the trained network. Without one, and without a link to an attack, no more than this is loaded. */
import '../parts/digits.css';
import './attack.css';
import { useEffect, useState } from 'preact/hooks';
import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { partOf } from '../../components/kit/stage/address.ts';
import { RunStrip } from '../parts/RunStrip.tsx';
import { TrainFirst } from '../parts/TrainFirst.tsx';
import { useChosenRun } from '../session/useChosenRun.ts';
import { useOfSession } from '../session/useSession.ts';

export interface AttackPanelProps {
  /** Begins every id in the panel. */
  readonly id: string;
}

export function AttackPanel({ id }: AttackPanelProps) {
  const session = useOfSession((session) => session);
  const run = useChosenRun();
  const linked = useLinked(id);
  const { loaded, failed, again } = useLoaded(() => import('./Attacks.tsx'), run !== undefined || linked);
  return (
    <section class="lab attack" aria-label="Attack the network">
      <RunStrip />
      {session && (run || linked) ? (
        loaded ? (
          <loaded.Attacks id={id} session={session} run={run} />
        ) : (
          <NotLoaded {...{ failed, again }} />
        )
      ) : (
        <TrainFirst session={session} />
      )}
    </section>
  );
}

/** Whether the address speaks of this panel. */
function useLinked(id: string): boolean {
  const [linked, setLinked] = useState(false);
  useEffect(() => {
    const look = () => partOf(location.hash, id) !== undefined && setLinked(true);
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [id]);
  return linked;
}
