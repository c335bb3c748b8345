/** Which experiment of the list settings belong to. The seed is the reader's own: another one is the same experiment. */
import { type Preset, type PresetId, presets } from '../protocol/presets.ts';
import { isSame } from '../protocol/same.ts';
import { defaultSettings, type LabSettings } from '../protocol/settings.ts';

/** The preset with these settings. */
export function presetOf(settings: LabSettings): (Preset & { readonly id: PresetId }) | undefined {
  return presets.find((preset) => isAlike(preset.settings, settings));
}

/** Whether the settings are those of no experiment: neither of a preset nor as the lab opens. */
export function isOwn(settings: LabSettings): boolean {
  return !isAlike(defaultSettings, settings) && presetOf(settings) === undefined;
}

function isAlike(experiment: LabSettings, settings: LabSettings): boolean {
  return isSame({ ...settings, seed: experiment.seed }, experiment);
}
