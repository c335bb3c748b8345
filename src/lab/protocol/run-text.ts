/** A run in one line: apart from the words beside the button that starts one, for who has trained none yet. */
import { amounts, networkText, unusual, updateWords } from './run-words.ts';
import { defaultSettings, type LabSettings } from './settings.ts';

/** "784-32-10 ReLU, 5,000 images, 10 epochs, seed 2": a run in a menu, where only what is not as usual tells it from others. */
export function runText(settings: LabSettings): string {
  const usual = updateWords(defaultSettings);
  const { seed } = settings;
  return [
    networkText(settings),
    ...amounts(settings),
    ...updateWords(settings).filter((part, k) => part !== usual[k]),
    ...unusual(settings),
    ...(seed === defaultSettings.seed ? [] : [`seed ${seed}`]),
  ].join(', ');
}
