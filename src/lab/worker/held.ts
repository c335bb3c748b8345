/** Whether a copy of the site has the images that are asked for. */
import { LabError } from '../protocol/faults.ts';
import { type ChosenImages, holdsAll, imagesIn, ofData, type ShardFacts } from '../protocol/manifest.ts';

/** @throws LabError `not-held` where some are missing */
export function checkHeld(shards: readonly ShardFacts[], chosen: ChosenImages): void {
  if (holdsAll(shards, chosen)) return;
  const { data } = chosen;
  const own = ofData(shards, data);
  throw new LabError({ kind: 'not-held', data, train: imagesIn(own, 'train'), test: imagesIn(own, 'test') });
}
