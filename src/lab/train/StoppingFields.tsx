import { useRef } from 'preact/hooks';
import type { LabSettings } from '../protocol/settings.ts';
import { NumberField } from './NumberField.tsx';
import type { SettingsFormProps } from './settings-form-props.ts';
import { stoppingFields } from './stopping-words.ts';

/** When a run ends before its last epoch, and what keeps its weights and its steps small besides weight decay. */
export function StoppingFields({ id, settings, errors, locked, onChange }: SettingsFormProps) {
  const fields = ['patience', 'l1', 'clip'] as const satisfies readonly (keyof LabSettings)[];
  const isUsed = fields.some((field) => settings[field] !== 0 || errors[field] !== undefined);
  // A field that is set back to 0 does not fold away under the one who types in it.
  const wasUsed = useRef(false);
  wasUsed.current ||= isUsed;
  return (
    <details class="lab-fold" open={wasUsed.current}>
      <summary>{stoppingFields.title}</summary>
      <div class="lab-controls lab-inside">
        {fields.map((field) => (
          <NumberField
            key={field}
            id={`${id}-${field}`}
            name={stoppingFields[field].name}
            value={settings[field]}
            whole={field === 'patience'}
            locked={locked}
            error={errors[field]}
            onChange={(value) => onChange((now) => ({ ...now, [field]: value }))}
          />
        ))}
      </div>
      {fields.map((field) => (
        <p key={field} class="lab-note soft">
          {stoppingFields[field].note}
        </p>
      ))}
    </details>
  );
}
