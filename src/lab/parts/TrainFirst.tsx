/** What stands in a panel that needs a trained network while there is none: one button, and how far it is. */
import { firstDownload, libraryDownload } from '../protocol/download-size.ts';
import { defaultSettings } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';
import { explain } from '../session/explain.ts';
import { progressOf } from '../session/progress.ts';
import type { LabSession } from '../session/session.ts';
import { statusText } from '../session/status-words.ts';
import { useSession } from '../session/useSession.ts';

export interface TrainFirstProps {
  /** Undefined before the page has started. */
  readonly session: LabSession | undefined;
  /** On a page that has no form for what is trained. */
  readonly alone?: boolean;
}

export function TrainFirst({ session, alone = false }: TrainFirstProps) {
  const { view } = useSession();
  const running = view.phase === 'running';
  const { done, of } = progressOf(view);
  const press = () => (view.fault ? session?.retry() : session?.start(defaultSettings));
  return (
    <div class="lab-train-first">
      <p class="lab-print">No network was trained here before this page was printed.</p>
      <p>
        This needs a trained network. The smallest one here{alone ? null : ', whatever is set under Train,'} learns from{' '}
        {grouped(defaultSettings.images)} images
        {view.kept[defaultSettings.data] > 0
          ? ', which are here already'
          : `. ${firstDownload} of images and the library ${libraryDownload} are downloaded`}
        . It takes a few seconds.
      </p>
      <button
        type="button"
        class="button primary"
        aria-disabled={!session || (running && !view.fault)}
        onClick={() => (!running || view.fault) && press()}
      >
        {view.fault ? 'Try again' : 'Train it now'}
      </button>
      {running && (
        <label class="lab-progress">
          <span>Training</span>
          <progress value={done} max={of} />
        </label>
      )}
      {view.fault && (
        <p class="lab-fault">
          {explain(view.fault).what} {explain(view.fault).remedy}
        </p>
      )}
      {/* Not a live region: the page has one for its runs, however many panels wait for a network. */}
      <p class="lab-note soft">{running ? statusText(view, 0) : null}</p>
    </div>
  );
}
