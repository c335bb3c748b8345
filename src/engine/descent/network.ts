/** The loss of a small network along one or two of its parameters: its events are those of the network in training. */
import type { Experiment } from '../experiment.ts';
import { parameterBlocks, parseParameter } from '../parameters.ts';
import { createTrainer } from '../train.ts';
import { startState } from '../workspace.ts';
import type { DescentSpec, FunctionSpec } from './descent.ts';

export type NetworkFunction = Extract<FunctionSpec, { kind: 'network' }>;

/** The network in training, with the point in the parameters that are walked along; all others stay. */
export function experimentOfNetwork(
  { experiment: { network, data, loss }, along }: NetworkFunction,
  { optimizer, clipNorm }: Pick<DescentSpec, 'optimizer' | 'clipNorm'>,
  point: readonly number[],
): Experiment {
  const at = new Map(along.map((name, i) => [name, point[i] as number]));
  const layers = network.layers.map((layer, k) => ({
    ...layer,
    weights: layer.weights.map((row, j) => row.map((w, i) => at.get(`w.${k + 1}.${j}.${i}`) ?? w)),
    bias: layer.bias.map((b, j) => at.get(`b.${k + 1}.${j}`) ?? b),
  }));
  const training = { loss, optimizer, only: along, ...(clipNorm !== undefined && { clipNorm }) };
  return { network: { ...network, layers }, data, training };
}

/** The loss at any point, without events. */
export function lossAlong(spec: NetworkFunction): (point: readonly number[]) => number {
  const experiment = experimentOfNetwork(spec, { optimizer: { kind: 'sgd', learningRate: 0 } }, []);
  const state = startState(experiment);
  const trainer = createTrainer(experiment, state);
  const blocks = parameterBlocks(experiment);
  const places = spec.along.map((name) => {
    const { quantity, index } = parseParameter(name) as NonNullable<ReturnType<typeof parseParameter>>;
    const block = blocks.find((candidate) => candidate.quantity === quantity && candidate.layer === index[0]);
    const [, j = 0, i] = index;
    return (block?.offset ?? 0) + (i === undefined ? j : j * (block?.shape[1] ?? 1) + i);
  });
  const everyExample = experiment.data.inputs.map((_, n) => n);
  return (point) => {
    for (const [i, place] of places.entries()) state[place] = point[i] as number;
    return trainer.meanLoss(everyExample);
  };
}
