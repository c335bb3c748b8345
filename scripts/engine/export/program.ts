/** What all exported programs share: the numbers of an experiment, the order of its batches, its dropout masks. */
import { batchesOf } from '../../../src/engine/batches.ts';
import { dropoutMasks } from '../../../src/engine/dropout.ts';
import { type Experiment, layerSizes } from '../../../src/engine/experiment.ts';
import { constantsOf } from '../../../src/engine/optimizers.ts';

export interface Program {
  readonly experiment: Experiment;
  readonly updates: number;
  /** The batches of one epoch, or of all updates where the data are shuffled. Update u takes number u, round and round. */
  readonly batches: readonly (readonly number[])[];
  /** Per update and layer the masks of the batch, a row for each example; undefined without dropout. */
  readonly masks: readonly (readonly (number[][] | undefined)[])[] | undefined;
}

export function programOf(experiment: Experiment, updates: number): Program {
  const { training, network } = experiment;
  const order = batchesOf(experiment);
  const count = training.shuffle ? updates : Math.min(updates, order.updatesPerEpoch);
  const drops = training.dropout?.some((rate) => rate > 0) ?? false;
  const masksOf = (u: number) => {
    const perExample = order.of(u).map((_, n) => dropoutMasks(experiment, u, n));
    return network.layers.map((_, k) => {
      const rows = perExample.map((masks) => masks[k]);
      return rows[0] === undefined ? undefined : rows.map((row) => [...(row as Float64Array)]);
    });
  };
  return {
    experiment,
    updates,
    batches: Array.from({ length: count }, (_, u) => order.of(u)),
    masks: drops ? Array.from({ length: updates }, (_, u) => masksOf(u)) : undefined,
  };
}

/** A Python literal of numbers, lists and None. */
export const literal = (value: unknown): string =>
  JSON.stringify(value).replaceAll('null', 'None').replaceAll(',', ', ');

/** `Trains a 2-2-1 network …`, for the program's first line. */
export function title({ experiment }: Program, needs: string): string {
  const sizes = layerSizes(experiment.network).join('-');
  const { optimizer, loss } = experiment.training;
  return `"""Trains a ${sizes} network (${loss}, ${optimizer.kind}) and prints the loss of every update. Needs ${needs}."""`;
}

/** The numbers every program begins with; `wrap` makes an array of a literal. */
export function dataLines({ experiment, updates, batches, masks }: Program, wrap: (text: string) => string): string[] {
  const { layers } = experiment.network;
  return [
    `INPUTS = ${wrap(literal(experiment.data.inputs))}`,
    `TARGETS = ${wrap(literal(experiment.data.targets))}`,
    `UPDATES = ${updates}`,
    `BATCHES = ${literal(batches)}  # positions in the data; update u takes number u, round and round`,
    ...(masks === undefined ? [] : [`MASKS = ${literal(masks)}  # per update and layer; 0 drops a unit`]),
    '',
    `WEIGHTS = ${literal(layers.map(({ weights }) => weights))}  # WEIGHTS[l][j][i]: into unit j from unit i`,
    `BIASES = ${literal(layers.map(({ bias }) => bias))}`,
    ...(layers.some(({ slope }) => slope !== undefined)
      ? [`SLOPES = ${literal(layers.map(({ slope }) => slope ?? null))}`]
      : []),
  ];
}

/** The update of one parameter p with gradient g, as Python lines; `state` holds what the optimizer remembers of it. */
export function ruleLines({ training }: Experiment, root: string): string[] {
  const { optimizer } = training;
  const { learningRate: lr } = optimizer;
  const { momentum, alpha, beta1, beta2, epsilon, weightDecay } = constantsOf(optimizer);
  const v = (value: string) => `state["v"] = ${value}`;
  const old = (name: string) => `state.get("${name}", 0.0)`;
  const moments = [
    `state["m"] = ${beta1} * ${old('m')} + (1 - ${beta1}) * g`,
    v(`${beta2} * ${old('v')} + (1 - ${beta2}) * g * g`),
    `m, v = state["m"] / (1 - ${beta1} ** t), state["v"] / (1 - ${beta2} ** t)`,
  ];
  const rules: Record<typeof optimizer.kind, string[]> = {
    sgd: [`return p - ${lr} * g`],
    momentum: [v(`${momentum} * ${old('v')} + g`), `return p - ${lr} * state["v"]`],
    nesterov: [v(`${momentum} * ${old('v')} + g`), `return p - ${lr} * (g + ${momentum} * state["v"])`],
    adagrad: [v(`${old('v')} + g * g`), `return p - ${lr} * g / (${root}(state["v"]) + ${epsilon})`],
    rmsprop: [
      v(`${alpha} * ${old('v')} + (1 - ${alpha}) * g * g`),
      `return p - ${lr} * g / (${root}(state["v"]) + ${epsilon})`,
    ],
    adam: [...moments, `return p - ${lr} * m / (${root}(v) + ${epsilon})`],
    adamw: [...moments, `return p * (1 - ${lr} * ${weightDecay}) - ${lr} * m / (${root}(v) + ${epsilon})`],
  };
  return rules[optimizer.kind];
}
