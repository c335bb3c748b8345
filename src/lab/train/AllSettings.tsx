import { ImagesAndEpochs } from './ImagesAndEpochs.tsx';
import MoreSettings from './MoreSettings.tsx';
import type { SettingsFormProps } from './settings-form-props.ts';

/** Every setting but the experiment as a whole and the seed. */
export default function AllSettings(props: SettingsFormProps) {
  return (
    <>
      <div class="lab-settings lab-first">
        <ImagesAndEpochs {...props} />
      </div>
      <MoreSettings {...props} inLesson />
    </>
  );
}
