import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Until } from '../protocol/holds.ts';
import type { LabSession } from '../session/session.ts';
import type { LabView } from '../session/view.ts';

export interface RunControlsProps {
  readonly view: LabView;
  readonly canStart: boolean;
  /** Begins a run that goes so far. */
  readonly onStart: (until: Until) => void;
  readonly session: LabSession | undefined;
  /** Shows the next batch, or hides it; what is opened has this id. */
  readonly opened: { readonly id: string; readonly is: boolean; readonly toggle: () => void };
}

/**
 * Start, pause, stop, reset. A button that does nothing now stays where it is and focusable, so that the focus is
 * never lost; those that end a run come with the run.
 */
export function RunControls({
  view,
  canStart,
  onStart,
  session,
  children,
}: RunControlsProps & { readonly children?: ComponentChildren }) {
  const start = useRef<HTMLButtonElement>(null);
  const isRunning = view.phase === 'running';
  const waits = isRunning && view.paused;
  return (
    <div class="lab-controls">
      <Button name="Start" primary enabled={canStart && !isRunning} onPress={() => onStart('end')} focus={start} />
      {children}
      {view.phase !== 'idle' && (
        <>
          {waits ? (
            <Button name="Continue" enabled onPress={() => session?.resume()} />
          ) : (
            <Button name="Pause" enabled={isRunning} onPress={() => session?.pause()} />
          )}
          <Button name="Stop" enabled={isRunning} onPress={() => session?.stop()} />
          <Button
            name="Reset"
            enabled
            onPress={() => {
              start.current?.focus();
              session?.reset();
            }}
          />
        </>
      )}
    </div>
  );
}

/** One batch, one epoch: a run that waits goes on so far, or a new one begins. And the batch that comes next, looked into. */
export function StepControls({ view, canStart, onStart, session, opened }: RunControlsProps) {
  const isRunning = view.phase === 'running';
  const enabled = isRunning ? view.paused : canStart;
  const step = (until: Until) => (isRunning ? session?.go(until) : onStart(until));
  return (
    <>
      <Button name="One batch" enabled={enabled} onPress={() => step('batch')} />
      <Button name="One epoch" enabled={enabled} onPress={() => step('epoch')} />
      <button
        type="button"
        class="button"
        aria-disabled={!session}
        aria-expanded={opened.is}
        aria-controls={opened.is ? opened.id : undefined}
        onClick={() => session && opened.toggle()}
      >
        Open batch
      </button>
    </>
  );
}

interface ButtonProps {
  readonly name: string;
  readonly primary?: boolean;
  readonly enabled: boolean;
  readonly onPress: () => void;
  readonly focus?: preact.RefObject<HTMLButtonElement>;
}

function Button({ name, primary = false, enabled, onPress, focus }: ButtonProps) {
  return (
    <button
      {...(focus && { ref: focus })}
      type="button"
      class={primary ? 'button primary' : 'button'}
      aria-disabled={!enabled}
      onClick={() => enabled && onPress()}
    >
      {name}
    </button>
  );
}
