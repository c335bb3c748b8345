import type { SettingValues } from '../../../player/settings.ts';
import { further } from '../../kit/controls/field-numbers.ts';
import { More } from '../../kit/controls/More.tsx';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import type { Stage } from '../../kit/stage/useStage.ts';
import { type MixerRules, mixerSpec, rules } from './settings.ts';
import * as words from './words.ts';

const signed = (by: number) => (by > 0 ? `+${by}` : `−${-by}`);

/** What is added to all scores, what they are divided by, and how the shares are computed. */
export function MoreSettings({ stage }: { readonly stage: Stage<SettingValues<MixerRules>> }) {
  const { id, values, set, awake } = stage;
  const opened = mixerSpec(id).opened.values;
  const used = (['c', 't', 'way'] as const).some((name) => values[name] !== opened[name]);
  const add = (by: number) => {
    const c = further(values.c, by);
    if (c >= rules.c.min && c <= rules.c.max) set({ c });
  };
  return (
    <More summary={words.moreSettings} used={used}>
      <div class="spread">
        <div class="add">
          <NumberControl
            id={`${id}-c`}
            label={words.addToAllC}
            value={values.c}
            {...rules.c}
            step={1}
            set={(c) => set({ c })}
          />
          {[-1, 1, 1000].map((by) => (
            <button
              key={by}
              type="button"
              onClick={() => add(by)}
              disabled={!awake}
              aria-label={words.toAll(signed(by))}
            >
              {signed(by)}
            </button>
          ))}
        </div>
        <NumberControl
          id={`${id}-t`}
          label={words.temperatureT}
          value={values.t}
          {...rules.t}
          step={0.1}
          slide={[0.1, 5]}
          set={(t) => set({ t })}
        />
        <label class="field">
          <span>{words.howItIsComputed}</span>
          <select
            value={values.way}
            onChange={(event) => set({ way: event.currentTarget.value === 'shifted' ? 'shifted' : 'straight' })}
          >
            <option value="straight">{words.straightFromTheFormula}</option>
            <option value="shifted">{words.subtractTheLargestFirst}</option>
          </select>
        </label>
      </div>
    </More>
  );
}
