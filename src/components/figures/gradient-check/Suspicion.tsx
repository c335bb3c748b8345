import type { SettingValues } from '../../../player/settings.ts';
import type { Stage } from '../../kit/stage/useStage.ts';
import type { CheckFrame } from './frame.ts';
import type { CheckRules } from './settings.ts';
import { type Mistake, mistakes } from './versions.ts';
import * as said from './words.ts';

interface Props extends Pick<Stage<SettingValues<CheckRules>>, 'values' | 'set'> {
  readonly frame: CheckFrame;
}

/** What the reader takes to be wrong with a version that errs, and what the numbers say to it. */
export function Suspicion({ frame: { verdict }, values, set }: Props) {
  if (values.v === 'A') return null;
  return (
    <div class="suspect">
      <label class="field">
        <span>{said.whatIsWrongIt}</span>
        <select
          value={values.guess}
          onChange={({ currentTarget }) => set({ guess: currentTarget.value as Mistake | 'none' })}
        >
          <option value="none">…</option>
          {Object.entries(mistakes).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <p class={verdict?.right ? 'right' : ''} role="status">
        {verdict?.text}
      </p>
    </div>
  );
}
