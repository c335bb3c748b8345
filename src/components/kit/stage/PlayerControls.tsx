import type { Granularity } from '../../../engine/trace/marks.ts';
import { cursorAt, isEnd } from '../../../player/cursor.ts';
import { Icon } from '../controls/Icon.tsx';
import { FigureExtras, SpeedField } from './FigureExtras.tsx';
import type { Player } from './usePlayer.ts';

interface Props {
  readonly player: Player;
  /** The step sizes this figure offers, from small to large. */
  readonly granularities: readonly Granularity[];
}

/**
 * Start, back, next, end of the update, play; the size of a step; the place in the update as a slider. Nothing works before
 * the page is awake. After that a button with nothing to do keeps the focus: `aria-disabled`, and a press changes nothing.
 */
export function PlayerControls({ player, granularities }: Props) {
  const { run, state, position, act } = player;
  const { count } = run.plan(position.update);
  const record = run.record(position.update);
  const complete = position.done === count;
  const ended = (record.fault && position.done === record.count) || isEnd(run, position);
  const single = run.updates === 1;
  const name = state.granularity;
  // Before the first event of a later update the update before it is shown, complete: the slider begins with the first event.
  const first = position.update === 0 ? 0 : 1;
  const asleep = !player.awake;
  const atStart = state.cursor === 0;
  const finish = single ? 'To the end' : complete ? 'Next update' : 'Finish update';
  const play = state.playing ? 'Pause' : 'Play';
  const start = cursorAt(run, { update: position.update, done: 0 });
  return (
    <div class="player">
      <div class="transport">
        <button
          type="button"
          onClick={() => act({ type: 'start' })}
          disabled={asleep}
          aria-disabled={atStart}
          aria-label="Back to the start"
        >
          <Icon name="start" />
        </button>
        <button
          type="button"
          onClick={() => act({ type: 'previous' })}
          disabled={asleep}
          aria-disabled={atStart}
          aria-label={`Back one ${name}`}
        >
          <Icon name="back" />
        </button>
        <button
          type="button"
          class="primary"
          onClick={() => act({ type: 'next' })}
          disabled={asleep}
          aria-disabled={ended}
        >
          Next {name}
        </button>
        {name === 'update' ? null : (
          <button
            type="button"
            onClick={() => act({ type: 'endOfUpdate' })}
            disabled={asleep}
            aria-disabled={ended}
            aria-label={finish}
          >
            <Icon name="end" />
            <span class="roomy">{finish}</span>
          </button>
        )}
        <button
          type="button"
          onClick={() => ended || act({ type: state.playing ? 'pause' : 'play' })}
          disabled={asleep}
          aria-disabled={ended}
          aria-label={play}
        >
          <Icon name={state.playing ? 'pause' : 'play'} />
          <span class="roomy">{play}</span>
        </button>
        <label class="field">
          <span>Step</span>
          <select
            value={name}
            disabled={asleep}
            onChange={(event) => act({ type: 'granularity', granularity: event.currentTarget.value as Granularity })}
          >
            {granularities.map((granularity) => (
              <option key={granularity} value={granularity}>
                one {granularity}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label class="scrubber">
        <span>
          {single ? 'Step' : `Update ${position.update + 1}, step`} {position.done} of {count}
        </span>
        <input
          type="range"
          min={first}
          max={record.count}
          disabled={asleep}
          value={position.done}
          aria-valuetext={`step ${position.done} of ${count}`}
          onInput={(event) => act({ type: 'jump', cursor: start + Number(event.currentTarget.value) })}
        />
      </label>
    </div>
  );
}

/** What is needed less often: speed, a link to this very state, starting afresh. */
export function PlayerExtras({ player, reset }: { player: Player; reset(): void }) {
  const { state, act, awake, link } = player;
  return (
    <FigureExtras {...{ awake, link, reset }}>
      <SpeedField speed={state.speed} disabled={!awake} set={(speed) => act({ type: 'speed', speed })} />
    </FigureExtras>
  );
}
