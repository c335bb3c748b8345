import type { ComponentChildren } from 'preact';
import type { Experiment } from '../../../engine/experiment.ts';
import { speeds } from '../../../player/speeds.ts';
import { useCopied } from '../controls/useCopied.ts';
import { LazyFold } from './LazyFold.tsx';

interface Props {
  /** False until the page's script has taken over. */
  readonly awake: boolean;
  /** The address of this page with this figure's state in it. */
  link(): string;
  reset(): void;
  readonly children?: ComponentChildren;
}

/** Below every figure: a link to this very state, and starting afresh. */
export function FigureExtras({ awake, link, reset, children }: Props) {
  const { said, copy } = useCopied();
  const copyLink = () => {
    const address = link();
    // Where nothing can be copied, the link itself is shown.
    void copy(address, 'The link to this state is copied.', address);
  };
  return (
    <div class="extras">
      <button type="button" class="quiet" disabled={!awake} onClick={copyLink}>
        Copy link to this state
      </button>
      <button type="button" class="quiet" disabled={!awake} onClick={reset}>
        Start afresh
      </button>
      {children}
      <output class="copied">{said}</output>
    </div>
  );
}

interface SpeedProps {
  readonly speed: number;
  readonly disabled: boolean;
  set(speed: number): void;
}

/** How fast a figure plays. */
export function SpeedField({ speed, disabled, set }: SpeedProps) {
  return (
    <label class="field">
      <span>Speed</span>
      <select {...{ disabled }} value={speed} onChange={(event) => set(Number(event.currentTarget.value))}>
        {speeds.map((each) => (
          <option key={each} value={each}>
            {each} a second
          </option>
        ))}
      </select>
    </label>
  );
}

interface CodeProps {
  /** Prefix for ids, unique on the page. */
  readonly id: string;
  /** The experiment with the reader's changes. */
  readonly experiment: Experiment;
  /** How many updates the program makes: up to the one at hand. Without it, the program makes the forward pass only. */
  readonly updates?: number;
}

/** The experiment at hand as a program in four libraries, brought when somebody unfolds it. */
export function AsCodeFold({ id, experiment, updates = 0 }: CodeProps) {
  return (
    <LazyFold
      summary="As code"
      load={() => import('./as-code/AsCode.tsx')}
      inner={{ id, experiment, updates }}
      still="The program is written in the page, by JavaScript."
    />
  );
}
