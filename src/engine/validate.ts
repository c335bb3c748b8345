/** Reads an experiment from JSON. Refuses a bad one with every problem it has, each with its path and what was expected. */
import { type Experiment, type OptimizerSpec, optimizerNames, type TrainingSpec } from './experiment.ts';
import { type ActivationName, activationNames } from './math/activations.ts';
import { losses, lossNames } from './math/losses.ts';
import type { Problem } from './problems.ts';
import {
  field,
  item,
  type Place,
  readList,
  readMatrix,
  readName,
  readNumber,
  readObject,
  readVector,
  report,
} from './reader.ts';

/** What the engine takes on. Above this a page would stop answering. */
export const limits = { inputs: 1024, units: 1024, layers: 20, examples: 10_000, parameters: 1_000_000 } as const;

export type Validation =
  | { readonly ok: true; readonly experiment: Experiment }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads an experiment from parsed JSON. */
export function validateExperiment(json: unknown): Validation {
  const problems: Problem[] = [];
  const root: Place = { path: '', problems };
  const object = readObject(json, root, ['network', 'data', 'training', 'seed']);
  if (object === undefined) return { ok: false, problems };
  const network = readNetwork(object.network, field(root, 'network'));
  const outputs = network.layers?.at(-1)?.units;
  const data = readData(object.data, field(root, 'data'), network.inputs, outputs);
  const training = readTraining(object.training, field(root, 'training'));
  const seed =
    object.seed === undefined
      ? undefined
      : readNumber(object.seed, field(root, 'seed'), { whole: true, from: 0, to: 4_294_967_295 });
  if (training !== undefined && network.layers !== undefined)
    checkLossAgainstOutput(training, network.layers, data?.targets, root);
  if (problems.length > 0 || training === undefined || data === undefined) return { ok: false, problems };
  const experiment = { network, data, training, ...(seed === undefined ? {} : { seed }) } as unknown as Experiment;
  return { ok: true, experiment };
}

type PartialLayer = { units?: number; activation?: ActivationName };

function readNetwork(value: unknown, place: Place): { inputs?: number; layers?: PartialLayer[] } {
  const object = readObject(value, place, ['inputs', 'layers']);
  if (object === undefined) return {};
  const inputs = readNumber(object.inputs, field(place, 'inputs'), { whole: true, from: 1, to: limits.inputs });
  const expected = `a list of 1 to ${limits.layers} layers`;
  const list = readList(object.layers, field(place, 'layers'), expected);
  if (list !== undefined && (list.length === 0 || list.length > limits.layers))
    report(field(place, 'layers'), `it has ${list.length}`, expected);
  const layers: PartialLayer[] = [];
  for (const [k, layer] of (list ?? []).slice(0, limits.layers).entries()) {
    const sent = k === 0 ? inputs : layers[k - 1]?.units;
    const last = k === (list as readonly unknown[]).length - 1;
    layers.push(readLayer(layer, item(field(place, 'layers'), k), sent, last));
  }
  const parameters = layers.reduce(
    (count, { units = 0 }, k) => count + units * (1 + ((k === 0 ? inputs : layers[k - 1]?.units) ?? 0)),
    0,
  );
  if (parameters > limits.parameters)
    report(field(place, 'layers'), `the network has ${parameters} parameters`, `at most ${limits.parameters}`);
  return { ...(inputs === undefined ? {} : { inputs }), ...(list === undefined ? {} : { layers }) };
}

