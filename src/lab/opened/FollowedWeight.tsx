import { NumberControl } from '../../components/kit/controls/NumberControl.tsx';
import { asWritten } from '../../components/kit/stage/as-written.ts';
import type { OpenedBatch, WeightPlace } from '../protocol/opened-batch.ts';
import { optimizerLabels } from '../protocol/setting-names.ts';
import type { LabSettings } from '../protocol/settings.ts';
import { axesOf, indexOf, partName, placeOf } from './opened-words.ts';
import { updateLines } from './update-lines.ts';

interface Props {
  /** Begins every id in it. */
  readonly id: string;
  readonly batch: OpenedBatch;
  readonly settings: LabSettings;
  /** Undefined for the weight with the largest gradient. */
  readonly onFollow: (weight: WeightPlace | undefined) => void;
}

/** One weight on its way to its new value: each line of the optimizer's rule, with the numbers of this update. */
export function FollowedWeight({ id, batch, settings, onFollow }: Props) {
  const { parts, weight, update } = batch;
  const part = parts[weight.part]!;
  const place = placeOf(weight.index, part.shape);
  const lines = updateLines({ settings, weight, update, decays: part.shape.length > 1, clipped: batch.clipped });
  return (
    <section class="opened-weight">
      <h4>One weight, followed</h4>
      <div class="opened-choice">
        <div>
          <label for={`${id}-part`}>Of the layer</label>
          <select
            id={`${id}-part`}
            value={weight.part}
            onChange={({ currentTarget }) => onFollow({ part: currentTarget.selectedIndex, index: 0 })}
          >
            {parts.map((one, k) => (
              <option key={partName(one)} value={k} selected={k === weight.part}>
                {partName(one)}
              </option>
            ))}
          </select>
        </div>
        {axesOf(part).map((axis, k) => (
          <NumberControl
            key={`${weight.part} ${axis}`}
            id={`${id}-axis-${k}`}
            label={axis}
            value={place[k]! + 1}
            min={1}
            max={part.shape[k]!}
            step={1}
            whole
            set={(value) => onFollow({ part: weight.part, index: indexOf(place.with(k, value - 1), part.shape) })}
          />
        ))}
        <button type="button" class="button" onClick={() => onFollow(undefined)}>
          The one with the largest gradient
        </button>
      </div>
      <p class="soft lab-note">
        By {optimizerLabels[settings.optimizer.kind]}. Numbers are float32, as training has them: each is written with
        as many digits as tell it from its neighbours. The last one is, bit for bit, the weight after this update.
      </p>
      <ol class="opened-lines">
        {lines.map(({ symbol, words, formula, numbers, result }) => (
          <li key={symbol}>
            <p>{words}</p>
            <p class="num" {...asWritten}>
              {formula ?? symbol}
              {numbers && (
                <>
                  {' '}
                  <br />= {numbers}
                </>
              )}
              {formula && <br />} = <strong>{result}</strong>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
