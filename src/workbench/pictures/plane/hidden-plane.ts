/** The plane of a layer of two units: where every example has got to, and what the layers behind it make of each place. */
import type { Range } from '../../../components/kit/plot/scale.ts';
import type { Experiment } from '../../../engine/experiment.ts';
import { parameterBlocks } from '../../../engine/parameters.ts';
import { type Answers, createAnswers } from '../answers.ts';
import { strongestOf } from '../pixels/strongest.ts';
import { rangeOf } from './field-values.ts';

/** Layers of two units, which have a plane: the output layer has none, nothing is behind it. */
export const planeLayers = ({ layers }: Experiment['network']): number[] =>
  layers.flatMap(({ units }, k) => (units === 2 && k < layers.length - 1 ? [k + 1] : []));

export interface HiddenAnswers {
  readonly ranges: readonly [Range, Range];
  /** Activations of the two units, for each example. */
  readonly examples: readonly [Float64Array, Float64Array];
  readonly size: number;
  /** What the layers behind make of each place, row by row from the top left: from the two units to the outputs. */
  readonly answers: Answers;
}

type Built = Pick<Experiment, 'network' | 'training'>;

/**
 * @param parameters of the whole network
 * @param answers of the whole network to the examples
 * @param layer one of planeLayers
 * @param size places along each axis
 */
export function hiddenAnswers(
  experiment: Built,
  parameters: ArrayLike<number>,
  answers: Answers,
  layer: number,
  size: number,
): HiddenAnswers {
  const examples = answers[layer] as unknown as readonly [Float64Array, Float64Array];
  const { activation } = experiment.network.layers[layer - 1] as Experiment['network']['layers'][number];
  const ranges = examples.map((values): Range => {
    if (activation === 'tanh') return [-1.1, 1.1];
    if (['sigmoid', 'step', 'softmax'].includes(activation)) return [-0.1, 1.1];
    const most = strongestOf(activation, values);
    return rangeOf(values)[0] < 0 ? [-most, most] : [-0.1 * most, most];
  }) as [Range, Range];
  const behind: Built = { ...experiment, network: { inputs: 2, layers: experiment.network.layers.slice(layer) } };
  const from = parameterBlocks(experiment).find((block) => block.layer === layer + 1)?.offset ?? 0;
  const [[left, right], [low, high]] = ranges;
  const places = [0, 1].map((which) =>
    Float64Array.from({ length: size * size }, (_, k) =>
      which === 0
        ? left + ((right - left) * ((k % size) + 0.5)) / size
        : high - ((high - low) * (Math.floor(k / size) + 0.5)) / size,
    ),
  );
  const rest = Float64Array.from(parameters).subarray(from);
  return { ranges, examples, size, answers: createAnswers(behind)(rest, places) };
}
