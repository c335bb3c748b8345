import './digits.css';
import './evaluate.css';
/** How good a trained network is, beyond one number. Everything here is computed from what it says about single images. */
import { useState } from 'preact/hooks';
import { FIRST_DOWNLOAD, LIBRARY } from '../download-size.ts';
import type { LabSession, TrainedRun } from '../session.ts';
import { split } from '../settings.ts';
import { TrainFirst } from '../TrainFirst.tsx';
import { useChosenRun, useOfSession } from '../useSession.ts';
import { grouped } from '../words.ts';
import { Findings } from './Findings.tsx';
import { Problem } from './Problem.tsx';
import { usePredictions } from './usePredictions.ts';

export interface EvaluatePanelProps {
  /** Begins every id in the panel. */
  readonly id: string;
}

export function EvaluatePanel({ id }: EvaluatePanelProps) {
  const session = useOfSession((session) => session);
  const run = useChosenRun();
  return (
    <section class="lab-panel evaluate" aria-label="Evaluate the network">
      {session && run ? (
        <Evaluated key={run.id} id={id} session={session} run={run} />
      ) : (
        <TrainFirst session={session} />
      )}
    </section>
  );
}

interface EvaluatedProps extends EvaluatePanelProps {
  readonly session: LabSession;
  readonly run: TrainedRun;
}

function Evaluated({ id, session, run }: EvaluatedProps) {
  const [part, setPart] = useState<'test' | 'validation'>('test');
  // A run that was loaded has left no images in the worker: then the reader decides about the download.
  const [imagesAreHere] = useState(session.view.kept > 0);
  const [pressed, setPressed] = useState(false);
  const wanted = imagesAreHere || pressed;
  const { predictions, progress, fault, again } = usePredictions(session, wanted ? run : undefined, part);
  const { validation } = split(run.settings);
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
              onChange={({ currentTarget }) => setPart(currentTarget.value === 'validation' ? 'validation' : 'test')}
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
              ? `Downloads all images and ${LIBRARY}, as far as they are not here.`
              : `Downloads the test images (less than ${FIRST_DOWNLOAD}) and ${LIBRARY}, as far as they are not here.`}
          </small>
        </p>
      )}
      {fault && <Problem fault={fault} onAgain={again} />}
      {wanted && !predictions && !fault && (
        <label class="lab-progress">
          <span>Reading</span>
          <progress value={progress?.done ?? 0} max={progress?.of ?? run.test.count} />
        </label>
      )}
      {predictions && (
        <Findings key={part} id={id} session={session} run={run} predictions={predictions} asked={pressed} />
      )}
    </>
  );
}
