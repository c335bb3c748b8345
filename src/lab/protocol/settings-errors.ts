/** What is wrong with settings that came from a form, a link or a file: field by field, in words. */
import {
  ACTIVATIONS,
  ALL_IMAGES,
  LABEL_KINDS,
  type LabNetwork,
  type LabSettings,
  OPTIMIZERS,
  PIXEL_KINDS,
  parameterCount,
  TEST_KINDS,
  TRAINING_IMAGES,
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

export const MAX_EPOCHS = 200;
export const MAX_SEED = 2 ** 32 - 1;
export const MIN_IMAGES = 10;
/** With every image chosen none would be left to test on. */
export const MAX_POOLED_IMAGES = ALL_IMAGES - 1000;
export const MAX_VALIDATION = 0.5;
export const MAX_LAYERS = 10;
export const MAX_UNITS = 1024;
export const MAX_DROPOUT = 0.9;
/** More would take minutes for one epoch and hundreds of megabytes with an optimizer's memory of each. */
export const MAX_PARAMETERS = 2_000_000;
export const MAX_L2 = 1;
export const LEARNING_RATES = { least: 1e-6, most: 10 } as const;
export const MAX_BATCH = 10_000;
/** A convolution keeps every image's feature maps until the gradients are computed: 1,000 images take 60 MB. */
export const MAX_CNN_BATCH = 1000;

/** Empty when the settings can be trained with. Safe for any numbers and texts in the fields, NaN included. */
export function settingsErrors(settings: LabSettings): SettingsErrors {
  const { images, validation, test, network, l2, optimizer, batchSize, epochs, seed, pixels, labels } = settings;
  const mostImages = test === 'rest' ? MAX_POOLED_IMAGES : TRAINING_IMAGES;
  const mostBatch = network.kind === 'cnn' ? MAX_CNN_BATCH : MAX_BATCH;
  const { least, most } = LEARNING_RATES;
  const checked: Partial<Record<SettingsField, string | undefined>> = {
    images: whole(images, MIN_IMAGES, mostImages),
    validation: share(validation, MAX_VALIDATION),
    test: oneOf(test, TEST_KINDS),
    ...networkErrors(network),
    l2: l2 >= 0 && l2 <= MAX_L2 ? undefined : `a number from 0 to ${MAX_L2}`,
    optimizer: oneOf(optimizer.kind, OPTIMIZERS),
    learningRate: isWithin(optimizer.learningRate, least, most) ? undefined : `a number from 0.000001 to ${most}`,
    batchSize: whole(batchSize, 1, mostBatch),
    epochs: whole(epochs, 1, MAX_EPOCHS),
    seed: whole(seed, 0, MAX_SEED),
    pixels: oneOf(pixels, PIXEL_KINDS),
    labels: oneOf(labels, LABEL_KINDS),
  };
  return Object.fromEntries(Object.entries(checked).filter(([, error]) => error !== undefined)) as SettingsErrors;
}

function networkErrors(network: LabNetwork): Partial<Record<SettingsField, string | undefined>> {
  if (network.kind === 'cnn') return {};
  if (network.kind !== 'dense') return { network: 'dense or cnn' };
  if (network.hidden.length > MAX_LAYERS) return { network: `one with at most ${MAX_LAYERS} hidden layers` };
  const layers = network.hidden.flatMap(({ units, activation, dropout }, l): [SettingsField, string | undefined][] => [
    [`hidden.${l}.units`, whole(units, 1, MAX_UNITS)],
    [`hidden.${l}.activation`, oneOf(activation, ACTIVATIONS)],
    [`hidden.${l}.dropout`, share(dropout, MAX_DROPOUT)],
  ]);
  // Layers that are wrong by themselves already say so.
  const isTooLarge = layers.every(([, error]) => !error) && parameterCount({ network }) > MAX_PARAMETERS;
  const large = `one with at most ${grouped(MAX_PARAMETERS)} parameters`;
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
