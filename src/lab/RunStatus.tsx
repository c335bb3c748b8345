import { explain } from './faults.ts';
import { stepsPerEpoch } from './settings.ts';
import type { Readiness } from './useLab.ts';
import type { LabView } from './view.ts';
import { megabytes, statusText } from './words.ts';

export interface RunStatusProps {
  readonly view: LabView;
  /** What the next run has to download. */
  readonly pendingBytes: number;
  readonly readiness: Readiness;
  readonly onRetry: () => void;
}

/** What is happening, how far it is, and what is in the way. */
export function RunStatus({ view, pendingBytes, readiness, onRetry }: RunStatusProps) {
  return (
    <div class="lab-status">
      {readiness.ready ? (
        <p class="lab-now">{statusText(view, pendingBytes)}</p>
      ) : (
        <p class="lab-now">
          The lab starts as soon as its program is here. If these buttons stay grey, JavaScript is switched off, or the
          page was opened as a file instead of from a web server.
        </p>
      )}
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
  if (!view.fault) return null;
  const { what, remedy } = explain(view.fault);
  return (
    <div class="lab-fault">
      <p>{what}</p>
      <p>{remedy}</p>
      <button type="button" class="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}

function Bars({ view: { download, position, settings, phase } }: { view: LabView }) {
  if (!settings) return null;
  const steps = stepsPerEpoch(settings);
  const done = position ? (position.epoch - 1) * steps + position.step : 0;
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
        <progress value={done} max={steps * settings.epochs} />
        <span class="num">
          {position ? `epoch ${position.epoch} of ${settings.epochs}` : phase === 'running' ? 'not begun' : 'none'}
        </span>
      </label>
    </div>
  );
}
