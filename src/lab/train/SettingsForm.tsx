import { Consequences } from './Consequences.tsx';
import { ImagesAndEpochs } from './ImagesAndEpochs.tsx';
import { PresetField } from './PresetField.tsx';
import { SettingsFold } from './SettingsFold.tsx';
import type { SettingsFormProps } from './settings-form-props.ts';

/** What the next run trains with, and what follows from it: the lab's own page shows most of it at once. */
export function SettingsForm(props: SettingsFormProps) {
  const { id, settings, errors, locked, onChange } = props;
  return (
    <div class="lab-settings">
      <PresetField id={id} settings={settings} locked={locked} onChange={onChange} />
      <ImagesAndEpochs {...props} />
      <SettingsFold
        {...props}
        name="More settings"
        outside={['data', 'epochs', 'images']}
        load={() => import('./MoreSettings.tsx')}
      />
      <Consequences settings={settings} errors={errors} />
    </div>
  );
}
