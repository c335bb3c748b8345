import { useState } from 'preact/hooks';
import { NumberControl } from '../../components/kit/controls/NumberControl.tsx';
import { layerSizes, type ParameterName } from '../../engine/experiment.ts';
import { denseNames } from '../../notation/dense/names.ts';
import { withChanges, withFrozen } from '../desk/changes.ts';
import { edited } from '../desk/editing.ts';
import type { PanelProps } from './panel.ts';

/** A weight is typed with at most so many digits before the point. */
const largest = 1e6;

/** One weight or bias, found by the two units it stands between: to be read, set, and frozen. */
export function WeightRow({ id, bench, awake, locked }: PanelProps) {
  const { state, session, place, change } = bench;
  const { experiment } = session;
  const sizes = layerSizes(experiment.network);
  const names = denseNames(experiment.network);
  const [at, setAt] = useState({ layer: 1, unit: 0, from: 0 as number | 'b' });
  const layer = Math.min(at.layer, sizes.length - 1);
  const unit = Math.min(at.unit, (sizes[layer] as number) - 1);
  const from = at.from === 'b' ? 'b' : Math.min(at.from, (sizes[layer - 1] as number) - 1);
  const target = (from === 'b' ? `b.${layer}.${unit}` : `w.${layer}.${unit}.${from}`) as ParameterName;
  const name = from === 'b' ? `b_${names.unit(layer, unit)}` : names.weight(layer, unit, from);
  const frozen = state.network.frozen.includes(target);
  const value = edited(bench).read(target) ?? 0;
  const disabled = !awake;
  const units = Array.from({ length: sizes[layer] as number }, (_, j) => j);
  const senders = Array.from({ length: sizes[layer - 1] as number }, (_, i) => i);
  return (
    <fieldset>
      <legend>One weight</legend>
      <label class="field">
        <span>Into</span>
        <select
          value={`${layer} ${unit}`}
          {...{ disabled }}
          onChange={(event) => {
            const [l = 1, j = 0] = event.currentTarget.value.split(' ').map(Number);
            setAt({ ...at, layer: l, unit: j });
          }}
        >
          {sizes.slice(1).flatMap((count, k) =>
            (k + 1 === layer ? units : Array.from({ length: count }, (_, j) => j)).map((j) => (
              <option key={`${k} ${j}`} value={`${k + 1} ${j}`}>
                {names.unit(k + 1, j)}
              </option>
            )),
          )}
        </select>
      </label>
      <label class="field">
        <span>from</span>
        <select
          value={String(from)}
          {...{ disabled }}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            setAt({ layer, unit, from: chosen === 'b' ? 'b' : Number(chosen) });
          }}
        >
          {senders.map((i) => (
            <option key={i} value={i}>
              {layer === 1 ? `${session.prepared.names[i]} (${names.unit(0, i)})` : names.unit(layer - 1, i)}
            </option>
          ))}
          <option value="b">its bias</option>
        </select>
      </label>
      <NumberControl
        id={`${id}-weight`}
        label={`${name} ${place.update === 0 ? 'at the start' : 'now'}`}
        value={value}
        min={-largest}
        max={largest}
        step={0.1}
        set={(to) => edited(bench).change(target, to)}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={frozen}
          disabled={disabled || locked('frozen')}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            change((before) => withFrozen(on ? withChanges(before, { [target]: value }) : before, [target], on));
          }}
        />
        <span>{name} is frozen: training leaves it as it is</span>
      </label>
    </fieldset>
  );
}
