/** The network at one moment, as plain data: every number is one of the run's parameters or gradients. */
import type { Experiment } from '../../../engine/experiment.ts';
import { isLearned, type ParameterBlock, parameterBlocks } from '../../../engine/parameters.ts';
import { denseNames } from '../../../notation/dense/names.ts';

interface ParameterView {
  /** What it is called, and the name that links and the editing of numbers give it. */
  readonly name: string;
  readonly target: string;
  readonly layer: number;
  readonly unit: number;
  readonly value: number;
  /** Undefined where no gradient has been computed. */
  readonly gradient: number | undefined;
  readonly frozen: boolean;
}

export interface WireView extends ParameterView {
  readonly from: number;
}

export interface NetworkView {
  readonly wires: readonly WireView[];
  readonly biases: readonly ParameterView[];
  /** What the units are called. */
  unit(layer: number, unit: number): string;
}

/** What its colour and its dash say. */
export const signOf = (value: number) => (value < 0 ? 'negative' : 'positive');

/**
 * @param parameters in the order of the engine's parameters.ts
 * @param gradients in the same order
 */
export function networkView(
  experiment: Pick<Experiment, 'network' | 'training'>,
  parameters: ArrayLike<number>,
  gradients: ArrayLike<number> | undefined,
): NetworkView {
  const names = denseNames(experiment.network);
  const read = (block: ParameterBlock, k: number) => ({
    value: parameters[block.offset + k] as number,
    gradient: gradients?.[block.offset + k],
    frozen: !isLearned(block, k),
  });
  const blocks = parameterBlocks(experiment);
  const each = <T>(quantity: ParameterBlock['quantity'], view: (block: ParameterBlock, k: number) => T) =>
    blocks
      .filter((block) => block.quantity === quantity)
      .flatMap((block) => Array.from({ length: block.size }, (_, k) => view(block, k)));
  return {
    wires: each('weights', (block, k): WireView => {
      const senders = block.shape[1] as number;
      const [layer, unit, from] = [block.layer, Math.floor(k / senders), k % senders];
      const name = names.weight(layer, unit, from);
      return { name, target: `w.${layer}.${unit}.${from}`, layer, unit, from, ...read(block, k) };
    }),
    biases: each('bias', (block, unit) => {
      const { layer } = block;
      return { name: `b_${names.unit(layer, unit)}`, target: `b.${layer}.${unit}`, layer, unit, ...read(block, unit) };
    }),
    unit: names.unit,
  };
}
