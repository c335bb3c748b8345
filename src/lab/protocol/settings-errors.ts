/** What is wrong with settings that came from a form, a link or a file: field by field, in words. */
import { dataNames } from './data-sets.ts';
import {
  allImages,
  type LabNetwork,
  type LabSettings,
  labelKinds,
  layerActivations,
  optimizerKinds,
  parameterCount,
  pixelKinds,
  testKinds,
  trainingImages,
} from './settings.ts';
import { grouped } from './words.ts';

export type LayerField = 'units' | 'activation' | 'dropout';
export type SettingsField =
  | keyof LabSettings
  | 'learningRate'
  /** A field of a hidden layer, counted from 0: `hidden.0.units`. */
  | `hidden.${number}.${LayerField}`;

/** Each text goes on after "… must be": "a whole number from 1 to 200". */
export type SettingsErrors = { readonly [field in SettingsField]?: string };

export const maxEpochs = 200;
export const maxSeed = 2 ** 32 - 1;
export const minImages = 10;
/** With every image chosen none would be left to test on. */
export const maxPooledImages = allImages - 1000;
export const maxValidation = 0.5;
export const maxLayers = 10;
export const maxUnits = 1024;
export const maxDropout = 0.9;
/** More would take minutes for one epoch and hundreds of megabytes with an optimizer's memory of each. */
export const maxParameters = 2_000_000;
export const maxL2 = 1;
export const learningRateBounds = { least: 1e-6, most: 10 } as const;
export const maxBatch = 10_000;
/** A convolution keeps every image's feature maps until the gradients are computed: 1,000 images take 60 MB. */
export const maxCnnBatch = 1000;

/** Empty when the settings can be trained with. Safe for any numbers and texts in the fields, NaN included. */
export function settingsErrors(settings: LabSettings): SettingsErrors {
  const { data, images, validation, test, network, l2, optimizer, batchSize, epochs, seed, pixels, labels } = settings;
  const mostImages = test === 'rest' ? maxPooledImages : trainingImages;
  const mostBatch = network.kind === 'cnn' ? maxCnnBatch : maxBatch;
  const { least, most } = learningRateBounds;
  const checked: Partial<Record<SettingsField, string | undefined>> = {
    data: oneOf(data, dataNames),
    images: whole(images, minImages, mostImages),
    validation: share(validation, maxValidation),
    test: oneOf(test, testKinds),
    ...networkErrors(network),
    l2: l2 >= 0 && l2 <= maxL2 ? undefined : `a number from 0 to ${maxL2}`,
    optimizer: oneOf(optimizer.kind, optimizerKinds),
    learningRate: isWithin(optimizer.learningRate, least, most) ? undefined : `a number from 0.000001 to ${most}`,
    batchSize: whole(batchSize, 1, mostBatch),
    epochs: whole(epochs, 1, maxEpochs),
    seed: whole(seed, 0, maxSeed),
    pixels: oneOf(pixels, pixelKinds),
    labels: oneOf(labels, labelKinds),
  };
  return Object.fromEntries(Object.entries(checked).filter(([, error]) => error !== undefined)) as SettingsErrors;
}

function networkErrors(network: LabNetwork): Partial<Record<SettingsField, string | undefined>> {
  if (network.kind === 'cnn') return {};
  if (network.kind !== 'dense') return { network: 'dense or cnn' };
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

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function whole(value: number, least: number, most: number): string | undefined {
  if (Number.isInteger(value) && isWithin(value, least, most)) return undefined;
  return `a whole number from ${grouped(least)} to ${grouped(most)}`;
}

function share(value: number, most: number): string | undefined {
  return isWithin(value, 0, most) ? undefined : `a share from 0 to ${most}`;
}

function oneOf(value: string, names: readonly string[]): string | undefined {
  return names.includes(value) ? undefined : `one of ${names.join(', ')}`;
}
