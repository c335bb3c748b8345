/** The weights of a run of the lab, as the figures of lesson 16 take them. */
import type { Layer, Layers } from '../../../exercises/interpretability/reader.ts';
import type { TrainedRun } from '../../../lab/session/session.ts';
import { readTensors, type Tensor } from '../../../lab/session/tensors.ts';

/** Undefined for a network that is not dense with one hidden layer of ReLU. */
export function layersOf({ settings, model }: Pick<TrainedRun, 'settings' | 'model'>): Layers | undefined {
  const { network } = settings;
  if (network.kind !== 'dense' || network.hidden.length !== 1 || network.hidden[0]?.activation !== 'relu')
    return undefined;
  const { weightsManifest } = JSON.parse(model.json) as { weightsManifest?: unknown };
  const tensors = readTensors(weightsManifest, model.weights, {
    json: `${model.name}.json`,
    weights: `${model.name}.weights.bin`,
  });
  const [kernel, bias, onward, last] = tensors;
  if (!kernel || !bias || !onward || !last) return undefined;
  return [layerOf(kernel, bias), layerOf(onward, last)];
}

/** The lab keeps a column for each unit, the engine a row. */
function layerOf({ shape, values }: Tensor, bias: Tensor): Layer {
  const [inputs = 0, units = 0] = shape;
  return {
    weights: Array.from({ length: units }, (_, j) =>
      Array.from({ length: inputs }, (_input, i) => values[i * units + j] as number),
    ),
    bias: [...bias.values],
  };
}
