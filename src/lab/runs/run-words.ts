/** Runs in words. */
import type { TrainedRun } from '../session.ts';
import type { DenseLayer, LabSettings } from '../settings.ts';
import { networkName } from '../settings.ts';
import { grouped } from '../words.ts';

const OPTIMIZER_NAMES: Readonly<Record<LabSettings['optimizer']['kind'], string>> = {
  sgd: 'SGD',
  momentum: 'momentum',
  rmsprop: 'RMSProp',
  adagrad: 'AdaGrad',
  adam: 'Adam',
};

const ACTIVATION_NAMES: Readonly<Record<DenseLayer['activation'], string>> = {
  relu: 'ReLU',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  linear: 'linear',
};

/** "784-32-10 ReLU", "784-128-10 ReLU, dropout 0.2", "784-10 softmax only", "cnn" */
export function networkText({ network }: Pick<LabSettings, 'network'>): string {
  const name = networkName(network);
  if (network.kind === 'cnn') return name;
  if (network.hidden.length === 0) return `${name} softmax only`;
  const activations = [...new Set(network.hidden.map(({ activation }) => ACTIVATION_NAMES[activation]))].join(', ');
  const dropouts = network.hidden.map(({ dropout }) => dropout);
  return `${name} ${activations}${dropouts.some((dropout) => dropout > 0) ? `, dropout ${dropouts.join(', ')}` : ''}`;
}

/** What a run was trained with, besides network and seed: what is as usual is left out. */
export function trainingText(settings: LabSettings): string {
  const { images, epochs, batchSize, optimizer, l2, pixels, labels, test } = settings;
  const parts = [
    `${grouped(images)} images`,
    `${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}`,
    `batches of ${grouped(batchSize)}`,
    `${OPTIMIZER_NAMES[optimizer.kind]} ${optimizer.learningRate}`,
  ];
  if (l2 > 0) parts.push(`l2 ${l2}`);
  if (pixels !== 'unit') parts.push(pixels === 'raw' ? 'pixels 0–255' : 'pixels permuted');
  if (labels === 'random') parts.push('random labels');
  if (test === 'rest') parts.push('tested on all other images');
  return parts.join(', ');
}

/** The runs in the order in which they were made: an id begins with its time. */
export function inOrder(runs: readonly TrainedRun[]): TrainedRun[] {
  return runs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What has become of a run that was removed from the list. */
export function removedText({ name }: Pick<TrainedRun, 'name'>, everywhere: boolean, isKept: boolean): string {
  if (everywhere) return `${name} is removed from the list and from this browser.`;
  return `${name} is removed from the list.${isKept ? ' It is still kept in this browser, and is back when the page is opened again.' : ''}`;
}
