import { Consequences } from './Consequences.tsx';
import { SettingsFold } from './SettingsFold.tsx';
import { ShortForm } from './ShortForm.tsx';
import type { SettingsFormProps } from './settings-form-props.ts';
import { Training, type TrainPanelProps } from './Training.tsx';

/** Training in a lesson: three controls at first sight, everything else folded. */
export function LessonTrainPanel(props: TrainPanelProps) {
  return <Training {...props} Form={ShortForm} Below={Below} />;
}

function Below(form: SettingsFormProps) {
  return (
    <>
      <Consequences settings={form.settings} errors={form.errors} />
      <SettingsFold {...form} name="All settings" outside={['seed']} load={() => import('./AllSettings.tsx')} />
    </>
  );
}
