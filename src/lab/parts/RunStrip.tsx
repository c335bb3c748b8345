/** The run while another panel has its place: start, pause, go on, and how far it is. */
import './strip.css';
import { defaultSettings } from '../protocol/settings.ts';
import { progressOf } from '../session/progress.ts';
import { statusText } from '../session/status-words.ts';
import { useSession } from '../session/useSession.ts';

/** Seen where the panels share a place; where all of them are seen, so is the training. */
export function RunStrip() {
  const { session, view } = useSession();
  const running = view.phase === 'running';
  const { done, of } = progressOf(view);
  const name = running ? (view.paused ? 'Continue' : 'Pause') : 'Start';
  const press = () => {
    if (name === 'Continue') session?.resume();
    else if (name === 'Pause') session?.pause();
    else session?.start(session.planned ?? defaultSettings);
  };
  return (
    <div class="lab-strip">
      <button type="button" aria-disabled={!session} onClick={press}>
        {name}
      </button>
      <span>{running || view.phase !== 'idle' ? statusText(view, 0) : 'Nothing is being trained.'}</span>
      {running && <progress aria-label="Training" value={done} max={of} />}
    </div>
  );
}
