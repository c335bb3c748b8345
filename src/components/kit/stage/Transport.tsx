import type { Granularity } from '../../../engine/trace/granularities.ts';
import { Icon } from '../controls/Icon.tsx';
import * as words from './stage-words.ts';
import type { StageBase } from './useStage.ts';

interface ButtonProps {
  readonly name: Parameters<typeof Icon>[0]['name'];
  readonly label: string;
  readonly disabled: boolean;
  /** Nothing left to do: a button keeps the focus, and a press changes nothing. */
  readonly idle: boolean;
  /** The label beside the sign, where there is room. */
  readonly roomy?: boolean;
  press(): void;
}

function SignButton({ name, label, disabled, idle, roomy = false, press }: ButtonProps) {
  return (
    <button
      type="button"
      data-sign={name}
      aria-label={label}
      {...{ disabled }}
      aria-disabled={idle}
      onClick={() => idle || press()}
    >
      <Icon name={name} />
      {roomy ? <span class="roomy">{label}</span> : null}
    </button>
  );
}

/**
 * Start, back, next, end, play; the size of a step; the place as a slider: one for every stage with time. Nothing works before
 * the page is awake: a press would be lost.
 */
export function Transport({ stage }: { readonly stage: StageBase }) {
  const { time, awake, granularity, granularities, nouns, playing } = stage;
  if (time === undefined) return null;
  const { noun, atStart, atEnd, end } = time;
  const disabled = !awake;
  return (
    <div class="player" onPointerEnter={stage.film?.warm} onFocusIn={stage.film?.warm}>
      <div class="transport">
        <SignButton name="start" label={words.toStart} idle={atStart} press={stage.toStart} {...{ disabled }} />
        <SignButton name="back" label={words.backOne(noun)} idle={atStart} press={stage.previous} {...{ disabled }} />
        <button type="button" class="primary" {...{ disabled }} aria-disabled={atEnd} onClick={stage.next}>
          {words.nextOne(noun)}
        </button>
        {end === undefined ? null : (
          <SignButton name="end" label={words.toEnd(time)} idle={atEnd} press={stage.toEnd} roomy {...{ disabled }} />
        )}
        <SignButton
          name={playing ? 'pause' : 'play'}
          label={playing ? words.pause : words.play}
          idle={atEnd}
          press={() => stage.play(!playing)}
          roomy
          {...{ disabled }}
        />
        {granularities.length < 2 ? null : (
          <label class="field">
            <span>{words.stepSize}</span>
            <select
              value={granularity}
              {...{ disabled }}
              onChange={(event) => stage.setGranularity(event.currentTarget.value as Granularity)}
            >
              {granularities.map((each) => (
                <option key={each} value={each}>
                  {words.oneOf(nouns?.[each] ?? each)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <label class={time.update === undefined ? 'scrubber' : 'scrubber long'}>
        <span>{words.standing(time)}</span>
        <input
          type="range"
          min={time.first}
          max={time.last}
          {...{ disabled }}
          value={time.at}
          aria-valuetext={words.placeOf(time)}
          onInput={(event) => stage.jump(time.cursorAt(Number(event.currentTarget.value)))}
          {...stage.film?.slider?.(stage)}
        />
      </label>
    </div>
  );
}
