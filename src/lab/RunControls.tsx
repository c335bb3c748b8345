import type { LabSession } from './session.ts';
import type { LabView } from './view.ts';

export interface RunControlsProps {
  readonly view: LabView;
  readonly canStart: boolean;
  readonly onStart: () => void;
  readonly session: LabSession | undefined;
}

/** Start, pause, stop, reset. A button that does nothing now stays focusable, so that the focus is never lost. */
export function RunControls({ view, canStart, onStart, session }: RunControlsProps) {
  const isRunning = view.phase === 'running';
  return (
    <div class="lab-controls">
      <Button name="Start" primary enabled={canStart && !isRunning} onPress={onStart} />
      {view.paused ? (
        <Button name="Continue" enabled={isRunning} onPress={() => session?.resume()} />
      ) : (
        <Button name="Pause" enabled={isRunning} onPress={() => session?.pause()} />
      )}
      <Button name="Stop" enabled={isRunning} onPress={() => session?.stop()} />
      <Button name="Reset" enabled={view.phase !== 'idle'} onPress={() => session?.reset()} />
    </div>
  );
}

interface ButtonProps {
  readonly name: string;
  readonly primary?: boolean;
  readonly enabled: boolean;
  readonly onPress: () => void;
}

function Button({ name, primary = false, enabled, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      class={primary ? 'button primary' : 'button'}
      aria-disabled={!enabled}
      onClick={() => enabled && onPress()}
    >
      {name}
    </button>
  );
}
