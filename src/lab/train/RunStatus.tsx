import type { ComponentChildren } from 'preact';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { workText } from '../protocol/run-words.ts';
import type { LabSettings } from '../protocol/settings.ts';
import { explain } from '../session/explain.ts';
import type { TrainedRun } from '../session/session.ts';
import { statusText } from '../session/status-words.ts';
import type { Readiness } from '../session/useReadiness.ts';
import type { LabView } from '../session/view.ts';

export interface RunStatusProps {
  readonly view: LabView;
  /** Settings of the next run; undefined when they cannot be trained with. */
  readonly next: LabSettings | undefined;
  /** What it has to download. */
  readonly pendingBytes: number;
  /** How many settings cannot be trained with. */
  readonly wrong: number;
  /** Settings of the run that is spoken of, when the next one has others. */
  readonly last?: LabSettings | undefined;
  /** They say how long the next one trains. */
  readonly runs: readonly TrainedRun[];
  readonly readiness: Readiness;
  readonly onRetry: () => void;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** What is happening, how far it is, and what is in the way. */
export function RunStatus(props: RunStatusProps) {
  const { view, next, pendingBytes, wrong, last, runs, readiness, onRetry, children } = props;
  const { loaded } = useLoaded(() => import('./RunFacts.tsx'), view.settings !== undefined || runs.length > 0);
  return (
    <div class="lab-status">
      {readiness.ready ? (
        <p class="lab-now">
          {view.phase === 'idle' && wrong > 0
            ? `Not ready: ${wrong === 1 ? 'one setting has a value' : `${wrong} settings have values`} that cannot be trained with.`
            : statusText(view, pendingBytes)}
        </p>
      ) : (
        <p class="lab-now">
          The lab starts as soon as its program is here. If these buttons stay grey, JavaScript is switched off, or the
          page was opened as a file instead of from a web server.
        </p>
      )}
      {last && loaded && <loaded.LastRun settings={last} pendingBytes={pendingBytes} />}
      {readiness.ready && view.phase === 'idle' && next && (
        <p class="lab-note soft">
          It trains for {workText(next)}.{' '}
          {loaded?.expectedText(next, runs) ?? 'How long that takes is measured as soon as it trains.'}
        </p>
      )}
      {loaded && <loaded.UnderWay view={view} />}
      {readiness.obstacles.map((obstacle) => (
        <p key={obstacle} class="lab-fault">
          {obstacle}
        </p>
      ))}
      <FaultNotice view={view} onRetry={onRetry} />
      {loaded && <loaded.Bars view={view} />}
      {children}
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