function readLayer(value: unknown, place: Place, sent: number | undefined, last: boolean): PartialLayer {
  const object = readObject(value, place, ['units', 'activation', 'weights', 'bias']);
  if (object === undefined) return {};
  const units = readNumber(object.units, field(place, 'units'), { whole: true, from: 1, to: limits.units });
  const activation = readName(object.activation, field(place, 'activation'), activationNames, 'an activation');
  if (activation === 'softmax' && !last)
    report(field(place, 'activation'), 'softmax is an output activation', 'softmax in the last layer only');
  if (activation === 'step')
    report(
      field(place, 'activation'),
      'step has slope 0 everywhere, so no gradient passes it',
      'an activation with a slope, such as sigmoid',
    );
  const weights = readMatrix(
    object.weights,
    field(place, 'weights'),
    [units, sent],
    ['one for each unit', 'one for each unit of the layer before'],
  );
  const bias = readVector(object.bias, field(place, 'bias'), units, 'one for each unit');
  return { units, activation, weights, bias } as PartialLayer;
}

function readData(value: unknown, place: Place, inputs: number | undefined, outputs: number | undefined) {
  const object = readObject(value, place, ['inputs', 'targets']);
  if (object === undefined) return undefined;
  const list = readList(object.inputs, field(place, 'inputs'), 'a list of examples');
  const expected = `1 to ${limits.examples} examples`;
  if (list !== undefined && (list.length === 0 || list.length > limits.examples))
    report(field(place, 'inputs'), `it has ${list.length}`, expected);
  const x = list && readMatrix(list, field(place, 'inputs'), [undefined, inputs], ['', 'one for each input']);
  const y = readMatrix(
    object.targets,
    field(place, 'targets'),
    [list?.length, outputs],
    ['one for each example', 'one for each unit of the last layer'],
  );
  return x === undefined || y === undefined ? undefined : { inputs: x, targets: y };
}

function readTraining(value: unknown, place: Place): TrainingSpec | undefined {
  const object = readObject(value, place, ['loss', 'optimizer', 'batchSize', 'freeze']);
  if (object === undefined) return undefined;
  const loss = readName(object.loss, field(place, 'loss'), lossNames, 'a loss');
  const optimizer = readOptimizer(object.optimizer, field(place, 'optimizer'));
  const batchSize =
    object.batchSize === undefined
      ? undefined
      : readNumber(object.batchSize, field(place, 'batchSize'), { whole: true, from: 1, to: limits.examples });
  const freeze =
    object.freeze === undefined
      ? undefined
      : readList(object.freeze, field(place, 'freeze'), 'a list such as ["bias"]');
  for (const [k, name] of (freeze ?? []).entries())
    readName(name, item(field(place, 'freeze'), k), ['bias'], 'something that can be frozen');
  if (loss === undefined || optimizer === undefined) return undefined;
  return {
    loss,
    optimizer,
    ...(batchSize === undefined ? {} : { batchSize }),
    ...(freeze === undefined ? {} : { freeze: freeze as 'bias'[] }),
  };
}

function readOptimizer(value: unknown, place: Place): OptimizerSpec | undefined {
  const object = readObject(value, place, ['kind', 'learningRate']);
  if (object === undefined) return undefined;
  const kind = readName(object.kind, field(place, 'kind'), optimizerNames, 'an optimizer');
  const learningRate = readNumber(object.learningRate, field(place, 'learningRate'), { from: 0 });
  return kind === undefined || learningRate === undefined ? undefined : { kind, learningRate };
}

/** Cross-entropies are stable only together with their own output activation, and need targets that are probabilities. */
function checkLossAgainstOutput(
  { loss }: TrainingSpec,
  layers: readonly PartialLayer[],
  targets: readonly (readonly number[])[] | undefined,
  root: Place,
) {
  const { fused, partner } = losses[loss];
  const output = layers.at(-1)?.activation;
  if (!fused || output === undefined) return;
  if (output !== partner)
    report(
      item(field(field(root, 'network'), 'layers'), layers.length - 1),
      `${loss} cannot follow ${output}`,
      `activation "${partner}"`,
    );
  for (const [n, row] of (targets ?? []).entries()) {
    const place = item(field(field(root, 'data'), 'targets'), n);
    if (row.some((y) => y < 0 || y > 1))
      report(place, `${loss} needs targets that are probabilities`, 'numbers from 0 to 1');
  }
}
