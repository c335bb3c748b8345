import { useRef, useState } from 'preact/hooks';
import { FaultNotice } from '../parts/FaultNotice.tsx';
import { firstDownload, libraryDownload } from '../protocol/download-size.ts';
import { split, testCount } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';
import { type Network, placeText } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { usePredictions } from '../session/usePredictions.ts';
import { useSeen } from '../session/useSeen.ts';
import { useOfSession } from '../session/useSession.ts';
import { Findings } from './Findings.tsx';
import type { Looked } from './looked-link.ts';

export interface EvaluatedProps {
  readonly id: string;
  readonly session: LabSession;
  readonly run: Network;
  readonly looked: Looked;
  readonly onLook: (what: Partial<Looked>) => void;
}

/** What a network does with the images of its run. */
export function Evaluated({ id, session, run, looked, onLook }: EvaluatedProps) {
  // A run that was loaded has left no images in the worker: then the reader decides about the download.
  const { data } = run.settings;
  const [imagesWereHere] = useState(session.view.kept[data] > 0);
  const imagesAreHere = useOfSession(({ view }) => view.kept[data] > 0) || imagesWereHere;
  const [pressed, setPressed] = useState(false);
  const wanted = imagesAreHere || pressed;
  const { validation } = split(run.settings);
  const part = validation > 0 ? looked.part : 'test';
  // Of a run under way nothing is read that nobody looks at: the reading takes its time from the training.
  const { ref, seen } = useSeen<HTMLDivElement>();
  const asked = useLatest(run, seen || !run.after);
  const { predictions, of, progress, fault, again } = usePredictions(session, wanted ? asked : undefined, part);
  const { name, after } = of ?? run;
  const tested = testCount(run.settings);
  return (
    <div ref={ref}>
      <div class="lab-row evaluate-head">
        <p>
          <strong>{name}</strong> ({run.model.name}){after && ` ${placeText(after)}`} reads images it has not been
          trained on.
        </p>
        {validation > 0 && (
          <label>
            Images{' '}
            <select
              id={`${id}-part`}
              value={part}
              onChange={({ currentTarget }) => onLook({ part: currentTarget.value as Looked['part'] })}
            >
              <option value="test">{grouped(tested)} for testing</option>
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
              : `Downloads the test images${data === 'mnist' ? ` (less than ${firstDownload})` : ''} and ${libraryDownload}, as far as they are not here.`}
          </small>
        </p>
      )}
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {wanted && !predictions && !fault && (
        <label class="lab-progress">
          <span>Reading</span>
          <progress value={progress?.done ?? 0} max={progress?.of ?? tested} />
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
    </div>
  );
}

/** The newest value while it is wanted; afterwards the last of those. */
function useLatest<T>(value: T, isWanted: boolean): T | undefined {
  const latest = useRef<T>();
  if (isWanted) latest.current = value;
  return latest.current;
}
