/** What the weights of the first layer were before training and after the epochs of the newest run. */
import type { Snapshot } from '../protocol/messages.ts';
import { kernelShapes, type LabSettings } from '../protocol/settings.ts';

export interface FirstLayer {
  /** Whole epochs so far. */
  readonly epoch: number;
  /** Of its kernel, row by row. */
  readonly weights: Float32Array;
}

/** So many numbers are kept of a run: 16 MB. */
export const mostKept = 4_000_000;

/** Of every so many epochs one is kept: of each, unless they are too many and too large. */
export function keptEvery({ network, epochs }: Pick<LabSettings, 'network' | 'epochs'>): number {
  const places = Math.floor(mostKept / firstLayerSize({ network }));
  // One place is that of the weights before the first epoch.
  return Math.floor(epochs / places) + 1;
}

/** What is kept after one more network of the run. */
export function withFirstLayer(
  kept: readonly FirstLayer[],
  { after: { epoch, step }, weights }: Pick<Snapshot, 'after' | 'weights'>,
  settings: Pick<LabSettings, 'network' | 'epochs'>,
): readonly FirstLayer[] {
  if (step > 0 || epoch % keptEvery(settings) !== 0 || kept.some((one) => one.epoch === epoch)) return kept;
  return [...kept, { epoch, weights: new Float32Array(weights, 0, firstLayerSize(settings)).slice() }];
}

/** Numbers in the kernel of the first layer, with which a network's weights begin. */
function firstLayerSize({ network }: Pick<LabSettings, 'network'>): number {
  return kernelShapes(network)[0]!.reduce((product, size) => product * size, 1);
}
