import { type ShardFacts, shardsFor, totalBytes } from '../protocol/manifest.ts';
import type { LabSettings } from '../protocol/settings.ts';

/** @param kept the worker has all files of a run with so many images; 0 for none @returns bytes a run has to download */
export function pendingBytes(shards: readonly ShardFacts[], settings: LabSettings, kept: number): number {
  const here = new Set(kept > 0 ? shardsFor(shards, { images: kept, test: 'official' }) : []);
  return totalBytes(shardsFor(shards, settings).filter((shard) => !here.has(shard)));
}
