/** What a run trains, and everything that follows from it. A run is a function of its settings and the backend. */
import { type Block, blockKernels, type LayerActivation } from './blocks.ts';
import type { DataName } from './data-sets.ts';

export const optimizerKinds = ['sgd', 'momentum', 'rmsprop', 'adagrad', 'adam'] as const;
export const pixelKinds = ['unit', 'raw', 'permuted'] as const;
export const labelKinds = ['true', 'random'] as const;
export const testKinds = ['official', 'rest'] as const;
export const startKinds = ['glorot', 'he'] as const;
export const scheduleKinds = ['constant', 'linear', 'steps'] as const;

export type OptimizerKind = (typeof optimizerKinds)[number];

export interface DenseLayer {
  readonly units: number;
  readonly activation: LayerActivation;
  /** Share of the layer's outputs that is set to 0 in each update, 0 for none. */
  readonly dropout: number;
}

/**
 * `dense`: hidden layers and a softmax layer of 10; without hidden layers softmax alone. `cnn`: two convolutions of 3×3
 * (8, then 16 filters, ReLU, same size), each followed by a maximum over 2×2, and the softmax layer: 9,098 parameters.
 * `blocks`: the reader's own list, and the softmax layer.
 */
export type LabNetwork =
  | { readonly kind: 'dense'; readonly hidden: readonly DenseLayer[] }
  | { readonly kind: 'cnn' }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] };

export interface LabSettings {
  readonly data: DataName;
  /** The first so many images. The 60,000 training images are followed by the 10,000 test images. */
  readonly images: number;
  /** Share of the chosen images, their last part, that is kept for validation; 0 for none. */
  readonly validation: number;
  /** What the finished network is scored on: the test images, as many as `testCount` says, or every image after the chosen ones. */
  readonly test: (typeof testKinds)[number];
  readonly network: LabNetwork;
  /** How far from 0 weights begin, at random: ±√(6 / (inputs + outputs)), or with `he` ±√(6 / inputs), for many ReLU layers. */
  readonly start: (typeof startKinds)[number];
  /** Weight decay: l2 · Σ w² over the kernels is added to the loss, as Keras's `l2` does. */
  readonly l2: number;
  /** l1 · Σ |w| over the kernels is added to the loss, as Keras's `l1` does. */
  readonly l1: number;
  /** The most that the norm of all gradients together may be, Keras's `global_clipnorm`; 0 for no bound. */
  readonly clip: number;
  readonly optimizer: { readonly kind: OptimizerKind; readonly learningRate: number };
  /** How the learning rate changes in a run: schedule.ts says by how much. */
  readonly schedule: (typeof scheduleKinds)[number];
  readonly batchSize: number;
  /** With `patience` the most. */
  readonly epochs: number;
  /**
   * A run ends after so many epochs in a row without a lower validation loss than before, and keeps the network of the epoch with the
   * lowest; 0 for a run that trains all its epochs and keeps the last network.
   */
  readonly patience: number;
  /** An integer from 0 to 2³² − 1: decides initial weights, order, dropout, permutation and random labels. */
  readonly seed: number;
  /** `unit`: ÷ 255. `raw`: 0…255. `permuted`: ÷ 255, and the pixels of all images change places in the same way. */
  readonly pixels: (typeof pixelKinds)[number];
  /** `random`: the labels of the chosen images are drawn at random. The test labels always stay true. */
  readonly labels: (typeof labelKinds)[number];
}

export const inputCount = 784;
export const classCount = 10;
export const trainingImages = 60_000;
export const testImages = 10_000;
export const allImages = trainingImages + testImages;
export const imageChoices = [1000, 5000, 10_000, 60_000] as const;

/**
 * The first images of Fashion-MNIST, which every copy of the site has. A run with no more training images is tested on these
 * test images, also where all are there: its score follows from its settings, not from the copy it was trained in.
 */
export const firstFashion = { train: 10_000, test: 2000 } as const;

