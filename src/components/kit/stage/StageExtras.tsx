import { speedsFor } from '../../../player/speeds.ts';
import { useCopied } from '../controls/useCopied.ts';
import { asWritten } from './as-written.ts';
import * as words from './stage-words.ts';
import type { StageBase } from './useStage.ts';

interface Props {
  readonly stage: StageBase;
  /** What else begins afresh. */
  reset?: (() => void) | undefined;
}

/** Below every stage: a link to this very state, starting afresh, how fast it plays. */
export function StageExtras({ stage, reset }: Props) {
  const { awake, link, speed } = stage;
  const disabled = !awake;
  const { said, copy } = useCopied();
  const copyLink = () => {
    const address = link();
    // Where nothing can be copied, the link itself is shown.
    void copy(address, words.linkCopied, address);
  };
  const startAfresh = () => {
    stage.reset();
    reset?.();
  };
  return (
    <div class="extras">
      <button type="button" class="quiet" {...{ disabled }} onClick={copyLink}>
        {words.copyLink}
      </button>
      <button type="button" class="quiet" {...{ disabled }} onClick={startAfresh}>
        {words.startAfresh}
      </button>
      {stage.time === undefined ? null : (
        <label class="field">
          <span>{words.speed}</span>
          <select
            {...{ disabled }}
            value={speed}
            onChange={(event) => stage.setSpeed(Number(event.currentTarget.value))}
          >
            {speedsFor(stage.granularity, speed).map((each) => (
              <option key={each} value={each}>
                {words.perSecond(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <output class="copied" {...asWritten}>
        {said}
      </output>
    </div>
  );
}
