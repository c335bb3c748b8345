import { type Preset, presets } from '../protocol/presets.ts';
import { measuredOf } from '../protocol/presets-measured.ts';
import { defaultSettings, type LabSettings } from '../protocol/settings.ts';
import { grouped, percent } from '../protocol/words.ts';
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
      {preset && <PresetNote preset={preset} />}
    </div>
  );
}

/** Where an experiment is from, what others say it reaches, and what it reached when we measured it. */
function PresetNote({ preset: { id, seed, published, reference, difference } }: { preset: Preset }) {
  const measured = measuredOf(id);
  return (
    <p class="lab-note soft">
      {seed &&
        `From text ${seed} of this site’s sources${published ? `, which says ${published}. ` : ', which prints no accuracy. '}`}
      {measured &&
        `Measured here: ${percent(measured.median)} of the test images (median of ${measured.accuracies.length} seeds). `}
      Reference: {reference.source}. {difference}
    </p>
  );
}
