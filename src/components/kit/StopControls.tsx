import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { Stops } from './stops.ts';
import type { Steps } from './useSteps.ts';

interface Props {
  readonly steps: Steps;
  readonly stops: Stops;
  /** What one step is: `step`, `row`. */
  readonly noun: string;
}

/** Start, back, next, end, and the place as a slider. A button with nothing left to do keeps the focus; a press changes nothing. */
export function StopControls({ steps, stops, noun }: Props) {
  const { at, last, goTo } = stops;
  const asleep = !steps.awake;
  return (
    <div class="player">
      <div class="transport">
        <button
          type="button"
          aria-label="Back to the start"
          disabled={asleep}
          aria-disabled={at === 0}
          onClick={() => goTo(0)}
        >
          <Icon name="start" />
        </button>
        <button
          type="button"
          aria-label={`Back one ${noun}`}
          disabled={asleep}
          aria-disabled={at === 0}
          onClick={() => goTo(at - 1)}
        >
          <Icon name="back" />
        </button>
        <button
          type="button"
          class="primary"
          disabled={asleep}
          aria-disabled={at === last}
          onClick={() => goTo(at + 1)}
        >
          Next {noun}
        </button>
        <button
          type="button"
          aria-label="To the end"
          disabled={asleep}
          aria-disabled={at === last}
          onClick={() => goTo(last)}
        >
          <Icon name="end" />
        </button>
      </div>
      <label class="scrubber">
        <span>
          {noun.charAt(0).toUpperCase() + noun.slice(1)} {at} of {last}
        </span>
        <input
          type="range"
          min={0}
          max={last}
          disabled={asleep}
          value={at}
          aria-valuetext={`${noun} ${at} of ${last}`}
          onInput={(event) => goTo(Number(event.currentTarget.value))}
        />
      </label>
    </div>
  );
}

/** A link to this very state, and starting afresh. */
export function StopExtras({ steps, reset }: { steps: Steps; reset(): void }) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    const link = steps.link();
    try {
      await navigator.clipboard.writeText(link);
      setCopied('The link to this state is copied.');
    } catch {
      // No clipboard here (an insecure address, or the reader said no): show the link instead.
      setCopied(link);
    }
  };
  return (
    <div class="extras">
      <button type="button" class="quiet" onClick={copy}>
        Copy link to this state
      </button>
      <button type="button" class="quiet" onClick={reset}>
        Start afresh
      </button>
      <output class="copied">{copied}</output>
    </div>
  );
}
