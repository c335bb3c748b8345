/** The flat loop on one of the bench's networks. */
import { layerSizes } from '../../src/engine/experiment.ts';
import { startParameters } from '../../src/engine/workspace.ts';
import { flatClassification, flatLayers, flatRegression } from './flat.ts';
import type { Contender } from './measure.ts';
import type { BenchNetwork } from './networks.ts';

export function flat({ experiment, slice }: BenchNetwork): Contender {
  const { data, network, training } = experiment;
  const layers = flatLayers(layerSizes(network), startParameters(experiment));
  const { learningRate } = training.optimizer;
  const activation = network.layers[0]?.activation;
  const step =
    activation === 'relu'
      ? flatClassification(layers, learningRate)
      : flatRegression(layers, activation as 'sigmoid' | 'tanh', learningRate);
  const x = data.inputs.map((row) => Float64Array.from(row));
  const y = data.targets.map((row) => Float64Array.from(row));
  const run = () => {
    for (let u = 0; u < slice; u++) step(x[u % x.length] as Float64Array, y[u % y.length] as Float64Array);
  };
  return { name: 'flat loop', units: slice, run };
}
