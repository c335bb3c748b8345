/** Whether a copy of the site has the images that are asked for. */
import { LabError } from '../protocol/faults.ts';
import { type ChosenImages, holdsAll, type ShardFacts } from '../protocol/manifest.ts';

/** @throws LabError `not-held` where some are missing */
export function checkHeld(shards: readonly ShardFacts[], chosen: ChosenImages): void {
  if (holdsAll(shards, chosen)) return;
  throw new LabError({ kind: 'not-held', data: chosen.data });
}
