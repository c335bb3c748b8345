import { parameterCount } from '../engine/experiment.ts';

/** What a run trains, and everything that follows from it. A run is a function of its settings and the backend. */

export interface HiddenLayer {
  readonly units: number;
  readonly activation: 'relu';
}

export interface AdamSettings {
  readonly kind: 'adam';
  readonly learningRate: number;
}

export interface LabSettings {
  /** The first so many of the 60,000 training images; the last part of them is kept for validation. */
  readonly images: number;
  readonly hidden: readonly HiddenLayer[];
  readonly optimizer: AdamSettings;
  readonly batchSize: number;
  readonly epochs: number;
  /** An integer from 0 to 2³² − 1: decides the initial weights and the order of the examples. */
  readonly seed: number;
}

export const INPUTS = 784;
export const CLASSES = 10;
export const IMAGE_CHOICES = [1000, 5000, 10_000, 60_000] as const;
export const MAX_EPOCHS = 50;
export const MAX_SEED = 2 ** 32 - 1;
const VALIDATION_SHARE = 0.1;

export const DEFAULT_SETTINGS: LabSettings = {
  images: 1000,
  hidden: [{ units: 32, activation: 'relu' }],
  optimizer: { kind: 'adam', learningRate: 0.001 },
  batchSize: 32,
  epochs: epochsFor(1000),
  seed: 1,
};

/** Few images need more epochs for the same number of updates. */
export function epochsFor(images: number): number {
  return images <= 1000 ? 20 : 5;
}

/** Units per layer, the input first: [784, 32, 10]. */
export function layerSizes({ hidden }: Pick<LabSettings, 'hidden'>): number[] {
  return [INPUTS, ...hidden.map(({ units }) => units), CLASSES];
}

/** Weights and biases together: 25,450 for 784-32-10. */
export function parametersOf(settings: Pick<LabSettings, 'hidden'>): number {
  return parameterCount(layerSizes(settings));
}

/** How the chosen images are divided: the first `training` train, the `validation` after them only measure. */
export function split(images: number): { training: number; validation: number } {
  const validation = Math.round(images * VALIDATION_SHARE);
  return { training: images - validation, validation };
}

/** Updates in one epoch; the last batch may be smaller than the others. */
export function stepsPerEpoch({ images, batchSize }: Pick<LabSettings, 'images' | 'batchSize'>): number {
  return Math.ceil(split(images).training / batchSize);
}

/** What is wrong with settings that came from a form or a link, in words, by field; empty when they are fine. */
export function settingsErrors(settings: LabSettings): { epochs?: string; seed?: string } {
  const errors: { epochs?: string; seed?: string } = {};
  if (!isInteger(settings.epochs, 1, MAX_EPOCHS)) errors.epochs = `a whole number from 1 to ${MAX_EPOCHS}`;
  if (!isInteger(settings.seed, 0, MAX_SEED)) errors.seed = 'a whole number from 0 to 4294967295';
  return errors;
}

function isInteger(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
