import { Icon } from '../controls/Icon.tsx';
import { FigureExtras, SpeedField } from './FigureExtras.tsx';
import type { Stops } from './stops.ts';
import type { Playing } from './usePlaying.ts';

interface Props {
  readonly stops: Stops;
  readonly playing: Playing;
  /** False until the page's script has taken over: a press would be lost. */
  readonly awake: boolean;
  /** What one step is: `step`, `row`. */
  readonly noun: string;
}

/**
 * Start, back, next, end, play, and the place as a slider. A button with nothing left to do keeps the focus: a press changes
 * nothing.
 */
export function StopControls({ stops, playing, awake, noun }: Props) {
  const { at, last } = stops;
  const disabled = !awake;
  // Who steps by hand wants to look: playing ends.
  const goTo = (stop: number) => {
    playing.pause();
    stops.goTo(stop);
  };
  const move = (by: number) => {
    playing.pause();
    stops.move(by);
  };
  const [atStart, atEnd] = [at === 0, at === last];
  const play = playing.on ? 'Pause' : 'Play';
  return (
    <div class="player">
      <div class="transport">
        <button
          type="button"
          aria-label="Back to the start"
          {...{ disabled }}
          aria-disabled={atStart}
          onClick={() => goTo(0)}
        >
          <Icon name="start" />
        </button>
        <button
          type="button"
          aria-label={`Back one ${noun}`}
          {...{ disabled }}
          aria-disabled={atStart}
          onClick={() => move(-1)}
        >
          <Icon name="back" />
        </button>
        <button type="button" class="primary" {...{ disabled }} aria-disabled={atEnd} onClick={() => move(1)}>
          Next {noun}
        </button>
        <button
          type="button"
          aria-label="To the end"
          {...{ disabled }}
          aria-disabled={atEnd}
          onClick={() => goTo(last)}
        >
          <Icon name="end" />
        </button>
        <button
          type="button"
          aria-label={play}
          {...{ disabled }}
          aria-disabled={atEnd}
          onClick={() => atEnd || playing.toggle()}
        >
          <Icon name={playing.on ? 'pause' : 'play'} />
          <span class="roomy">{play}</span>
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
          {...{ disabled }}
          value={at}
          aria-valuetext={`${noun} ${at} of ${last}`}
          onInput={(event) => goTo(Number(event.currentTarget.value))}
        />
      </label>
    </div>
  );
}

interface ExtrasProps {
  readonly awake: boolean;
  readonly playing: Pick<Playing, 'speed' | 'setSpeed'>;
  link(): string;
  reset(): void;
}

/** What is needed less often: a link to this very state, starting afresh, speed. */
export function StopExtras({ playing, ...extras }: ExtrasProps) {
  return (
    <FigureExtras {...extras}>
      <SpeedField speed={playing.speed} disabled={!extras.awake} set={playing.setSpeed} />
    </FigureExtras>
  );
}
