import { TrainFirst } from '../../../lab/parts/TrainFirst.tsx';
import { useOfSession } from '../../../lab/session/useSession.ts';
import { NotLoaded } from '../../kit/island/NotLoaded.tsx';
import { useLoaded } from '../../kit/island/useLoaded.ts';
import * as words from './inside-panel-words.ts';

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F16.6: the network that the reader trains here, looked into. What it needs for that is loaded once there is one. */
export function InsidePanel({ id, asks }: Props) {
  const session = useOfSession((session) => session);
  // Of a run that is over: what is said of its network is not to change while it is read, and stays while another one trains.
  const run = useOfSession(({ runs, chosen }) => runs.find(({ id }) => id === chosen) ?? runs.at(-1));
  const { loaded, failed, again } = useLoaded(() => import('./Inside.tsx'), run !== undefined);
  if (run === undefined)
    return (
      <section class="lab" aria-label={words.trainANetwork}>
        <TrainFirst session={session} alone />
      </section>
    );
  return loaded === undefined ? (
    <NotLoaded {...{ failed, again }} />
  ) : (
    <loaded.default key={run.id} {...{ id, run, asks }} />
  );
}
