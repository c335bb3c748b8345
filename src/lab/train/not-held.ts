/** What a copy of the site cannot train with, since it holds the first images of a data set only: in words. */
import { type DataName, dataSets } from '../protocol/data-sets.ts';
import { holdsAll, imagesIn, ofData, type ShardFacts } from '../protocol/manifest.ts';
import { allImages, type LabSettings, trainingImages, withImages } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';

/** How many images of a data set are here. */
export function heldOf(shards: readonly ShardFacts[], data: DataName) {
  const own = ofData(shards, data);
  return { train: imagesIn(own, 'train'), test: imagesIn(own, 'test') };
}

/** Why a link cannot be followed here; undefined where it can. */
export function notHeldNotice(settings: LabSettings, shards: readonly ShardFacts[]): string | undefined {
  if (holdsAll(shards, settings)) return undefined;
  const asked = settings.test === 'rest' ? `all ${grouped(allImages)}` : grouped(settings.images);
  return `This link asks for ${asked} images of ${dataSets[settings.data].title}. ${heldText(shards, settings.data)} The lab stands as it opens.`;
}

/** "Of Fashion-MNIST this copy of the site holds the first 12,000 images: 10,000 to train with, 2,000 to test on." */
export function heldText(shards: readonly ShardFacts[], data: DataName): string {
  const { train, test } = heldOf(shards, data);
  const all = train + test === allImages ? 'all' : 'the first';
  return `Of ${dataSets[data].title} this copy of the site holds ${all} ${grouped(train + test)} images: ${grouped(train)} to train with, ${grouped(test)} to test on.`;
}

/** The settings with other data, and of it no more images than are here. */
export function withData(settings: LabSettings, data: DataName, shards: readonly ShardFacts[]): LabSettings {
  const changed = { ...settings, data };
  if (holdsAll(shards, changed)) return changed;
  const images = Math.min(settings.images, trainingImages, heldOf(shards, data).train);
  return withImages({ ...changed, test: 'official' }, images);
}
