/**
 * How long a worker may be silent, and how much it does without a sign of life. While it computes one batch it cannot give one; on plain
 * JavaScript, and with large networks of convolutions, a batch takes longer than the usual patience.
 */
import type { BackendName } from '../protocol/backend-names.ts';
import { costOf } from '../protocol/network-layers.ts';
import { type LabNetwork, type LabSettings, parameterCount } from '../protocol/settings.ts';

/**
 * Operations per second on a slow device. TensorFlow.js's JavaScript backend: measured 5e8 and 7e7, a third of each. Blocks wherever
 * else, by the shipped kernels for WebAssembly: measured 1.9e9, a tenth of it.
 */
const slowestDevice = { dense: 1.5e8, convolutions: 2e7, elsewhere: 2e8 } as const;

/** Forward, and back to weights and inputs: each multiplies and adds. */
const operationsPerWeight = 6;

/** Seconds without a sign of life after which a run with these settings is given up; undefined for the usual ones. */
export function patienceFor(settings: LabSettings, backend: BackendName): number | undefined {
  const { network, batchSize } = settings;
  if (backend !== 'cpu' && network.kind !== 'blocks') return undefined;
  const operations = operationsPerWeight * uses(network) * batchSize;
  const inJavaScript = network.kind === 'dense' ? slowestDevice.dense : slowestDevice.convolutions;
  const seconds = Math.ceil(operations / (backend === 'cpu' ? inJavaScript : slowestDevice.elsewhere));
  return seconds > 4 ? 2 * seconds : undefined;
}

/** How often a weight is used for one image: once, in a convolution once per place. */
const uses = (network: LabNetwork) =>
  network.kind === 'dense' ? parameterCount({ network }) : costOf(network).multiplications;

/** Of a small network so many images are read at once. */
const mostAtOnce = 250;
/** Multiplications for the images that a large one reads at once: about a second on a slow device. */
const multiplicationsAtOnce = 2.5e8;

/** Images that are read at once while messages wait. */
export function imagesAtOnce(network: LabNetwork): number {
  const images = Math.floor(multiplicationsAtOnce / costOf(network).multiplications);
  return Math.max(1, Math.min(images, mostAtOnce));
}
