/** What can be said of a run once one has begun, or another one has been measured: loaded no earlier. */
import { networkText, trainingText } from '../protocol/run-words.ts';
import type { LabSettings } from '../protocol/settings.ts';
import { megabytes } from '../protocol/words.ts';
import { duration, secondsOf } from '../session/estimate.ts';
import { progressOf } from '../session/progress.ts';
import type { TrainedRun } from '../session/session.ts';
import type { LabView } from '../session/view.ts';

/** How far the download and the training of a run are. */
export function Bars({ view }: { view: LabView }) {
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

/** What is to be known while a run is under way. */
export function UnderWay({ view: { phase, wasHidden } }: { view: LabView }) {
  return (
    <>
      {phase === 'running' && <p class="lab-note soft">The settings are locked until this run ends. Stop ends it.</p>}
      {wasHidden && <p class="lab-note soft">Training waited while this tab was hidden.</p>}
    </>
  );
}

/** @param pendingBytes what the next run has to download, with the settings that stand in the form now */
export function LastRun({ settings, pendingBytes }: { settings: LabSettings; pendingBytes: number }) {
  return (
    <p class="lab-note soft">
      That is said of the last run: {networkText(settings)}, {trainingText(settings)}. Start
      {pendingBytes > 0 && ` downloads ${megabytes(pendingBytes)} and`} trains with the settings as they are now.
    </p>
  );
}

/** How long a run with these settings takes; undefined where no run tells. */
export function expectedText(settings: LabSettings, runs: readonly TrainedRun[]): string | undefined {
  const expected = secondsOf(settings, runs);
  return expected && `That takes ${duration(expected)}, at the speed of the last run with this network and batch size.`;
}
