import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { presets } from '../protocol/presets.ts';
import { defaultSettings, type LabSettings } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { isOwn, presetOf } from './experiment-of.ts';

const openingChoice = { value: 'opening', name: `A quick first try: 32 ReLU units${size(defaultSettings)}` } as const;
const ownChoice = { value: 'own', name: 'Your own settings' } as const;
const choices = presets.map(({ id, name, settings }) => ({ value: id, name: name + size(settings) }));

/** What an experiment costs, for its place in the list. */
function size({ images, epochs }: LabSettings): string {
  return `, ${grouped(images)} images, ${epochs} epochs`;
}

export interface PresetFieldProps {
  readonly id: string;
  readonly settings: LabSettings;
  readonly locked: boolean;
  readonly onChange: (settings: LabSettings) => void;
}

/** The experiments that can be repeated, and what is known of the one whose settings stand in the form. */
export function PresetField({ id, settings, locked, onChange }: PresetFieldProps) {
  const preset = presetOf(settings);
  // Where all experiments are from, and what was measured of them, is longer than the form.
  const { loaded, failed, again } = useLoaded(() => import('./PresetNote.tsx'), preset !== undefined);
  const value = preset?.id ?? (isOwn(settings) ? ownChoice.value : openingChoice.value);
  return (
    <div class="lab-preset">
      <ChoiceField
        id={`${id}-preset`}
        name="Experiment"
        value={value}
        choices={[openingChoice, ...choices, ...(value === ownChoice.value ? [ownChoice] : [])]}
        locked={locked}
        onChange={(chosen) => {
          const found = presets.find((preset) => preset.id === chosen);
          if (found) onChange({ ...found.settings, seed: settings.seed });
          else if (chosen === openingChoice.value) onChange({ ...defaultSettings, seed: settings.seed });
        }}
      />
      {preset && loaded && <loaded.PresetNote id={preset.id} />}
      {preset && failed && <NotLoaded failed {...{ again }} />}
    </div>
  );
}
