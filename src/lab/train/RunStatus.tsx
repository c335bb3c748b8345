import { explain } from '../protocol/faults.ts';
import { networkText, trainingText } from '../protocol/run-words.ts';
import type { LabSettings } from '../protocol/settings.ts';
import type { Seconds } from '../protocol/time-left.ts';
import { megabytes } from '../protocol/words.ts';
import { duration } from '../session/estimate.ts';
import { progressOf } from '../session/progress.ts';
import { statusText } from '../session/status-words.ts';
import type { Readiness } from '../session/useReadiness.ts';
import type { LabView } from '../session/view.ts';

export interface RunStatusProps {
  readonly view: LabView;
  /** What the next run has to download; undefined when the settings cannot be trained with. */
  readonly pendingBytes: number | undefined;
  /** How much work it is; undefined likewise. */
  readonly updates: string | undefined;
  /** How many settings cannot be trained with. */
  readonly wrong: number;
  /** Settings of the run that is spoken of, when the next one has others. */
  readonly last?: LabSettings | undefined;
  /** How long the next run trains, where that is known. */
  readonly expected: Seconds | undefined;
  readonly readiness: Readiness;
  readonly onRetry: () => void;
}

/** What is happening, how far it is, and what is in the way. */
export function RunStatus({ view, pendingBytes, updates, wrong, last, expected, readiness, onRetry }: RunStatusProps) {
  return (
    <div class="lab-status">
      {readiness.ready ? (
        <p class="lab-now">
          {view.phase === 'idle' && pendingBytes === undefined
            ? `Not ready: ${wrong === 1 ? 'one setting has a value' : `${wrong} settings have values`} that cannot be trained with.`
            : statusText(view, pendingBytes ?? 0)}
        </p>
      ) : (
        <p class="lab-now">
          The lab starts as soon as its program is here. If these buttons stay grey, JavaScript is switched off, or the
          page was opened as a file instead of from a web server.
        </p>
      )}
      {last && (
        <p class="lab-note soft">
          That is said of the last run: {networkText(last)}, {trainingText(last)}. Start
          {pendingBytes ? ` downloads ${megabytes(pendingBytes)} and` : null} trains with the settings as they are now.
        </p>
      )}
      {readiness.ready && view.phase === 'idle' && pendingBytes !== undefined && (
        <p class="lab-note soft">
          It trains for {updates}.{' '}
          {expected === undefined
            ? 'How long that takes is measured as soon as it trains.'
            : `That takes ${duration(expected)}, at the speed of the last run with this network and batch size.`}
        </p>
      )}
      {view.phase === 'running' && (
        <p class="lab-note soft">The settings are locked until this run ends. Stop ends it.</p>
      )}
      {view.wasHidden && <p class="lab-note soft">Training waited while this tab was hidden.</p>}
      {readiness.obstacles.map((obstacle) => (
        <p key={obstacle} class="lab-fault">
          {obstacle}
        </p>
      ))}
      <FaultNotice view={view} onRetry={onRetry} />
      <Bars view={view} />
    </div>
  );
}

function FaultNotice({ view, onRetry }: { view: LabView; onRetry: () => void }) {
  const { fault, resumeAfter } = view;
  if (!fault) return null;
  const { what, remedy } = explain(fault);
  return (
    <div class="lab-fault">
      <p>{what}</p>
      <p>{remedy}</p>
      {/* The same settings would diverge again. */}
      {fault.kind !== 'diverged' && (
        <button type="button" class="button" onClick={onRetry}>
          {resumeAfter === undefined ? 'Try again' : `Go on after epoch ${resumeAfter}`}
        </button>
      )}
    </div>
  );
}

function Bars({ view }: { view: LabView }) {
  const { download, settings, phase, fault } = view;
  if (!settings) return null;
  const position = fault?.kind === 'diverged' ? fault : view.position;
  const { done, of } = progressOf(view);
  const left = phase === 'running' ? view.left : undefined;
  return (
    <div class="lab-bars">
      <label>
        <span>Download</span>
        <progress value={download?.received ?? 0} max={download?.total ?? 1} />
        <span class="num">
          {download ? `${megabytes(download.received)} of ${megabytes(download.total)}` : 'not begun'}
        </span>
      </label>
      <label>
        <span>Training</span>
        <progress value={done} max={of} />
        <span class="num">
          {position ? `epoch ${position.epoch} of ${settings.epochs}` : phase === 'running' ? 'not begun' : 'none'}
          {left !== undefined && `, ${duration(left)} of training left`}
        </span>
      </label>
    </div>
  );
}
