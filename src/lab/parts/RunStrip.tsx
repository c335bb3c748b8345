/** The run while another panel has its place: start, pause, go on, and how far it is. */
import './strip.css';
import { defaultSettings } from '../protocol/settings.ts';
import { progressOf } from '../session/progress.ts';
import { statusText } from '../session/status-words.ts';
import { useOfSession, useSession } from '../session/useSession.ts';

/** The other panels have a button for the smallest network: this one is for what the reader has set. */
const idle = 'Start trains what is set under Train.';
const wrongSettings = 'A setting has a value that cannot be trained with.';

/** Seen where the panels share a place; where all of them are seen, so is the training. */
export function RunStrip() {
  const { session, view } = useSession();
  const unusable = useOfSession(({ planned }) => planned === null) ?? false;
  const running = view.phase === 'running';
  const { done, of } = progressOf(view);
  const name = running ? (view.paused ? 'Continue' : 'Pause') : 'Start';
  const enabled = session !== undefined && (running || !unusable);
  const press = () => {
    if (!enabled) return;
    if (name === 'Continue') session.resume();
    else if (name === 'Pause') session.pause();
    else session.start(session.planned ?? defaultSettings);
  };
  return (
    <div class="lab-strip">
      <button type="button" aria-disabled={!enabled} onClick={press}>
        {name}
      </button>
      <span>{unusable && !running ? wrongSettings : view.phase === 'idle' ? idle : statusText(view, 0)}</span>
      {running && <progress aria-label="Training" value={done} max={of} />}
    </div>
  );
}
