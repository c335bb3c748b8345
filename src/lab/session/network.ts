/** Networks that can be asked: of finished runs, and of the one that is under way or was stopped, as its newest weights are. */

import type { ModelFiles } from '../protocol/model-files.ts';
import type { Place } from '../protocol/place.ts';
import type { ModelRef } from '../protocol/requests.ts';
import type { LabSettings } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';

/** As much of a run as the panels need that look at its network. */
export interface Network {
  /** Of the run: the same as long as it goes on. */
  readonly id: string;
  readonly name: string;
  readonly settings: LabSettings;
  /** CRC-32 of the weights: other ones after every update. */
  readonly fingerprint: string;
  readonly model: Pick<ModelFiles, 'name' | 'weights'>;
  /** How far it was trained; missing where that is to the end of its settings. */
  readonly after?: Place;
}

/** What a question about a network carries. */
export function modelOf({ id, fingerprint, settings, model }: Network): ModelRef {
  return { id: `${id}-${fingerprint}`, settings, weights: model.weights };
}

/** "before training", "after epoch 3", "after step 1,200 of epoch 4" */
export function placeText({ epoch, step }: Place): string {
  if (step > 0) return `after step ${grouped(step)} of epoch ${epoch + 1}`;
  return epoch === 0 ? 'before training' : `after epoch ${epoch}`;
}

/** "Run 2", and of one that was not trained to its end "Run 2 after epoch 3". */
export function networkTitle({ name, after }: Pick<Network, 'name' | 'after'>): string {
  return after ? `${name} ${placeText(after)}` : name;
}
