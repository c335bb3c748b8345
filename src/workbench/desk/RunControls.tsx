import { Icon } from '../../components/kit/controls/Icon.tsx';
import { asWritten } from '../../components/kit/stage/as-written.ts';
import { grouped } from '../../notation/format.ts';
import type { Bench } from './useBench.ts';
import { type Speed, speeds } from './useTraining.ts';

interface Props {
  readonly bench: Bench;
  readonly awake: boolean;
}

/** How far the buttons for a hundred updates go. */
const stride = 100;

const speedWords = (speed: Speed) => (speed === undefined ? 'as fast as it goes' : `${speed} a second`);

/** Train and pause, back and forth by updates, and the whole run as a slider. */
export function RunControls({ bench, awake }: Props) {
  const { place, session, running, aim, speed, rate, run, setSpeed, go } = bench;
  const { update } = place;
  const newest = Math.max(session.update, update);
  const disabled = !awake;
  const to = (there: number) => go({ update: Math.max(0, there), done: 0 });
  const busy = running || aim !== undefined;
  const ended = session.ended !== undefined && update >= session.update;
  return (
    <fieldset class="run-controls">
      <legend class="visually-hidden">Training</legend>
      <button
        type="button"
        class="primary run"
        aria-disabled={ended && !busy}
        {...{ disabled }}
        onClick={() => (ended && !busy ? undefined : run(!busy))}
      >
        <Icon name={busy ? 'pause' : 'play'} /> {busy ? 'Pause' : 'Train'}
      </button>
      <button
        type="button"
        aria-label="Back to the first update"
        aria-disabled={update === 0}
        {...{ disabled }}
        onClick={() => to(0)}
      >
        <Icon name="start" />
      </button>
      {[-stride, -1, 1, stride].map((by) => (
        <button
          key={by}
          type="button"
          class={Math.abs(by) > 1 ? 'stride' : undefined}
          aria-label={`${by < 0 ? 'Back' : 'On'} ${Math.abs(by)} ${Math.abs(by) === 1 ? 'update' : 'updates'}`}
          aria-disabled={by < 0 ? update === 0 : ended}
          {...{ disabled }}
          onClick={() => to(update + by)}
        >
          {by < 0 ? `−${-by}` : `+${by}`}
        </button>
      ))}
      <label class="field">
        <span>Speed</span>
        <select
          aria-label="Speed"
          value={String(speed ?? '')}
          {...{ disabled }}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setSpeed(chosen === '' ? undefined : (Number(chosen) as Speed));
          }}
        >
          {speeds.map((each) => (
            <option key={String(each)} value={String(each ?? '')}>
              {speedWords(each)}
            </option>
          ))}
        </select>
      </label>
      <label class="time">
        <span {...asWritten}>
          {aim === undefined
            ? `${counted(update)}${rate !== undefined && update === newest ? '' : ` of ${grouped(newest)}`}`
            : `on the way to update ${grouped(aim)}`}
          {rate === undefined ? null : `, ${grouped(Math.round(rate))} a second`}
        </span>
        <input
          type="range"
          aria-label="Updates so far"
          min={0}
          max={Math.max(1, newest)}
          value={update}
          aria-valuetext={`${counted(update)} of ${newest}`}
          disabled={disabled || newest === 0}
          onInput={(event) => to(Number(event.currentTarget.value))}
        />
      </label>
    </fieldset>
  );
}

const counted = (updates: number) => `${grouped(updates)} ${updates === 1 ? 'update' : 'updates'}`;
