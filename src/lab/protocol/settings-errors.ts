/** What is wrong with settings that came from a form, a link or a file: field by field, in words. */
import { blockErrors } from './block-errors.ts';
import type { BlockField } from './block-fields.ts';
import { layerActivations } from './blocks.ts';
import { isWithin, oneOf, share, whole } from './checks.ts';
import { dataNames } from './data-sets.ts';
import { maxDropout, maxParameters, maxUnits } from './limits.ts';
import { costOf } from './network-layers.ts';
import {
  allImages,
  type LabNetwork,
  type LabSettings,
  labelKinds,
  optimizerKinds,
  parameterCount,
  pixelKinds,
  scheduleKinds,
  split,
  startKinds,
  testKinds,
  trainingImages,
} from './settings.ts';
import { withoutValidation } from './stopping-words.ts';
import { grouped } from './words.ts';

export type LayerField = 'units' | 'activation' | 'dropout';
export type SettingsField =
  | keyof LabSettings
  | 'learningRate'
  /** A field of a hidden layer, counted from 0: `hidden.0.units`. */
  | `hidden.${number}.${LayerField}`
  /** Of a block, counted from 0; `kind` for a block that cannot stand where it stands. */
  | `blocks.${number}.${BlockField | 'kind'}`;

/** Each text goes on after "… must be": "a whole number from 1 to 200". */
export type SettingsErrors = { readonly [field in SettingsField]?: string };

export const maxEpochs = 200;
export const maxSeed = 2 ** 32 - 1;
export const minImages = 10;
/** With every image chosen none would be left to test on. */
export const maxPooledImages = allImages - 1000;
export const maxValidation = 0.5;
export const maxLayers = 10;
export const maxL2 = 1;
export const maxClip = 1000;
export const learningRateBounds = { least: 1e-6, most: 10 } as const;
export const maxBatch = 10_000;
/** A convolution keeps every image's feature maps until the gradients are computed: 1,000 images take 60 MB. */
export const maxCnnBatch = 1000;

/** Of a network of blocks so many images at once keep as many numbers as 1,000 of the convolutional network, and a few more. */
const maxKeptNumbers = 16_000_000;

/** The largest batch that the memory of a small device has room for. */
export function mostBatch(network: LabNetwork): number {
  if (network.kind === 'dense') return maxBatch;
  if (network.kind === 'cnn') return maxCnnBatch;
  const most = Math.floor(maxKeptNumbers / costOf(network).numbers);
  // Of a list that is wrong nothing is known.
  return most >= 1 ? Math.min(most, maxCnnBatch) : maxCnnBatch;
}

/** Empty when the settings can be trained with. Safe for any numbers and texts in the fields, NaN included. */
export function settingsErrors(settings: LabSettings): SettingsErrors {
  const { data, images, validation, test, network, start, l2, optimizer, batchSize, epochs, seed, pixels, labels } =
    settings;
  const mostImages = test === 'rest' ? maxPooledImages : trainingImages;
  const { least, most } = learningRateBounds;
  const checked: Partial<Record<SettingsField, string | undefined>> = {
    data: oneOf(data, dataNames),
    images: whole(images, minImages, mostImages),
    validation: share(validation, maxValidation),
    test: oneOf(test, testKinds),
    ...networkErrors(network),
    start: oneOf(start, startKinds),
    l2: numberTo(l2, maxL2),
    l1: numberTo(settings.l1, maxL2),
    clip: numberTo(settings.clip, maxClip),
    optimizer: oneOf(optimizer.kind, optimizerKinds),
    learningRate: isWithin(optimizer.learningRate, least, most) ? undefined : `a number from 0.000001 to ${most}`,
    schedule: oneOf(settings.schedule, scheduleKinds),
    batchSize: whole(batchSize, 1, mostBatch(network)),
    epochs: whole(epochs, 1, maxEpochs),
    patience: patienceError(settings),
    seed: whole(seed, 0, maxSeed),
    pixels: oneOf(pixels, pixelKinds),
    labels: oneOf(labels, labelKinds),
  };
  return Object.fromEntries(Object.entries(checked).filter(([, error]) => error !== undefined)) as SettingsErrors;
}

const numberTo = (value: number, most: number) =>
  value >= 0 && value <= most ? undefined : `a number from 0 to ${most}`;

function patienceError(settings: LabSettings): string | undefined {
  const error = whole(settings.patience, 0, maxEpochs);
  return !error && settings.patience > 0 && split(settings).validation === 0 ? withoutValidation : error;
}

function networkErrors(network: LabNetwork): Partial<Record<SettingsField, string | undefined>> {
  if (network.kind === 'cnn') return {};
  if (network.kind === 'blocks') return blockErrors(network);
  if (network.kind !== 'dense') return { network: 'dense, cnn or blocks' };
  if (network.hidden.length > maxLayers) return { network: `one with at most ${maxLayers} hidden layers` };
  const layers = network.hidden.flatMap(({ units, activation, dropout }, l): [SettingsField, string | undefined][] => [
    [`hidden.${l}.units`, whole(units, 1, maxUnits)],
    [`hidden.${l}.activation`, oneOf(activation, layerActivations)],
    [`hidden.${l}.dropout`, share(dropout, maxDropout)],
  ]);
  // Layers that are wrong by themselves already say so.
  const isTooLarge = layers.every(([, error]) => !error) && parameterCount({ network }) > maxParameters;
  const large = `one with at most ${grouped(maxParameters)} parameters`;
  return { ...Object.fromEntries(layers), network: isTooLarge ? large : undefined };
}
