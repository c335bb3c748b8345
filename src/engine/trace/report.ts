/** One update as plain nested numbers, in the words of tests/oracles/generate.py and of the command line. */
import type { Experiment, TrainingSpec } from '../experiment.ts';
import { parameterBlocks } from '../parameters.ts';
import { gradientStages } from '../rules.ts';
import { type Cell, cellAt, type Quantity } from './layout.ts';
import { type UpdateRecord, valueIn } from './record.ts';
import type { Run } from './run.ts';
import { perParameter } from './slots.ts';

export interface LayerReport {
  /** Before the update, a row for each example of the batch; `a` before dropout; `delta` of that example's own loss. */
  readonly z: readonly number[][];
  readonly a: readonly number[][];
  readonly delta: readonly number[][];
  /** Of the batch's mean loss, after clipping and penalties. */
  readonly weightGradient: readonly number[][];
  readonly biasGradient: readonly number[];
  readonly slopeGradient?: number;
  /** After the update. */
  readonly weights: readonly number[][];
  readonly bias: readonly number[];
  readonly slope?: number;
}

export interface UpdateReport {
  /** The examples of the batch, as positions in the data. */
  readonly examples: readonly number[];
  /** The batch's mean loss, before the update. */
  readonly loss: number;
  readonly layers: readonly LayerReport[];
}

/** Everything about one update of a run. Throws a RangeError where the run ended in it or before it (see faultOf). */
export function reportUpdate(run: Run<Experiment>, update: number): UpdateReport {
  const record = run.record(update);
  if (record.fault || record.update !== update) throw new RangeError(`the run ended in update ${record.update}`);
  const { network, training } = run.experiment;
  const rows = (quantity: Quantity, l: number) =>
    record.batch.map((_, n) => numbers(record, quantity, n, l) as number[]);
  const blocks = parameterBlocks(run.experiment);
  const layers = network.layers.map((_, k): LayerReport => {
    const l = k + 1;
    const slope = blocks.some(({ quantity, layer }) => quantity === 'slope' && layer === l);
    const gradient = (quantity: 'weights' | 'bias' | 'slope') => finalGradient(record, training, quantity, l);
    return {
      z: rows('z', l),
      a: rows('a', l),
      delta: rows('delta', l),
      weightGradient: inRows(gradient('weights'), record, l),
      biasGradient: gradient('bias'),
      ...(slope ? { slopeGradient: gradient('slope')[0] as number } : {}),
      weights: inRows(numbers(record, 'weights', l) as number[], record, l),
      bias: numbers(record, 'bias', l) as number[],
      ...(slope ? { slope: numbers(record, 'slope', l)[0] as number } : {}),
    };
  });
  return { examples: record.batch, loss: numbers(record, 'loss')[0] as number, layers };
}

/** What the optimizer sees: gradients after their last stage. Those of frozen parameters have the first one only. */
function finalGradient(
  record: UpdateRecord,
  training: TrainingSpec,
  quantity: 'weights' | 'bias' | 'slope',
  l: number,
) {
  const first = perParameter(quantity, 'Gradient');
  const last = perParameter(quantity, gradientStages(training, quantity).at(-1) ?? 'Gradient');
  const raw = numbers(record, first, l) as number[];
  if (record.plan.layout.block(last, l) === undefined) return raw;
  return numbers(record, last, l).map((value, k) => value ?? (raw[k] as number));
}

/** All numbers of a block at the end of the update. Only what frozen parameters do not have is undefined. */
function numbers(record: UpdateRecord, quantity: Quantity, ...prefix: number[]): (number | undefined)[] {
  const { layout } = record.plan;
  const block = layout.block(quantity, ...prefix);
  if (block === undefined) throw new RangeError(`this network has no ${quantity} ${prefix.join()}`);
  const cell = (k: number): Cell => cellAt(layout, block.offset + k);
  return Array.from({ length: block.size }, (_, k) => valueIn(record, cell(k), record.count));
}

function inRows(flat: readonly number[], { plan }: UpdateRecord, l: number): number[][] {
  const columns = plan.layout.block('weights', l)?.shape[1] as number;
  return Array.from({ length: flat.length / columns }, (_, j) => flat.slice(j * columns, (j + 1) * columns));
}
