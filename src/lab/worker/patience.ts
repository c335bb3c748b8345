/**
 * How long a worker may be silent. While it computes one batch it cannot give a sign of life; on plain JavaScript, large
 * batches of large networks take longer than the usual patience.
 */
import type { BackendName } from '../protocol/backend-names.ts';
import { kernelShapes, type LabSettings, parameterCount } from '../protocol/settings.ts';
import { imageSide } from '../protocol/shard.ts';

/** Operations per second of TensorFlow.js's JavaScript backend on a slow device: measured 5e8 and 7e7, a third of each. */
const slowestDevice = { dense: 1.5e8, cnn: 2e7 } as const;

/** Forward, and back to weights and inputs: each multiplies and adds. */
const operationsPerWeight = 6;

/** Seconds without a sign of life after which a run with these settings is given up; undefined for the usual ones. */
export function patienceFor(settings: LabSettings, backend: BackendName): number | undefined {
  if (backend !== 'cpu') return undefined;
  const operations = operationsPerWeight * uses(settings) * settings.batchSize;
  const seconds = Math.ceil(operations / slowestDevice[settings.network.kind]);
  return seconds > 4 ? 2 * seconds : undefined;
}

/** How often a weight is used for one image: once, in a convolution once per place. */
function uses({ network }: LabSettings): number {
  if (network.kind === 'dense') return parameterCount({ network });
  const places = [imageSide * imageSide, (imageSide / 2) ** 2, 1];
  return kernelShapes(network).reduce((sum, shape, l) => sum + shape.reduce((a, b) => a * b, 1) * places[l]!, 0);
}
