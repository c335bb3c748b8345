/** Attack the trained network. Without one there is nothing to attack, and no more than this is loaded. */
import '../evaluate/digits.css';
import './attack.css';
import { NotLoaded } from '../draw/NotLoaded.tsx';
import { useLoaded } from '../draw/useLoaded.ts';
import { TrainFirst } from '../TrainFirst.tsx';
import { useChosenRun, useOfSession } from '../useSession.ts';

export interface AttackPanelProps {
  /** Begins every id in the panel. */
  readonly id: string;
}

export function AttackPanel({ id }: AttackPanelProps) {
  const session = useOfSession((session) => session);
  const run = useChosenRun();
  const { loaded, failed, again } = useLoaded(() => import('./Attacks.tsx'), run !== undefined);
  return (
    <section class="lab attack" aria-label="Attack the network">
      {session && run ? (
        loaded ? (
          <loaded.Attacks id={id} session={session} run={run} />
        ) : (
          <NotLoaded failed={failed} onAgain={again} />
        )
      ) : (
        <TrainFirst session={session} />
      )}
    </section>
  );
}
