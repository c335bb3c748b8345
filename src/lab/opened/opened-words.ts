/** An opened batch in rows and words. */
import { exampleLoss, likeliest } from '../protocol/metrics.ts';
import type { OpenedBatch, OpenedLayer, ParameterPart } from '../protocol/opened-batch.ts';
import { classCount, type LabSettings } from '../protocol/settings.ts';
import { grouped, percent } from '../protocol/words.ts';
import type { NoBatch } from '../session/next-batch.ts';

/** One image of the batch, and what the network says of it. */
export interface BatchImage {
  /** Its place among all images. */
  readonly index: number;
  readonly label: number;
  /** The likeliest class. */
  readonly read: number;
  readonly confidence: number;
  readonly loss: number;
}

export type BatchOrder = 'worst' | 'batch';

/** The images of a batch, the largest loss first or as the batch has them. */
export function batchImages({ indices, labels, probabilities }: OpenedBatch, order: BatchOrder): BatchImage[] {
  const images = indices.map((index, n) => {
    const row = probabilities.subarray(n * classCount, (n + 1) * classCount);
    const [label, read] = [labels[n]!, likeliest(row)];
    return { index, label, read, confidence: row[read]!, loss: exampleLoss(row[label]!) };
  });
  return order === 'batch' ? images : images.sort((a, b) => b.loss - a.loss);
}

/** "3 of 32 (9.4 %)", or why none can be. */
export function silentText({ units, silent }: OpenedLayer): string {
  if (silent === undefined) return 'no ReLU';
  return `${grouped(silent)} of ${grouped(units)} (${percent(silent / units)})`;
}

/** "dense_1: weights, 784 × 32", "output: biases, 10" */
export function partName({ layer, shape }: ParameterPart): string {
  return `${layer}: ${shape.length > 1 ? 'weights' : 'biases'}, ${shape.map(grouped).join(' × ')}`;
}

/** What the numbers of a part are counted by, the slowest first. */
export function axesOf({ shape }: ParameterPart): readonly string[] {
  if (shape.length === 4) return ['Row', 'Column', 'From map', 'To map'];
  return shape.length === 2 ? ['From', 'To unit'] : ['Unit'];
}

/** The number of each axis, from 0. */
export function placeOf(index: number, shape: readonly number[]): number[] {
  let rest = index;
  return shape
    .toReversed()
    .map((size) => {
      const at = rest % size;
      rest = Math.floor(rest / size);
      return at;
    })
    .toReversed();
}

/** Back to the number in the part. */
export const indexOf = (place: readonly number[], shape: readonly number[]) =>
  place.reduce((index, at, axis) => index * shape[axis]! + at, 0);

/** Whether numbers drop out while a network trains. */
export function dropsOut({ network }: Pick<LabSettings, 'network'>): boolean {
  if (network.kind === 'dense') return network.hidden.some(({ dropout }) => dropout > 0);
  return network.kind === 'blocks' && network.blocks.some((block) => block.kind === 'dropout' && block.rate > 0);
}

/** Why no batch can be opened, and what to do. */
export const noBatchWords: Readonly<Record<NoBatch, string>> = {
  settings: 'A setting has a value that cannot be trained with: there is no next batch.',
  training: 'The run is under way. Pause it: then the batch that it takes next is opened here.',
  'not begun': 'The run has taken no batch yet, and its weights are not here.',
  failed: 'The run has ended early. The next one can be opened, batch by batch.',
};

export const goneWords =
  'What the optimizer remembered of this run is not here any more: the part of the page that computes was started anew.';
