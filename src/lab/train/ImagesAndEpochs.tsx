import { dataNames, dataSets } from '../protocol/data-sets.ts';
import { withImages } from '../protocol/settings.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ImageChoice } from './ImageChoice.tsx';
import { NumberField } from './NumberField.tsx';
import { heldText, withData } from './not-held.ts';
import type { SettingsFormProps } from './settings-form-props.ts';
import { useModest } from './useModest.ts';

const dataChoices = dataNames.map((value) => ({ value, name: `${dataSets[value].title}: ${dataSets[value].shows}` }));

/** What is trained on, how often, and how much of it. */
export function ImagesAndEpochs({ id, settings, errors, shards, locked, onChange }: SettingsFormProps) {
  const modest = useModest();
  return (
    <>
      <div class="lab-preset lab-data">
        <ChoiceField
          id={`${id}-data`}
          name="Data"
          value={settings.data}
          choices={dataChoices}
          locked={locked}
          onChange={(data) => onChange((now) => withData(now, data, shards))}
        />
        {settings.data !== 'mnist' && <p class="lab-note soft">{heldText(shards, settings.data)}</p>}
      </div>
      <NumberField
        id={`${id}-epochs`}
        name="Epochs"
        value={settings.epochs}
        locked={locked}
        error={errors.epochs}
        onChange={(epochs) => onChange((now) => ({ ...now, epochs }))}
      />
      <ImageChoice
        id={id}
        settings={settings}
        shards={shards}
        modest={modest}
        locked={locked}
        onChange={(images) => onChange((now) => withImages(now, images))}
      />
    </>
  );
}
