import { epochsFor } from '../protocol/settings.ts';
import { ImageChoice } from './ImageChoice.tsx';
import { NumberField } from './NumberField.tsx';
import type { SettingsFormProps } from './settings-form-props.ts';
import { useModest } from './useModest.ts';

/** How much is trained on, and how often. */
export function ImagesAndEpochs({ id, settings, errors, shards, locked, onChange }: SettingsFormProps) {
  const modest = useModest();
  return (
    <>
      <ImageChoice
        id={id}
        settings={settings}
        shards={shards}
        modest={modest}
        locked={locked}
        onChange={(images) => onChange((now) => ({ ...now, images, epochs: epochsFor(images) }))}
      />
      <NumberField
        id={`${id}-epochs`}
        name="Epochs"
        value={settings.epochs}
        locked={locked}
        error={errors.epochs}
        onChange={(epochs) => onChange((now) => ({ ...now, epochs }))}
      />
    </>
  );
}
