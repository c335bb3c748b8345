import { SettingsForm } from './SettingsForm.tsx';
import { Training, type TrainPanelProps } from './Training.tsx';

/** Training on the lab's own page: the form is open. */
export function TrainPanel(props: TrainPanelProps) {
  return <Training {...props} Form={SettingsForm} />;
}
