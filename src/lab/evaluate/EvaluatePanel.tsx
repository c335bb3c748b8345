import '../parts/digits.css';
import './evaluate.css';
import './matrix.css';
import './folds.css';
/** How good a trained network is, beyond one number. Everything here is computed from what it says about single images. */
import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { useStage } from '../../components/kit/stage/useStage.ts';
import { textsCodec } from '../../player/settings.ts';
import { CopyLink } from '../parts/CopyLink.tsx';
import { RunStrip } from '../parts/RunStrip.tsx';
import { TrainFirst } from '../parts/TrainFirst.tsx';
import { aClass, className, type DataName } from '../protocol/data-sets.ts';
import { defaultSettings } from '../protocol/settings.ts';
import { useChosenRun } from '../session/useChosenRun.ts';
import { useOfSession } from '../session/useSession.ts';
import { lookedFirst, readLooked, writeLooked } from './looked-link.ts';
import type { MatrixCell } from './matrix-words.ts';

export interface EvaluatePanelProps {
  /** Begins every id in the panel. */
  readonly id: string;
}

const looked = textsCodec({ opened: lookedFirst, read: readLooked, write: writeLooked });

export function EvaluatePanel({ id }: EvaluatePanelProps) {
  const session = useOfSession((session) => session);
  const run = useChosenRun();
  // Until there is a network: of what is set under Train.
  const data = useOfSession(({ planned }) => planned?.data) ?? defaultSettings.data;
  const { loaded, failed, again } = useLoaded(() => import('./Evaluated.tsx'), run !== undefined);
  const { values, set, notices, awake, link } = useStage({ id, values: looked });
  return (
    <section class="lab-panel evaluate" aria-label="Evaluate the network">
      <RunStrip />
      {notices.map((notice) => (
        <p key={notice} class="lab-fault" role="status">
          {notice}
        </p>
      ))}
      {session && run ? (
        <>
          {loaded ? (
            <loaded.Evaluated key={run.id} {...{ id, session, run }} looked={values} onLook={set} />
          ) : (
            <NotLoaded {...{ failed, again }} />
          )}
          <CopyLink enabled={awake} link={link}>
            It carries which images and which cell of the matrix are looked at. Whoever opens it trains a network first.
          </CopyLink>
        </>
      ) : (
        <>
          {values.cell && <p>{linkedCell(data, values.cell)}</p>}
          <TrainFirst session={session} />
        </>
      )}
    </section>
  );
}

/** Said until there is a network to look at. */
function linkedCell(data: DataName, { label, digit }: MatrixCell): string {
  const what = label === digit ? 'read right' : `read as ${className(data, digit)}`;
  return `The link looks at images of ${aClass(data, label)} that are ${what}. They are shown once a network is trained.`;
}
