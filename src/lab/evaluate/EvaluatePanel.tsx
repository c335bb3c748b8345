import '../parts/digits.css';
import './evaluate.css';
import './matrix.css';
import './folds.css';
/** How good a trained network is, beyond one number. Everything here is computed from what it says about single images. */
import { useState } from 'preact/hooks';
import { useStage } from '../../components/kit/stage/useStage.ts';
import { textsCodec } from '../../player/settings.ts';
import { CopyLink } from '../parts/CopyLink.tsx';
import { FaultNotice } from '../parts/FaultNotice.tsx';
import { RunStrip } from '../parts/RunStrip.tsx';
import { aDigit } from '../parts/reading-words.ts';
import { TrainFirst } from '../parts/TrainFirst.tsx';
import { firstDownload, libraryDownload } from '../protocol/download-size.ts';
import { split } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';
import type { LabSession, TrainedRun } from '../session/session.ts';
import { usePredictions } from '../session/usePredictions.ts';
import { useChosenRun, useOfSession } from '../session/useSession.ts';
import { Findings } from './Findings.tsx';
import { type Looked, lookedFirst, readLooked, writeLooked } from './looked-link.ts';
import type { MatrixCell } from './matrix-words.ts';

export interface EvaluatePanelProps {
  /** Begins every id in the panel. */
  readonly id: string;
}

const looked = textsCodec({ opened: lookedFirst, read: readLooked, write: writeLooked });

export function EvaluatePanel({ id }: EvaluatePanelProps) {
  const session = useOfSession((session) => session);
  const run = useChosenRun();
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
          <Evaluated key={run.id} {...{ id, session, run }} looked={values} onLook={set} />
          <CopyLink enabled={awake} link={link}>
            It carries which images and which cell of the matrix are looked at. Whoever opens it trains a network first.
          </CopyLink>
        </>
      ) : (
        <>
          {values.cell && <p>{linkedCell(values.cell)}</p>}
          <TrainFirst session={session} />
        </>
      )}
    </section>
  );
}

/** Said until there is a network to look at. */
function linkedCell({ label, digit }: MatrixCell): string {
  const what = label === digit ? 'read right' : `read as ${digit}`;
  return `The link looks at images of ${aDigit(label)} that are ${what}. They are shown once a network is trained.`;
}

interface EvaluatedProps extends EvaluatePanelProps {
  readonly session: LabSession;
  readonly run: TrainedRun;
  readonly looked: Looked;
  readonly onLook: (what: Partial<Looked>) => void;
}

function Evaluated({ id, session, run, looked, onLook }: EvaluatedProps) {
  // A run that was loaded has left no images in the worker: then the reader decides about the download.
  const [imagesAreHere] = useState(session.view.kept > 0);
  const [pressed, setPressed] = useState(false);
  const wanted = imagesAreHere || pressed;
  const { validation } = split(run.settings);
  const part = validation > 0 ? looked.part : 'test';
  const { predictions, progress, fault, again } = usePredictions(session, wanted ? run : undefined, part);
  return (
    <>
      <div class="lab-row evaluate-head">
        <p>
          <strong>{run.name}</strong> ({run.model.name}) reads images it has not been trained on.
        </p>
        {validation > 0 && (
          <label>
            Images{' '}
            <select
              id={`${id}-part`}
              value={part}
              onChange={({ currentTarget }) => onLook({ part: currentTarget.value as Looked['part'] })}
            >
              <option value="test">{grouped(run.test.count)} for testing</option>
              <option value="validation">{grouped(validation)} for validation</option>
            </select>
          </label>
        )}
      </div>
      {!wanted && (
        <p>
          <button type="button" class="button primary" onClick={() => setPressed(true)}>
            Let it read them
          </button>{' '}
          <small class="soft">
            {run.settings.test === 'rest'
              ? `Downloads all images and ${libraryDownload}, as far as they are not here.`
              : `Downloads the test images (less than ${firstDownload}) and ${libraryDownload}, as far as they are not here.`}
          </small>
        </p>
      )}
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {wanted && !predictions && !fault && (
        <label class="lab-progress">
          <span>Reading</span>
          <progress value={progress?.done ?? 0} max={progress?.of ?? run.test.count} />
        </label>
      )}
      {predictions && (
        <Findings
          key={part}
          {...{ id, session, run, predictions }}
          asked={pressed}
          cell={looked.cell}
          onSelect={(cell) => onLook({ cell })}
        />
      )}
    </>
  );
}
