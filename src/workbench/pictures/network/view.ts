/** The network at one moment, as plain data: every number is one of the run's parameters or gradients. */
import { type Experiment, layerSizes } from '../../../engine/experiment.ts';
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
 * @param drawn how many units of each layer are drawn, the inputs first: of a large layer the others have no view
 */
export function networkView(
  experiment: Pick<Experiment, 'network' | 'training'>,
  parameters: ArrayLike<number>,
  gradients: ArrayLike<number> | undefined,
  drawn: readonly number[] = layerSizes(experiment.network),
): NetworkView {
  const names = denseNames(experiment.network);
  const read = (block: ParameterBlock, k: number) => ({
    value: parameters[block.offset + k] as number,
    gradient: gradients?.[block.offset + k],
    frozen: !isLearned(block, k),
  });
  const blocks = parameterBlocks(experiment);
  const of = (quantity: ParameterBlock['quantity']) => blocks.filter((block) => block.quantity === quantity);
  const upTo = (count: number) => Array.from({ length: count }, (_, k) => k);
  const wiresInto = (block: ParameterBlock, unit: number) =>
    upTo(drawn[block.layer - 1] as number).map((from): WireView => {
      const { layer, shape } = block;
      const name = names.weight(layer, unit, from);
      const k = unit * (shape[1] as number) + from;
      return { name, target: `w.${layer}.${unit}.${from}`, layer, unit, from, ...read(block, k) };
    });
  return {
    wires: of('weights').flatMap((block) =>
      upTo(drawn[block.layer] as number).flatMap((unit) => wiresInto(block, unit)),
    ),
    biases: of('bias').flatMap((block) =>
      upTo(drawn[block.layer] as number).map((unit) => {
        const { layer } = block;
        return {
          name: `b_${names.unit(layer, unit)}`,
          target: `b.${layer}.${unit}`,
          layer,
          unit,
          ...read(block, unit),
        };
      }),
    ),
    unit: names.unit,
  };
}
