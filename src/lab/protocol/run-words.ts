/** What a run was trained with, in words. */
import { dataSets } from './data-sets.ts';
import { activationLabels } from './setting-names.ts';
import { defaultSettings, type LabSettings, networkName, stepsPerEpoch } from './settings.ts';
import { grouped } from './words.ts';

/** Shorter than in the form: a line has many of them. */
const shortOptimizerNames: Readonly<Record<LabSettings['optimizer']['kind'], string>> = {
  sgd: 'SGD',
  momentum: 'momentum',
  rmsprop: 'RMSProp',
  adagrad: 'AdaGrad',
  adam: 'Adam',
};

/** "784-32-10 ReLU", "784-128-10 ReLU, dropout 0.2", "784-10 softmax only", "cnn" */
export function networkText({ network }: Pick<LabSettings, 'network'>): string {
  const name = networkName(network);
  if (network.kind === 'cnn') return name;
  const activations = activationsIn(network).join(', ');
  if (activations === '') return `${name} softmax only`;
  const dropouts =
    network.kind === 'dense'
      ? network.hidden.map(({ dropout }) => dropout)
      : network.blocks.flatMap((block) => (block.kind === 'dropout' ? [block.rate] : []));
  return `${name} ${activations}${dropouts.some((dropout) => dropout > 0) ? `, dropout ${dropouts.join(', ')}` : ''}`;
}

/** Names of the activations in a network that is put together by hand, each once. */
export function activationsIn(network: Exclude<LabSettings['network'], { readonly kind: 'cnn' }>): string[] {
  const layers = network.kind === 'dense' ? network.hidden : network.blocks;
  return [...new Set(layers.flatMap((layer) => ('activation' in layer ? [activationLabels[layer.activation]] : [])))];
}

/** What a run was trained with, besides network and seed: what is as usual is left out. */
export const trainingText = (settings: LabSettings) =>
  [...amounts(settings), ...updateWords(settings), ...unusual(settings)].join(', ');

/** "12 epochs of 245 updates": how much work a run is, on any device: its epochs, and the steps of each. */
export const workText = (settings: LabSettings) =>
  `${epochsText(settings)} of ${grouped(stepsPerEpoch(settings))} updates`;

export const amounts = (settings: LabSettings) => [imagesText(settings), epochsText(settings)];

/** "1,000 images"; of other data than usual, which. */
function imagesText({ data, images }: LabSettings): string {
  const of = data === defaultSettings.data ? '' : ` of ${dataSets[data].title}`;
  return `${grouped(images)} images${of}`;
}

const epochsText = ({ epochs }: LabSettings) => `${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}`;

export const updateWords = ({ batchSize, optimizer }: LabSettings) => [
  `batches of ${grouped(batchSize)}`,
  `${shortOptimizerNames[optimizer.kind]} ${optimizer.learningRate}`,
];

export function unusual({
  validation,
  start,
  schedule,
  l2,
  l1,
  clip,
  patience,
  pixels,
  labels,
  test,
}: LabSettings): string[] {
  const parts: string[] = [];
  if (validation !== defaultSettings.validation) parts.push(`${+(100 * validation).toFixed(2)} % for validation`);
  if (start === 'he') parts.push('He start');
  if (schedule !== 'constant') parts.push(`rate falls ${schedule === 'linear' ? 'to 0' : 'in steps'}`);
  if (l2 > 0) parts.push(`l2 ${l2}`);
  if (l1 > 0) parts.push(`l1 ${l1}`);
  if (clip > 0) parts.push(`clipped at ${clip}`);
  if (patience > 0) parts.push(`patience ${patience}`);
  if (pixels !== 'unit') parts.push(pixels === 'raw' ? 'pixels 0–255' : 'pixels permuted');
  if (labels === 'random') parts.push('random labels');
  if (test === 'rest') parts.push('tested on all other images');
  return parts;
}
