import { useEffect, useState } from 'preact/hooks';
import { onEnter } from '../../components/kit/controls/on-enter.ts';
import { asWritten } from '../../components/kit/stage/as-written.ts';
import { filesOf } from '../session/run-files.ts';
import { longestName, nameOf } from '../session/run-record.ts';
import type { TrainedRun } from '../session/session.ts';

export interface RunCardProps {
  readonly id: string;
  readonly run: TrainedRun;
  readonly isKept: boolean;
  readonly onRename: (name: string) => void;
  readonly onKeep: () => void;
  readonly onForget: () => void;
  /** @param everywhere also what is kept of it in the browser */
  readonly onRemove: (everywhere: boolean) => void;
}

/** What can be done with the chosen run. */
export function RunCard({ id, run, isKept, onRename, onKeep, onForget, onRemove }: RunCardProps) {
  const [draft, setDraft] = useState(run.name);
  const name = nameOf(draft);
  const rename = () => {
    if (name && name !== run.name) onRename(name);
  };
  return (
    <div class="run-card">
      <p class="lab-row">
        <label for={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          type="text"
          value={draft}
          maxLength={longestName}
          aria-invalid={name === undefined}
          aria-describedby={name === undefined ? `${id}-name-error` : undefined}
          onInput={({ currentTarget }) => setDraft(currentTarget.value)}
          onKeyDown={onEnter(rename)}
        />
        <button type="button" class="button" aria-disabled={name === undefined || name === run.name} onClick={rename}>
          Rename
        </button>
        {name === undefined && <span id={`${id}-name-error`}>A name needs 1 to {longestName} characters.</span>}
      </p>
      <p class="lab-row">
        <Downloads run={run} />
        <button
          id={`${id}-keep`}
          type="button"
          class="button"
          aria-pressed={isKept}
          onClick={isKept ? onForget : onKeep}
        >
          Keep in this browser
        </button>
        <button type="button" class="button" onClick={() => onRemove(false)}>
          Remove from this list{isKept && ' only'}
        </button>
        {isKept && (
          <button type="button" class="button" onClick={() => onRemove(true)}>
            Remove from this list and this browser
          </button>
        )}
      </p>
      {isKept && (
        <p class="soft">What is kept in this browser comes back into the list when the page is opened again.</p>
      )}
      <p class="soft">
        Fingerprint of the weights: <code {...asWritten}>{run.fingerprint}</code>. Both files together are the network
        in TensorFlow.js’s layers format, which tf.loadLayersModel and Keras tools read; settings, curves and scores are
        in the JSON. Keep both: the lab loads them again.
      </p>
    </div>
  );
}

/** The two files, made when they are wanted. */
function Downloads({ run }: { run: TrainedRun }) {
  const [urls, setUrls] = useState<{ name: string; json: string; weights: string }>();
  useEffect(() => {
    const { name, json, weights } = filesOf(run);
    const made = {
      json: URL.createObjectURL(new Blob([json], { type: 'application/json' })),
      weights: URL.createObjectURL(new Blob([weights], { type: 'application/octet-stream' })),
    };
    setUrls({ name, ...made });
    return () => Object.values(made).forEach(URL.revokeObjectURL);
  }, [run]);
  if (!urls) return null;
  return (
    <>
      <a class="button" href={urls.json} download={`${urls.name}.json`}>
        Download JSON
      </a>
      <a class="button" href={urls.weights} download={`${urls.name}.weights.bin`}>
        Download weights
      </a>
    </>
  );
}
