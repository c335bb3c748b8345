import { NumberField } from './NumberField.tsx';
import { PresetField } from './PresetField.tsx';
import type { SettingsFormProps } from './settings-form-props.ts';

/** In a lesson: the experiment as a whole and its seed. Together with Start these are all that is seen at first. */
export function ShortForm({ id, settings, errors, locked, onChange }: SettingsFormProps) {
  return (
    <div class="lab-settings lab-short">
      <PresetField id={id} settings={settings} locked={locked} onChange={onChange} />
      <NumberField
        id={`${id}-seed`}
        name="Seed"
        mark="seed"
        value={settings.seed}
        locked={locked}
        error={errors.seed}
        onChange={(seed) => onChange((now) => ({ ...now, seed }))}
      />
    </div>
  );
}