export const defaultSettings: LabSettings = {
  data: 'mnist',
  images: 1000,
  validation: 0.1,
  test: 'official',
  network: { kind: 'dense', hidden: [{ units: 32, activation: 'relu', dropout: 0 }] },
  start: 'glorot',
  l2: 0,
  l1: 0,
  clip: 0,
  optimizer: { kind: 'adam', learningRate: 0.001 },
  schedule: 'constant',
  batchSize: 32,
  epochs: epochsFor(1000),
  patience: 0,
  seed: 1,
  pixels: 'unit',
  labels: 'true',
};

/** Few images need more epochs for the same number of updates. */
export function epochsFor(images: number): number {
  return images <= 1000 ? 20 : 5;
}

/** The settings with another number of images. The epochs follow, unless the reader has set them. */
export function withImages(settings: LabSettings, images: number): LabSettings {
  const following = settings.epochs === epochsFor(settings.images);
  return { ...settings, images, epochs: following ? epochsFor(images) : settings.epochs };
}

/** Units per layer of a dense network, the input first: [784, 32, 10]. */
export function denseLayerSizes(hidden: readonly Pick<DenseLayer, 'units'>[]): number[] {
  return [inputCount, ...hidden.map(({ units }) => units), classCount];
}

/** "784-32-10", "cnn", of blocks with weights "c32-c64-128-10": short, and fit for a file name. */
export function networkName(network: LabNetwork): string {
  if (network.kind === 'cnn') return 'cnn';
  if (network.kind === 'dense') return denseLayerSizes(network.hidden).join('-');
  const names = network.blocks.map((block) =>
    block.kind === 'conv' ? `c${block.filters}-` : block.kind === 'dense' ? `${block.units}-` : '',
  );
  return names.join('') + classCount;
}

/** "mnist-784-32-10", "fashion-cnn": what a network that was trained here is called. */
export function modelName({ data, network }: Pick<LabSettings, 'data' | 'network'>): string {
  return `${data}-${networkName(network)}`;
}

/** Filters of the two convolutions of the convolutional network, and their height and width. */
export const cnnFilters = [8, 16] as const;
export const cnnSide = 3;

/**
 * Shapes of the kernels, the first layer's first: (inputs, outputs), of a convolution (height, width, inputs, filters).
 * Each layer has one bias per output or filter.
 */
export function kernelShapes(network: LabNetwork): number[][] {
  if (network.kind === 'blocks') return blockKernels(network.blocks, Math.sqrt(inputCount), classCount);
  if (network.kind === 'cnn') {
    const [first, second] = cnnFilters;
    // Each of the two maxima halves the 28 rows and columns.
    return [
      [cnnSide, cnnSide, 1, first],
      [cnnSide, cnnSide, first, second],
      [7 * 7 * second, classCount],
    ];
  }
  const sizes = denseLayerSizes(network.hidden);
  return sizes.slice(1).map((outputs, l) => [sizes[l]!, outputs]);
}

/** Weights and biases together: 25,450 for 784-32-10. */
export function parameterCount({ network }: Pick<LabSettings, 'network'>): number {
  return kernelShapes(network).reduce((sum, shape) => sum + product(shape) + shape.at(-1)!, 0);
}

function product(factors: readonly number[]): number {
  return factors.reduce((result, factor) => result * factor, 1);
}

/** How the chosen images are divided: the first `training` train, the `validation` after them only measure. */
export function split({ images, validation: share }: Pick<LabSettings, 'images' | 'validation'>) {
  const validation = Math.round(images * share);
  return { training: images - validation, validation };
}

/** How many images the finished network is scored on. */
export function testCount({ data, test, images }: Pick<LabSettings, 'data' | 'test' | 'images'>): number {
  if (test === 'rest') return allImages - images;
  return data === 'fashion' && images <= firstFashion.train ? firstFashion.test : testImages;
}

/** Updates in one epoch; the last batch may be smaller than the others. */
export function stepsPerEpoch(settings: Pick<LabSettings, 'images' | 'validation' | 'batchSize'>): number {
  return Math.ceil(split(settings).training / settings.batchSize);
}
