/** Which experiment of the list settings belong to. The seed is the reader's own: another one is the same experiment. */
import { PRESETS, type Preset } from '../protocol/presets.ts';
import { DEFAULT_SETTINGS, type LabSettings } from '../protocol/settings.ts';
import { writeSettings } from '../protocol/settings-link.ts';

/** The preset with these settings. */
export function presetOf(settings: LabSettings): Preset | undefined {
  return PRESETS.find((preset) => isAlike(preset.settings, settings));
}

/** Whether the settings are those of no experiment: neither of a preset nor as the lab opens. */
export function isOwn(settings: LabSettings): boolean {
  return !isAlike(DEFAULT_SETTINGS, settings) && presetOf(settings) === undefined;
}

function isAlike(experiment: LabSettings, settings: LabSettings): boolean {
  return writeSettings({ ...settings, seed: experiment.seed }) === writeSettings(experiment);
}
