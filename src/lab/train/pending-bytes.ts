import { type ShardFacts, shardsFor, totalBytes } from '../protocol/manifest.ts';
import type { LabSettings } from '../protocol/settings.ts';
import type { Kept } from '../session/view.ts';

/** @param kept the worker has all files of a run with so many images; 0 for none @returns bytes a run has to download */
export function pendingBytes(shards: readonly ShardFacts[], settings: LabSettings, kept: Kept): number {
  const { data } = settings;
  const images = kept[data];
  const here = new Set(images > 0 ? shardsFor(shards, { data, images, test: 'official' }) : []);
  return totalBytes(shardsFor(shards, settings).filter((shard) => !here.has(shard)));
}
